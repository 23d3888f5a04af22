import type { Cell, Table } from './charts/chart.ts';
import { isOnMap } from './map/index.ts';
import type { Places, Reading } from './reading.ts';

export type AreaPlace = Places['areas'][number];
export type Facility = Places['facilities'][number];

/** A place on the map under its sign: areas by number, facilities by letter. */
export interface PlaceOnMap {
  readonly mark: string;
  readonly place: AreaPlace | Facility;
}

/** A duty to come to its aid when it is attacked, at once or on a condition. */
export function isCovered({ strength }: AreaPlace): boolean {
  return strength === 'must' || strength === 'must-if';
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** What lies within the frame of the map. */
export function placesOnMap({ areas, facilities }: Places): readonly PlaceOnMap[] {
  const inside = ({ lat, lon }: AreaPlace | Facility) => isOnMap(lat, lon);
  return [
    ...areas.filter(inside).map((place, index) => ({ mark: String(index + 1), place })),
    ...facilities.filter(inside).map((place, index) => ({ mark: letter(index), place })),
  ];
}

const letter = (index: number): string =>
  LETTERS[index] ?? `${LETTERS[index % LETTERS.length]}${Math.floor(index / LETTERS.length)}`;

/** The name of an area; what stands in brackets behind it is for the table. */
export function areaTitle({ title }: AreaPlace, { w }: Reading): string {
  return w(title).replace(/\s*[(（][^)）]*[)）]\s*$/, '');
}

export function isArea(place: PlaceOnMap['place']): place is AreaPlace {
  return 'claimants' in place;
}

/** Who holds and who claims a disputed place. */
export function disputeText({ holders, claimants }: AreaPlace, reading: Reading): string {
  const { t } = reading;
  return [
    holders.length === 0 ? t('brief.map.unheld') : t('brief.map.held', { holders: names(holders, reading) }),
    t('brief.map.claimed', { claimants: names(claimants, reading) }),
  ].join(t('brief.list'));
}

function facilityText({ user, host }: Facility, { t, w }: Reading): string {
  const [by, on] = [w(user), w(host)];
  return by === on ? by : t('brief.map.used', { user: by, host: on });
}

const names = (some: AreaPlace['holders'], { t, w }: Reading): string => some.map(w).join(t('network.comma'));

/** Every place with who holds and claims it, what is owed there, and where it lies. */
export function placesTable(places: Places, reading: Reading): Table {
  const { t, w } = reading;
  const rows = placesOnMap(places).map(({ mark, place }): readonly Cell[] => {
    const where = ` (${place.lat.toFixed(1)}, ${place.lon.toFixed(1)})`;
    if (!isArea(place))
      return [
        `${mark} ${w(place.title)}${t('brief.network.colon')}${facilityText(place, reading)}${where}`,
        '',
        '',
        '',
      ];
    const name = `${mark} ${w(place.title)}${where}`;
    return [
      place.verification === 'recalled' ? `${name} †` : name,
      names(place.holders, reading) || t('brief.map.unheld'),
      names(place.claimants, reading),
      t(`duty.strength.${place.strength}`),
    ];
  });
  return {
    columns: [
      { title: t('brief.map.place') },
      { title: t('brief.map.holder') },
      { title: t('brief.map.claimant') },
      { title: t('brief.map.duty', { ally: reading.party(places.ally) }) },
    ],
    rows,
  };
}
