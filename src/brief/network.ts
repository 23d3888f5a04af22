import type { Cell, Table } from './charts/chart.ts';
import type { NetworkOfAlliances, Reading } from './reading.ts';

export type Kind = NetworkOfAlliances['duties'][number]['kinds'][number];
export type Position = NetworkOfAlliances['positions'][number];

/** What a position owes another: the strongest kind, and whether it ends with the alliance of the case. */
export interface Owed {
  readonly kind: Kind;
  readonly strength: number;
  readonly ends: boolean;
}

/** What the members of each position owe those of each other, and one another; undefined for nothing. */
export function owedBetween(data: NetworkOfAlliances): (from: number, to: number) => Owed | undefined {
  const { positions, strengths } = data;
  const duties = data.duties.map(({ kinds, from, to }) => ({
    kinds,
    from: new Set(from),
    to: new Set(to),
  }));
  const lost = new Set(data.lost.map(({ from, to }) => JSON.stringify([from, to])));
  const known = positions.map(({ members: [one] }) =>
    positions.map(({ members }): Owed | undefined => {
      const other = members.find((state) => state !== one);
      if (one === undefined || other === undefined) return undefined;
      const kinds = duties.flatMap((duty) => (duty.from.has(one) && duty.to.has(other) ? duty.kinds : []));
      const [first] = kinds.toSorted((a, b) => (strengths[b] ?? 0) - (strengths[a] ?? 0));
      if (first === undefined) return undefined;
      return {
        kind: first,
        strength: strengths[first] ?? 0,
        ends: lost.has(JSON.stringify([one, other])),
      };
    }),
  );
  return (from, to) => known[from]?.[to];
}

function stateName(state: string, { states }: NetworkOfAlliances, { w }: Reading): string {
  return (Object.hasOwn(states, state) ? w(states[state]) : '') || state;
}

export function stateNames(states: readonly string[], data: NetworkOfAlliances, reading: Reading): string {
  return states.map((state) => stateName(state, data, reading)).join(reading.t('network.comma'));
}

/** Names that are shown one by one; of more states the alliance that binds them all is named. */
const FEW = 3;

/** A position in a few words: its states, or the smallest alliance that ties them to each other. */
function positionName({ members }: Position, data: NetworkOfAlliances, reading: Reading): string {
  const { t } = reading;
  if (members.length <= FEW) return stateNames(members, data, reading);
  const binding = data.duties
    .filter(({ from, to }) => members.every((state) => from.includes(state) && to.includes(state)))
    .sort((a, b) => a.from.length - b.from.length);
  const [duty] = binding;
  return duty === undefined
    ? t('brief.network.more', {
        first: stateName(members[0] ?? '', data, reading),
        count: members.length - 1,
      })
    : t('brief.network.members', { alliance: duty.source, count: members.length });
}

/** Names of all positions with the numbers that pictures show, from 1. */
export function positionNames(data: NetworkOfAlliances, reading: Reading): readonly string[] {
  return data.positions.map((position) => positionName(position, data, reading));
}

/** A share of one to three decimals, as the command line has it; a dash where it is not defined. */
export function decimal(value: number | null): string {
  return value === null ? '–' : value.toFixed(3).replace('-', '−');
}

/** Ties as the treaties make them: who owes whom which kinds, under which alliance. */
export function dutiesTable(data: NetworkOfAlliances, reading: Reading): Table {
  const { t, w } = reading;
  const namesOf = (states: readonly string[]) => {
    const inside = data.positions.flatMap((position) => {
      const named = position.members.filter((state) => states.includes(state));
      if (named.length === 0) return [];
      return named.length === position.members.length
        ? [positionName(position, data, reading)]
        : [stateNames(named, data, reading)];
    });
    return inside.join('; ');
  };
  return {
    columns: (['alliance', 'owes', 'to', 'kinds'] as const).map((name) => ({
      title: t(`brief.network.${name}`),
    })),
    rows: data.duties.map(({ source, kinds, from, to }) => [
      w(Object.hasOwn(data.alliances, source) ? data.alliances[source] : source),
      namesOf(from),
      from.join() === to.join() ? t('brief.network.each-other') : namesOf(to),
      kinds.map((kind) => t(`network.kind.${kind}`)).join(t('brief.list')),
    ]),
  };
}

