import { describe, expect, it } from 'vitest';
import { bytesOf, editText, type Files, seedFiles } from './files.ts';
import { tryMutant } from './promises.ts';

const appended = (path: string, text: string) => (files: Files) => editText(files, path, (old) => old + text);

/** A line with bytes that are no UTF-8 at its end. */
const brokenLine =
  (...bytes: number[]) =>
  (files: Files) => {
    const [head, tail] = [bytesOf('# a comment '), files.get('claims.yaml') as Uint8Array];
    files.set('claims.yaml', Uint8Array.from([...head, ...bytes, 0x0a, ...tail]));
  };

const measure = (formula: string) =>
  appended('measures.yaml', `new: {title: New, unit: ratio, kind: level, formula: '${formula}'}\n`);

/** What mutants have broken, each as small as it gets. */
const BROKEN: readonly (readonly [string, (files: Files) => void])[] = [
  [
    'a ledger filter with the name of a property of every object',
    measure('LEDGER(constructor = "x") / 1 JPY'),
  ],
  ['a sum of thousands of terms, deeper than any stack', measure(`1${' + 1'.repeat(2400)}`)],
  ['a formula of ten thousand characters as what was found', measure(`1${' + 1'.repeat(2400)} +`)],
  ['a character that breaks off at the end of its line', brokenLine(0xe6, 0x97)],
  ['a lead byte alone at the end of its line', brokenLine(0xe6)],
  ['a surrogate at the end of its line', brokenLine(0xed, 0xa0, 0x80)],
  [
    'a column with a name of hundreds of characters',
    (files) => editText(files, 'measures.csv', (text) => text.replace('kind', 'k'.repeat(300))),
  ],
  [
    'a key of hundreds of characters, twice',
    appended('assumptions.yaml', `${'k'.repeat(300)}: 1\n`.repeat(2)),
  ],
  [
    'a claim about an incident with a name of hundreds of characters',
    claimed('incident: kyushu', `incident: ${'k'.repeat(300)}`),
  ],
  ['a claim about a standing duty of no subject', claimed('standing: host', 'standing: hosst')],
  ['a claim about a strength that is none', claimed('[must, must-if]', '[must, must-iff]')],
  [
    'a claim about a duty of a state towards itself',
    claimed('party: USA, towards: JPN, strength', 'party: USA, towards: USA, strength'),
  ],
  [
    'an alliance with a name of hundreds of characters',
    (files) => editText(files, 'case.yaml', (text) => text.replace('USA-JPN', 'A'.repeat(300))),
  ],
];

function claimed(old: string, now: string): (files: Files) => void {
  return (files) => editText(files, 'claims.yaml', (text) => text.replace(old, now));
}

describe('what mutants have broken stays mended', () => {
  it.each(BROKEN)('%s', (_name, change) => {
    const files = seedFiles();
    change(files);
    expect(tryMutant(files, { twice: true, show: true }).broken).toEqual([]);
  });
});
