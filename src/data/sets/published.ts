import { inEveryLanguage, type MessageKey, msg } from '../../text/index.ts';
import type { DataSet } from '../rules/model.ts';

/** A data set that the project knows; its title and a note on its licence stand in the catalogues. */
export function published(set: Omit<DataSet, 'title' | 'licence'>): DataSet {
  const words = (about: 'title' | 'licence') =>
    inEveryLanguage(() => msg(`data.set.${set.id}.${about}` as MessageKey));
  return { ...set, title: words('title'), licence: words('licence') };
}
