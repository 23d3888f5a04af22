import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coloursOf } from '../../src/cli/colours.ts';
import { columns, padStart, safe, wrap, wrapInside } from '../../src/cli/render/layout.ts';
import { table } from '../../src/cli/render/table.ts';

const plain = (text: string) => text;

describe('layout', () => {
  test('a line breaks at spaces', () => {
    expect(wrap('who pays for what', 8)).toEqual(['who pays', 'for what']);
  });

  test('Japanese breaks between characters, never before a full stop or a closing bracket', () => {
    expect(wrap('出典を確認した。', 14)).toEqual(['出典を確認し', 'た。']);
    expect(wrap('負担（国）', 8)).toEqual(['負担', '（国）']);
  });

  test('a Japanese number stays in one piece, in colour too', () => {
    const number = coloursOf(true).number('1兆2,337億円');
    expect(wrap(`負担は${number}。`, 16)).toEqual(['負担は', `${number}。`]);
  });

  test('colour codes take no columns', () => {
    expect(columns(coloursOf(true).bad('日本'))).toBe(4);
    expect(padStart(coloursOf(true).bad('1'), 3)).toBe(`  ${coloursOf(true).bad('1')}`);
  });

  test('text of a case cannot steer the terminal', () => {
    expect(safe('a\u001b[2Jb\nc\u202e')).toBe('a\ufffd[2Jb c\ufffd');
  });

  test('a word too long for its column breaks behind a hyphen, or anywhere', () => {
    expect(wrapInside('all stationing-related items', 12)).toEqual([
      'all',
      'stationing-',
      'related',
      'items',
    ]);
    expect(wrapInside('incontestable', 8)).toEqual(['incontes', 'table']);
  });

  test('wrapping loses nothing but spaces, and keeps the width where a break is possible', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('ab', 'cde ', '日', '本。', ' ')),
        fc.integer({ min: 5, max: 40 }),
        (parts, width) => {
          const text = parts.join('');
          const lines = wrap(text, width);
          expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
          for (const line of lines) expect(columns(line) <= width || !/\s/.test(line)).toBe(true);
        },
      ),
    );
  });
});

describe('table', () => {
  const heads = [
    { title: 'Name', flexible: true, least: 6 },
    { title: 'Value', align: 'right' as const },
  ];

  test('numbers stand at the right, wide characters aligned', () => {
    expect(
      table(
        heads,
        [
          ['日本', '1'],
          ['USA', '1,200'],
        ],
        40,
        0,
        plain,
      ),
    ).toEqual(['Name  Value', '日本      1', 'USA   1,200']);
  });

  test('a flexible column wraps where the terminal is narrow', () => {
    expect(table(heads, [['host support in cash', '1']], 20, 0, plain)).toEqual([
      'Name           Value',
      'host support       1',
      'in cash',
    ]);
  });

  test('a column in which nothing stands is left out', () => {
    expect(table([{ title: 'A' }, { title: 'B' }, { title: 'C' }], [['1', '', '3']], 40, 0, plain)).toEqual([
      'A  C',
      '1  3',
    ]);
  });

  test('long titles give way before the cells do', () => {
    const titled = [{ title: 'A' }, { title: 'Share of the host', align: 'right' as const }];
    expect(table(titled, [['x', '12.5%']], 14, 0, plain)).toEqual([
      'A     Share of',
      '      the host',
      'x        12.5%',
    ]);
  });
});
