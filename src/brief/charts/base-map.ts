import { type BaseMap, baseMap, type Spot } from '../map/index.ts';
import { html, type Markup, type Part } from '../markup.ts';
import {
  areaTitle,
  disputeText,
  isArea,
  isCovered,
  type PlaceOnMap,
  placesOnMap,
  placesTable,
} from '../places.ts';
import type { Places, Reading } from '../reading.ts';
import { badges, type Marked } from './badges.ts';
import { type Chart, subtitleOf } from './chart.ts';
import { px, svg, text } from './svg.ts';
import { textWidth } from './text.ts';

const SIZE = 12;
const LINE = 19;
/** Land that the geometry tells apart is Japan's. */
const MAPPED = 'JPN';

/** Facilities, the places to which the duty to defend extends, and who holds and claims what is disputed. */
export function baseMapChart(places: Places, reading: Reading, width: number): Chart {
  const { t } = reading;
  const shown = placesOnMap(places);
  const title = finding(places, reading);
  // The table beside it has every place; in words the picture is who holds what is disputed.
  const alt = shown.flatMap(({ mark, place }) => altOf(mark, place, reading)).join('; ');
  return {
    title,
    subtitle: subtitleOf([t('brief.map.measure')]),
    alt,
    svg: picture({ places, shown, reading, width, title, alt }),
    table: placesTable(places, reading),
    keyed: true,
    origin: t('brief.map.origin'),
    sources: [...new Set(places.facilities.flatMap(({ source }) => source ?? []))],
    recalled: places.areas.some(({ verification }) => verification === 'recalled'),
    assumed: false,
  };
}

function finding({ areas, host }: Places, reading: Reading): string {
  const { t } = reading;
  const disputed = areas.filter(({ claimants }) => claimants.length > 0);
  const left = disputed.filter((area) => !isCovered(area));
  const covered = disputed.filter(isCovered);
  const names = (some: Places['areas']) =>
    some.map((area) => areaTitle(area, reading)).join(t('network.comma'));
  const party = reading.party(host);
  if (areas.every(isCovered)) return t('brief.map.finding.all', { host: party });
  if (left.length === 0 || covered.length === 0)
    return t('brief.map.finding.undisputed', {
      host: party,
      covered: areas.filter(isCovered).length,
      all: areas.length,
    });
  return t('brief.map.finding', { host: party, covered: names(covered), left: names(left) });
}

function altOf(mark: string, place: PlaceOnMap['place'], reading: Reading): readonly string[] {
  if (!isArea(place) || place.claimants.length === 0) return [];
  const duty = reading.t(isCovered(place) ? 'brief.map.covered' : 'brief.map.not-covered');
  return [`${mark} ${areaTitle(place, reading)} (${disputeText(place, reading)}): ${duty}`];
}

interface Look {
  readonly places: Places;
  readonly shown: readonly PlaceOnMap[];
  readonly reading: Reading;
  readonly width: number;
  readonly title: string;
  readonly alt: string;
}

function picture({ places, shown, reading, width, title, alt }: Look): Markup {
  const map = baseMap(width);
  const marked = badges(
    shown.flatMap(({ mark, place }) => {
      const spot = map.at(place.lat, place.lon);
      return spot === undefined
        ? []
        : [{ mark, spot, round: isArea(place), full: isArea(place) ? isCovered(place) : place.own }];
    }),
    map,
  );
  const legend = legendOf(places, marked, reading, width, map.height + 20);
  const own = places.host === MAPPED ? ' own' : '';
  return svg(width, legend.bottom, title, alt, [
    html`<path d="M0 0h${px(width)}v${px(map.height)}H0z" class="sea"/><path d="${map.land.others}" class="land"/><path d="${map.land.japan}" class="land${own}"/><path d="${map.land.disputed}" class="land open"/>`,
    graticule(map),
    html`<path d="${marked.map(({ spot, badge }) => `M${px(spot.x)} ${px(spot.y)}L${px(badge.x)} ${px(badge.y)}`).join('')}" class="leader"/>`,
    html`<path d="${marked.map(({ spot }) => dot(spot)).join('')}" class="spot"/>`,
    signs(marked),
    legend.content,
  ]);
}

/** A line of no length, which round or square ends make a disc or a square. */
const dot = ({ x, y }: Spot): string => `M${px(x)} ${px(y)}h0`;

