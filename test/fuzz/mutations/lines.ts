import { HOSTILE_LINES } from '../hostile.ts';
import { onLines, onText } from './mutator.ts';

const INDENTS = ['', ' ', '  ', '    ', '\t', ' \t', '\u3000', '\u00a0'];

export const lines = {
  deleteLine: onLines((lines, random) => lines.toSpliced(random.below(lines.length), 1 + random.below(3))),
  doubleLine: onLines((lines, random) => {
    const at = random.below(lines.length);
    return lines.toSpliced(at, 0, lines[at] as string);
  }),
  moveLine: onLines((lines, random) => {
    const from = random.below(lines.length);
    return lines.toSpliced(from, 1).toSpliced(random.below(lines.length), 0, lines[from] as string);
  }),
  indent: onLines((lines, random) => {
    const at = random.below(lines.length);
    const line = (lines[at] as string).trimStart();
    return lines.with(at, random.pick(INDENTS) + line);
  }),
  indentBlock: onLines((lines, random) => {
    const at = random.below(lines.length);
    const count = 1 + random.below(5);
    return lines.map((line, i) => (i >= at && i < at + count ? ` ${line}` : line));
  }),
  joinLines: onLines((lines, random) => {
    const at = random.below(lines.length);
    return lines.toSpliced(at, 2, `${lines[at]}${random.pick(['', ' ', ','])}${lines[at + 1] ?? ''}`);
  }),
  insertHostile: onLines((lines, random) =>
    lines.toSpliced(random.below(lines.length + 1), 0, random.pick(HOSTILE_LINES)),
  ),
  reverse: onLines((lines) => lines.toReversed()),
  windowsEnds: onText((text) => text.replaceAll('\n', '\r\n')),
  macEnds: onText((text) => text.replaceAll('\n', '\r')),
  nest: onText((text, random) => {
    const depth = random.pick([20, 45, 100, 2000]);
    const deep = random.pick([
      '['.repeat(depth),
      '{a: '.repeat(depth),
      '- '.repeat(depth),
      `${'['.repeat(depth)}${']'.repeat(depth)}`,
      Array.from({ length: Math.min(depth, 200) }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    ]);
    return random.chance(0.5) ? `${text}deep: ${deep}\n` : `${text}${deep}\n`;
  }),
};
