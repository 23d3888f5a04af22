import { parseDate } from '../quantity/index.ts';
import { msg } from '../text/index.ts';
import type { Record } from './record.ts';

/** An ISO date, `2024-03-06`. */
export function readDate<K extends string>(record: Record<K>, name: K): string | undefined {
  const node = record.scalar(name);
  if (node === undefined) return undefined;
  if (parseDate(node.text) !== undefined) return node.text;
  return record.fail('date-malformed', node, { expected: msg('expected.date') });
}

/** A web address: http or https, with a host, without blanks. */
export function readUrl<K extends string>(record: Record<K>, name: K): string | undefined {
  const node = record.scalar(name);
  if (node === undefined) return undefined;
  if (/^https?:\/\/[^\s/?#<>"]+\.[^\s<>"]*$/i.test(node.text) && canParse(node.text)) return node.text;
  return record.fail('url-malformed', node, { expected: msg('expected.url') });
}

function canParse(url: string): boolean {
  try {
    return new URL(url).hostname !== '';
  } catch {
    return false;
  }
}

/** Leaves out what is undefined, so that an absent field is absent. */
export function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: Partial<T> = {};
  for (const key in fields) if (fields[key] !== undefined) kept[key] = fields[key];
  return kept as { [K in keyof T]?: Exclude<T[K], undefined> };
}
