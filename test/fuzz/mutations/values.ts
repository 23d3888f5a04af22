import { isTable } from '../files.ts';
import { HOSTILE_VALUES } from '../hostile.ts';
import { onCells, onKind, onLines, onText, pickMatch, splice } from './mutator.ts';

/** The value behind a key, in block and flow style, and the items of a list. */
const VALUE = /(?<=[\w"]: )[^\n,{}[\]]+|(?<=- )[^\n{}[\]:]+/g;
const KEY = /[\w.-]+(?=:(?: |\n))/g;
const isYaml = (path: string): boolean => !isTable(path);

const quotedCell = (value: string): string =>
  /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

export const values = {
  hostileValue: onText((text, random, path) => {
    const value = isTable(path) ? pickMatch(text, /[^,\n"]+/g, random) : pickMatch(text, VALUE, random);
    return value === undefined
      ? text
      : splice(text, value.index, value.index + value[0].length, random.pick(HOSTILE_VALUES));
  }),
  quotedHostileValue: onText((text, random, path) => {
    const hostile = random.pick(HOSTILE_VALUES);
    const value = isTable(path)
      ? pickMatch(text, /(?<=^|,|\n)[^,\n"]*(?=,|\n)/g, random)
      : pickMatch(text, VALUE, random);
    const quoted = isTable(path)
      ? quotedCell(hostile)
      : random.chance(0.5)
        ? JSON.stringify(hostile)
        : `'${hostile.replaceAll("'", "''")}'`;
    return value === undefined ? text : splice(text, value.index, value.index + value[0].length, quoted);
  }),
  hostileKey: onKind(isYaml, (line, random) => {
    const key = pickMatch(`${line}\n`, KEY, random);
    return key === undefined
      ? line
      : splice(line, key.index, key.index + key[0].length, random.pick(HOSTILE_VALUES));
  }),
  emptyValue: onText((text, random) => {
    const value = pickMatch(text, VALUE, random);
    return value === undefined ? text : splice(text, value.index, value.index + value[0].length, '');
  }),
  hostileCell: onCells((cells, random) =>
    cells.with(random.below(cells.length), random.pick(HOSTILE_VALUES)),
  ),
  deleteCell: onCells((cells, random) => cells.toSpliced(random.below(cells.length), 1)),
  addCell: onCells((cells, random) =>
    cells.toSpliced(random.below(cells.length), 0, random.pick(['', 'x', '"', '"x"y'])),
  ),
  swapCells: onCells((cells, random) => {
    const [a, b] = [random.below(cells.length), random.below(cells.length)];
    return cells.with(a, cells[b] as string).with(b, cells[a] as string);
  }),
  header: onLines((lines, random, path) => {
    const [header = '', ...rows] = lines;
    if (!isTable(path)) return lines;
    const columns = header.split(',');
    const at = random.below(columns.length);
    const name = random.pick([
      'id',
      '',
      'Id',
      'value ',
      'unit.en',
      '__proto__',
      'constructor',
      'note.ja',
      'tilte',
      '値',
      '"id"',
      ...columns,
    ]);
    return [columns.with(at, name).join(random.pick([',', ',', ',', ';', '\t'])), ...rows];
  }),
  manyRows: onLines((lines, random, path) => {
    if (!isTable(path)) return lines;
    const row = random.pick(lines);
    return [
      ...lines,
      ...Array.from({ length: 60 }, (_, i) =>
        random.chance(0.9) ? row.replace(/^[^,]*/, `more-${i}`) : row,
      ),
    ];
  }),
};
