import { html, type Markup, type Part } from '../markup.ts';
import { dutiesTable, type Kind, type Owed, owedBetween, positionNames, stateNames } from '../network.ts';
import type { NetworkOfAlliances, Reading } from '../reading.ts';
import { type Chart, evidenceOf, subtitleOf } from './chart.ts';
import { px, svg, text } from './svg.ts';
import { textWidth, wrapped } from './text.ts';

const SIZE = 12;
const LABEL = 0.42;
const CELL = { least: 12, most: 30 };
const HEAD = 22;
/** Between communities, so that they are seen without colour. */
const GAP = 5;
const LINE = 19;

/** Who owes whom what: rows owe, columns are owed, in the order of the positions. */
export function dutyMatrix(data: NetworkOfAlliances, reading: Reading, width: number): Chart {
  const { t } = reading;
  const names = positionNames(data, reading);
  const title =
    data.unguarded.length === 0
      ? t('brief.network.matrix.none')
      : t('brief.network.matrix.finding', { states: stateNames(data.unguarded, data, reading) });
  const owed = owedBetween(data);
  const alt = names
    .flatMap((name, from) => {
      const list = names.flatMap((_, to) => {
        const one = owed(from, to);
        return one === undefined ? [] : [`${to + 1} ${t(`network.kind.${one.kind}`)}`];
      });
      return list.length === 0 ? [] : [`${from + 1} ${name}: ${list.join(', ')}`];
    })
    .join('; ');
  return {
    title,
    subtitle: subtitleOf([
      t('brief.network.matrix.measure'),
      t('brief.network.matrix.size', {
        states: Object.keys(data.states).length,
        positions: data.positions.length,
      }),
    ]),
    alt,
    svg: picture({ data, names, owed, reading, width, title, alt }),
    table: dutiesTable(data, reading),
    origin: t('brief.network.origin'),
    ...evidenceOf([]),
  };
}

interface Look {
  readonly data: NetworkOfAlliances;
  readonly names: readonly string[];
  readonly owed: (from: number, to: number) => Owed | undefined;
  readonly reading: Reading;
  readonly width: number;
  readonly title: string;
  readonly alt: string;
}

function picture({ data, names, owed, reading, width, title, alt }: Look): Markup {
  const count = names.length;
  const label = width * LABEL;
  const gaps = gapsBefore(data.positions.map(({ community }) => community.before));
  const parted = gaps.at(-1) ?? 0;
  const room = (width - label - 2 - parted * GAP) / Math.max(1, count);
  const cell = Math.max(CELL.least, Math.min(CELL.most, room));
  const at = (index: number) => index * cell + (gaps[index] ?? 0) * GAP;
  const side = count === 0 ? 0 : at(count - 1) + cell;
  const cells = names.flatMap((_, from) =>
    names.flatMap((__, to) => {
      const one = owed(from, to);
      return one === undefined ? [] : [{ ...one, x: label + at(to), y: HEAD + at(from) }];
    }),
  );
  const box = ({ x, y }: { x: number; y: number }, inset: number) =>
    `M${px(x + inset)} ${px(y + inset)}h${px(cell - 2 * inset)}v${px(cell - 2 * inset)}h${px(2 * inset - cell)}z`;
  const shaded = (strength: number) =>
    cells
      .filter((one) => one.strength === strength)
      .map((one) => box(one, 1))
      .join('');
  // A row of signs is one text with a place for each: shorter than a text a sign.
  const letters = names.map((_, from) => {
    const y = HEAD + at(from);
    const run = (strong: boolean, look: string | undefined) => {
      const row = cells.filter((one) => one.y === y && one.strength >= 3 === strong);
      const xs = row.map(({ x }) => px(x + cell / 2)).join(' ');
      const signs = row.map(({ kind }) => reading.t(`brief.network.letter.${kind}`)).join('');
      return row.length === 0
        ? undefined
        : html`<tspan x="${xs}"${look && html` class="${look}"`}>${signs}</tspan>`;
    };
    return html`<text y="${px(y + cell / 2 + 4)}">${run(true, 'over')}${run(false, undefined)}</text>`;
  });
  // A line before each position, and one at the end of each community.
  const edges = names.flatMap((_, index) =>
    gaps[index] === gaps[index + 1] ? [at(index)] : [at(index), at(index) + cell],
  );
  const grid = edges
    .map((edge) => `M${px(label)} ${px(HEAD + edge)}h${px(side)}M${px(label + edge)} ${px(HEAD)}v${px(side)}`)
    .join('');
  const legend = legendOf(cells, reading, width, HEAD + side + 22);
  return svg(Math.max(width, label + side + 2), legend.bottom, title, alt, [
    html`<g class="tick" text-anchor="middle">${names.map((_, index) => text(label + at(index) + cell / 2, HEAD - 7, String(index + 1)))}</g>`,
    html`<g class="small">${names.map((name, index) => text(0, HEAD + at(index) + cell / 2 + 4, wrapped(`${index + 1} ${name}`, label - 8, SIZE, 1)[0] ?? ''))}</g>`,
    html`<path d="${grid}" class="grid"/>`,
    [1, 2, 3].map((strength) => html`<path d="${shaded(strength)}" class="s${strength}"/>`),
    html`<g class="small" text-anchor="middle">${letters}</g>`,
    html`<path d="${cells
      .filter(({ ends }) => ends)
      .map((one) => box(one, 0))
      .join('')}" class="ends"/>`,
    legend.content,
  ]);
}

/** How many times the community has changed up to each position. */
function gapsBefore(communities: readonly number[]): readonly number[] {
  let gaps = 0;
  return communities.map((community, index) => {
    if (index > 0 && communities[index - 1] !== community) gaps += 1;
    return gaps;
  });
}

/** What the letters, shades and frames say; only of what is there. */
function legendOf(
  cells: readonly Owed[],
  { t }: Reading,
  width: number,
  top: number,
): { readonly content: Part; readonly bottom: number } {
  const kinds = new Map<Kind, number>();
  for (const { kind, strength } of cells) kinds.set(kind, strength);
  const entries = [...kinds]
    .sort(([, a], [, b]) => b - a)
    .map(([kind, strength]) => ({
      look: `s${strength}`,
      letter: t(`brief.network.letter.${kind}`),
      says: t(`brief.network.says.${kind}`),
    }));
  if (cells.some(({ ends }) => ends))
    entries.push({ look: 'ends', letter: '', says: t('brief.network.says.ends') });
  let [x, y] = [0, top];
  const content: Part[] = [];
  for (const { look, letter, says } of entries) {
    const wide = 24 + textWidth(says, SIZE) + 18;
    if (x > 0 && x + wide > width) [x, y] = [0, y + LINE];
    content.push([
      html`<path d="M${px(x + 1)} ${px(y - 12)}h16v16h-16z" class="${look}"/>`,
      text(x + 9, y, letter, { kind: look === 's3' ? 'small over' : 'small', anchor: 'middle' }),
      text(x + 24, y, says, { kind: 'small' }),
    ]);
    x += wide;
  }
  for (const one of wrapped(t('brief.network.says.gap'), width, SIZE, 3)) {
    y += LINE;
    content.push(text(0, y, one, { kind: 'note' }));
  }
  return { content, bottom: y + 8 };
}
