import { html, type Markup, type Part } from '../markup.ts';
import { decimal, type Owed, owedBetween, positionNames, positionsTable } from '../network.ts';
import type { NetworkOfAlliances, Reading } from '../reading.ts';
import { type Chart, evidenceOf, subtitleOf } from './chart.ts';
import { circle, px, svg, text } from './svg.ts';

const NODE = 10;
const EDGE = NODE + 6;
/** Room between communities, in steps between neighbours. */
const PARTED = 0.9;
const LINE = 20;
const ARROW = 8;

/** The ties as a ring, by community: where the web hangs together, and what ends. Its numbers are those of the matrix. */
export function tieRing(data: NetworkOfAlliances, reading: Reading, width: number): Chart {
  const { t } = reading;
  const names = positionNames(data, reading);
  const [most] = data.positions
    .map((position, index) => ({ ...position, name: names[index] ?? '' }))
    .sort((a, b) => b.before.betweenness - a.before.betweenness);
  const title =
    most === undefined
      ? ''
      : t('brief.network.ring.finding', {
          state: most.name,
          before: reading.percent(most.before.betweenness),
          after: reading.percent(most.after.betweenness),
        });
  const alt = data.positions
    .map(({ before }, index) => `${index + 1} ${names[index]}: ${decimal(before.betweenness)}`)
    .join('; ');
  return {
    title,
    subtitle: subtitleOf([t('brief.network.ring.measure')]),
    alt,
    svg: picture(data, reading, { title, alt, width }),
    table: positionsTable(data, reading),
    origin: t('brief.network.origin'),
    ...evidenceOf([]),
  };
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

function picture(
  data: NetworkOfAlliances,
  { t }: Reading,
  { title, alt, width }: { readonly title: string; readonly alt: string; readonly width: number },
): Markup {
  const owed = owedBetween(data);
  const middle = { x: width / 2, y: width / 2 };
  const spots = placesOnRing(
    data.positions.map(({ community }) => community.before),
    middle,
    width / 2 - EDGE,
  );
  const edges = spots.flatMap((from, i) =>
    spots.slice(i + 1).flatMap((to, next): Edge[] => {
      const [there, back] = [owed(i, i + 1 + next), owed(i + 1 + next, i)];
      return there === undefined && back === undefined ? [] : [{ from, to, there, back }];
    }),
  );
  const circles = spots.filter(
    (_, index) => (data.positions[index]?.members.length ?? 0) > 1 && owed(index, index) !== undefined,
  );
  const legend = edges.some(endsIn)
    ? [
        html`<path d="M0 ${px(width + 10)}h30" class="tie gone"/>`,
        text(38, width + 14, t('brief.network.says.ends'), { kind: 'small' }),
      ]
    : undefined;
  return svg(width, width + (legend === undefined ? 0 : LINE), title, alt, [
    edges.map((edge) => tie(edge, middle)),
    circles.map(({ x, y }) => circle(x, y, NODE + 3, 'halo')),
    spots.map(({ x, y }) => circle(x, y, NODE, 'node')),
    html`<g class="small over" text-anchor="middle">${spots.map(({ x, y }, index) => text(x, y + 4, String(index + 1)))}</g>`,
    legend,
  ]);
}

/** Evenly on a ring from the top on, with room between communities. */
function placesOnRing(communities: readonly number[], middle: Spot, radius: number): readonly Spot[] {
  const starts = communities.map((one, i) => one !== communities.at(i - 1));
  const parts = communities.length + starts.filter(Boolean).length * PARTED;
  let passed = 0;
  return communities.map((_, i) => {
    if (i > 0) passed += starts[i] ? 1 + PARTED : 1;
    const angle = (2 * Math.PI * passed) / parts - Math.PI / 2;
    return { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) };
  });
}

interface Edge {
  readonly from: Spot;
  readonly to: Spot;
  readonly there: Owed | undefined;
  readonly back: Owed | undefined;
}

const endsIn = ({ there, back }: Edge): boolean => there?.ends === true || back?.ends === true;

/** A line that bends towards the middle of the ring, the more the longer it is; an arrow where one side is owed more. */
function tie(edge: Edge, middle: Spot): Part {
  const { from, to, there, back } = edge;
  const [most, least] = [there?.strength ?? 0, back?.strength ?? 0];
  const between = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const pull = Math.min(0.5, Math.hypot(to.x - from.x, to.y - from.y) / (4 * middle.x));
  const bend = {
    x: between.x + (middle.x - between.x) * pull,
    y: between.y + (middle.y - between.y) * pull,
  };
  const gone = endsIn(edge) ? ' gone' : '';
  const curve = html`<path d="M${px(from.x)} ${px(from.y)}Q${px(bend.x)} ${px(bend.y)} ${px(to.x)} ${px(to.y)}" class="tie w${Math.max(most, least)}${gone}"/>`;
  if (most === least) return curve;
  return [curve, arrow(bend, most > least ? to : from, gone)];
}

/** A head that ends at the edge of a node. */
function arrow(tail: Spot, head: Spot, gone: string): Part {
  const long = Math.hypot(head.x - tail.x, head.y - tail.y) || 1;
  const [dx, dy] = [(head.x - tail.x) / long, (head.y - tail.y) / long];
  const tip = { x: head.x - dx * (NODE + 2), y: head.y - dy * (NODE + 2) };
  const back = { x: tip.x - dx * ARROW, y: tip.y - dy * ARROW };
  const half = ARROW * 0.5;
  return html`<path d="M${px(tip.x)} ${px(tip.y)}L${px(back.x - dy * half)} ${px(back.y + dx * half)}L${px(back.x + dy * half)} ${px(back.y - dx * half)}z" class="tip${gone}"/>`;
}
