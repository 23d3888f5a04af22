import { Record as DocumentRecord } from '../../document/index.ts';
import type { Context } from './context.ts';

/** A record of a case: its fields are read with the names, calendars and units of the case. */
export class Record<K extends string = string> extends DocumentRecord<K, Context> {}
