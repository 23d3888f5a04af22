import { readFileSync } from 'node:fs';
import { loadRecord, type TalksRecord } from '../../src/talks/index.ts';

const path = new URL('../../records/settlements.csv', import.meta.url);
let known: TalksRecord | undefined;

/** The record of talks that comes with the product. Throws when it has any problem. */
export function record(): TalksRecord {
  if (known !== undefined) return known;
  const loaded = loadRecord('settlements.csv', readFileSync(path));
  if (loaded.problems.length > 0) throw new Error(JSON.stringify(loaded.problems.slice(0, 5), null, 1));
  known = loaded.record;
  return known;
}
