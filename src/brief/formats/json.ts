import type { Exporter } from '../exporter.ts';
import { jsonLines } from './json-lines.ts';

/** The findings themselves, every object's keys in alphabetical order, so that two versions can be compared by line. */
export const json: Exporter = {
  ending: 'json',
  describes: 'brief.format.json',
  render: (_, findings) => jsonLines(inOrder(findings)),
};

function inOrder(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
}