/** Its edge adds to it on all sides. */
const square = ({ x, y }: Spot): string => `M${px(x - 4)} ${px(y - 4)}h8v8h-8z`;

/** Areas are round, bases square; what the duty covers, or the ally uses, is filled. */
function signs(marked: readonly Marked[]): Part {
  const [round, cornered] = [marked.filter((one) => one.round), marked.filter((one) => !one.round)];
  const empty = (some: readonly Marked[]) => some.filter(({ full }) => !full);
  const discs = (some: readonly Marked[]) => some.map(({ badge }) => dot(badge)).join('');
  const squares = (some: readonly Marked[]) => some.map(({ badge }) => square(badge)).join('');
  const marks = (full: boolean) =>
    marked.filter((one) => one.full === full).map(({ badge, mark }) => text(badge.x, badge.y + 3.5, mark));
  return [
    html`<path d="${discs(round)}" class="disc"/><path d="${discs(empty(round))}" class="disc over"/>`,
    html`<path d="${squares(cornered)}" class="square"/><path d="${squares(empty(cornered))}" class="square over"/>`,
    html`<g class="marks" text-anchor="middle">${marks(false)}<g class="over">${marks(true)}</g></g>`,
  ];
}

const STEP = 10;

/** Lines of every ten degrees, named at the edge. */
function graticule(map: BaseMap): Part {
  const { north, west } = map.frame;
  const range = Array.from({ length: 36 }, (_, i) => (i - 17) * STEP);
  const lons = range.flatMap((lon) => {
    const spot = map.at(north, lon);
    return spot === undefined || spot.x > map.width - 30 ? [] : [{ at: spot.x, name: `${lon}°E` }];
  });
  const lats = range.flatMap((lat) => {
    const spot = map.at(lat, west);
    return spot === undefined || spot.y > map.height - 20 ? [] : [{ at: spot.y, name: `${lat}°N` }];
  });
  const path = [
    ...lons.map(({ at }) => `M${px(at)} 0v${px(map.height)}`),
    ...lats.map(({ at }) => `M0 ${px(at)}h${px(map.width)}`),
  ].join('');
  return [
    html`<path d="${path}" class="grid"/>`,
    html`<g class="note">${lons.map(({ at, name }) => text(at + 3, map.height - 5, name))}${lats.map(({ at, name }) => text(map.width - 30, at - 3, name))}</g>`,
  ];
}

function legendOf(
  { areas, host, ally }: Places,
  marked: readonly Marked[],
  { t, party }: Reading,
  width: number,
  top: number,
): { readonly content: Part; readonly bottom: number } {
  const isWhole = areas.every((area) => area.claimants.length > 0 || isCovered(area));
  const swatch = (look: string) => (x: number, y: number) =>
    html`<path d="M${px(x)} ${px(y - 11)}h16v12h-16z" class="${look}"/>`;
  const sample = (round: boolean, full: boolean) => (x: number, y: number) =>
    signs([{ mark: '', spot: { x, y }, badge: { x: x + 8, y: y - 4 }, round, full }]);
  const has = (round: boolean, full: boolean) =>
    marked.some((one) => one.round === round && one.full === full);
  const names = { host: party(host), ally: party(ally) };
  const entries = [
    { if: host === MAPPED, draw: swatch('land own'), says: isWhole ? 'area' : 'land' },
    { if: true, draw: swatch('land open'), says: 'disputed-land' },
    { if: has(true, true), draw: sample(true, true), says: 'covered' },
    { if: has(true, false), draw: sample(true, false), says: 'not-covered' },
    { if: has(false, true), draw: sample(false, true), says: 'own' },
    { if: has(false, false), draw: sample(false, false), says: 'other' },
  ] as const;
  let [x, y] = [0, top];
  const content = entries
    .filter((entry) => entry.if)
    .map(({ draw, says: key }) => {
      const says = t(`brief.map.${key}`, names);
      const wide = 22 + textWidth(says, SIZE) + 14;
      if (x > 0 && x + wide > width) [x, y] = [0, y + LINE];
      const one = [draw(x, y), text(x + 22, y, says, { kind: 'small' })];
      x += wide;
      return one;
    });
  return { content, bottom: y + 8 };
}
