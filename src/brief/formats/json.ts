import type { Exporter } from '../exporter.ts';

/** The findings themselves, every object's keys in alphabetical order, so that two versions can be compared by line. */
export const json: Exporter = {
  ending: 'json',
  describes: 'brief.format.json',
  render: ({ findings }) => `${JSON.stringify(findings, inOrder, 2)}\n`,
};

function inOrder(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