/** What each position is and how it fares with the alliance and without. */
export function positionsTable(data: NetworkOfAlliances, reading: Reading): Table {
  const { t } = reading;
  const change = (before: string, after: string) =>
    before === after ? before : t('brief.network.change', { before, after });
  return {
    columns: [
      { title: t('brief.network.position') },
      ...(['community', 'guarantors', 'wards', 'betweenness'] as const).map((name) => ({
        title: t(`brief.network.${name}`),
        numeric: true,
      })),
    ],
    rows: data.positions.map((position, index): readonly Cell[] => {
      const { community, before, after } = position;
      const name = positionName(position, data, reading);
      return [
        `${index + 1} ${name}`,
        change(String(community.before + 1), String(community.after + 1)),
        change(String(before.guarantors), String(after.guarantors)),
        change(String(before.wards), String(after.wards)),
        change(decimal(before.betweenness), decimal(after.betweenness)),
      ];
    }),
  };
}

/** Where the parties stand: allies that nobody can tell apart stand for each other. */
function positionsOfParties({
  parties,
  positions,
}: NetworkOfAlliances): readonly { readonly party: string; readonly position: Position }[] {
  return positions.flatMap((position) => {
    const party = parties.find((one) => position.members.includes(one));
    return party === undefined ? [] : [{ party, position }];
  });
}

const OF_PARTIES = ['guarantors', 'wards', 'degree', 'betweenness', 'closeness'] as const;

/** The network and the parties with the alliance and without it. */
export function changesTable(data: NetworkOfAlliances, reading: Reading): Table {
  const { t } = reading;
  const { whole } = data;
  const ofParties = positionsOfParties(data).flatMap(({ position }) => {
    return OF_PARTIES.map((name) => {
      const told = (value: number) => (Number.isInteger(value) ? String(value) : decimal(value));
      const title = t(`brief.network.of.${name}`, {
        state: positionName(position, data, reading),
      });
      return [title, told(position.before[name]), told(position.after[name])];
    });
  });
  const row = (title: string, { before, after }: { before: number; after: number }) => [
    title,
    String(before),
    String(after),
  ];
  return {
    columns: [
      { title: t('brief.network.what') },
      { title: t('brief.network.before'), numeric: true },
      { title: t('brief.network.after'), numeric: true },
    ],
    rows: [
      row(t('network.whole.pairs'), whole.tiedPairs),
      row(t('network.whole.protected'), whole.protectedStates),
      row(t('network.whole.communities'), whole.communities),
      [t('network.whole.modularity'), decimal(whole.modularity.before), decimal(whole.modularity.after)],
      ...ofParties,
    ],
  };
}

/** The others are in the findings. */
const MEASURES_SHOWN = 1;

/** How alike the parties are to every position, by the first measure. */
export function similarityTable(data: NetworkOfAlliances, reading: Reading): Table {
  const { t } = reading;
  const { measures, rows } = data.similarity;
  const names = positionNames(data, reading);
  const columns = positionsOfParties(data)
    .slice(0, FEW)
    .flatMap(({ party, position }) =>
      measures.slice(0, MEASURES_SHOWN).map((measure, at) => ({ party, position, measure, at })),
    );
  return {
    columns: [
      { title: t('brief.network.position') },
      ...columns.map(({ position, measure }) => ({
        title: t('brief.network.similar.column', {
          party: positionName(position, data, reading),
          measure: t(`network.measure.${measure}`),
        }),
        numeric: true,
      })),
    ],
    rows: names.map((name, position) => [
      name,
      ...columns.map(({ party, at }) => {
        const found = rows.find((one) => one.party === party && one.position === position);
        if (found === undefined) return '–';
        const [before, after] = [decimal2(found.before[at] ?? null), decimal2(found.after[at] ?? null)];
        return before === after ? before : t('brief.network.change', { before, after });
      }),
    ]),
  };
}

const decimal2 = (value: number | null): string =>
  value === null ? '–' : value.toFixed(2).replace('-', '−');

/** What follows for others, in sentences. */
export function networkLines(data: NetworkOfAlliances, reading: Reading): readonly string[] {
  const { t } = reading;
  const { moved, similarity, spillOver } = data;
  return [
    moved.length === 0
      ? t('brief.network.still')
      : t('brief.network.moved', { states: stateNames(moved, data, reading) }),
    t('brief.network.alike', {
      changed: similarity.changed,
      pairs: similarity.pairs,
      parties: stateNames(data.parties, data, reading),
    }),
    ...(spillOver.after === null
      ? []
      : [
          t('brief.network.spill-over', {
            allies: spillOver.allies,
            before: spillOver.before,
            after: Number(spillOver.after.toFixed(3)),
            hedging: spillOver.hedging,
            bound: spillOver.hedgeBelow,
          }),
        ]),
  ];
}

/** Who the states of the large positions are. */
export function memberLines(data: NetworkOfAlliances, reading: Reading): readonly string[] {
  return data.positions.flatMap((position, index) => {
    if (position.members.length <= FEW) return [];
    const name = positionName(position, data, reading);
    return [
      `${index + 1} ${name}${reading.t('brief.network.colon')}${stateNames(position.members, data, reading)}`,
    ];
  });
}
