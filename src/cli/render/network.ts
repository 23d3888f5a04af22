import {
  type Centrality,
  type MeasuredNetwork,
  type NetworkChange,
  pairChanges,
  pairMeasures,
  type StateChange,
  type Tie,
  type WhatIf,
} from '../../network/index.ts';
import type { MessageKey } from '../../text/index.ts';
import type { StateNames } from '../network/names.ts';
import { paragraph } from './layout.ts';
import type { Page } from './page.ts';
import { type Cell, type Column, table } from './table.ts';

/** What a network is shown with: names of its states, and how many rows of a long table. */
export interface NetworkPage extends Page {
  readonly names: StateNames;
  readonly rows: number;
}

const DECIMALS = 3;
const decimal = (value: number | null | undefined): string =>
  value === null || value === undefined || Number.isNaN(value) ? '–' : value.toFixed(DECIMALS);

const right = (title: string): Column => ({ title, align: 'right' });

/** The network of a day: how large, who is central, who is protected. */
export function networkText(measured: MeasuredNetwork, least: number, page: NetworkPage): string[] {
  const { t, width, colours, names } = page;
  const { network, centralities, communities, protection } = measured;
  const head = t('network.head', {
    states: network.states.length,
    pairs: measured.tiedPairs,
    least,
    groups: communities.count,
    modularity: decimal(communities.modularity),
    protected: protection.protectedStates,
  });
  const ranked = network.states
    .map((state, i) => ({
      state,
      one: centralities[i] as Centrality,
      community: communities.of[i] as number,
    }))
    .sort((a, b) => b.one.strength - a.one.strength);
  const rows = ranked
    .slice(0, page.rows)
    .map(({ state, one, community }): Cell[] => [
      names.name(state),
      String(one.degree),
      String(one.strength),
      decimal(one.betweenness),
      decimal(one.closeness),
      decimal(one.eigenvector),
      String(community + 1),
      String(protection.guarantors.get(state)?.length ?? 0),
    ]);
  const columns = [
    { title: t('network.column.state'), flexible: true, least: 14 },
    ...(
      ['degree', 'strength', 'betweenness', 'closeness', 'eigenvector', 'community', 'guarantors'] as const
    ).map((name) => right(t(`network.column.${name}`))),
  ];
  return [
    ...paragraph(head, width, 0),
    '',
    ...table(columns, rows, width, 2, colours.dim),
    ...restText(ranked.length, page),
    '',
    ...paragraph(t('network.legend'), width, 0).map(colours.dim),
  ];
}

/** Ties one by one: who owes whom what, and where that is known from. */
export function tiesText(ties: readonly Tie[], page: NetworkPage): string[] {
  const { t, width, colours, names } = page;
  const columns = [
    { title: t('network.column.from'), flexible: true, least: 14 },
    { title: t('network.column.to'), flexible: true, least: 14 },
    { title: t('network.column.kind') },
    right(t('network.column.strength')),
    { title: t('network.column.source'), flexible: true, least: 10 },
  ];
  const rows = ties
    .slice(0, page.rows)
    .map(({ from, to, kind, strength, source }): Cell[] => [
      names.name(from),
      names.name(to),
      t(`network.kind.${kind}`),
      String(strength),
      source,
    ]);
  return [...table(columns, rows, width, 0, colours.dim), ...restText(ties.length, page)];
}

/** What a change of ties does: the network as a whole, the pair, the states and pairs that it changes most. */
export function whatIfText(
  { before, after, comparison, spillOver }: WhatIf,
  pairs: readonly (readonly [string, string])[],
  page: NetworkPage,
): string[] {
  const { t, width, colours } = page;
  return [
    ...wholeText(comparison, page),
    ...pairs.flatMap(([a, b]) => pairText(before, after, a, b, page)),
    ...statesText(comparison, page),
    ...mostChangedPairs(before, after, page),
    ...listText('network.unprotected', comparison.unprotected, page),
    ...listText('network.moved', comparison.moved, page),
    ...(spillOver === undefined ? [] : spillOverText(spillOver, page)),
    ...paragraph(t('network.legend'), width, 0).map(colours.dim),
  ];
}

function wholeText(
  { tiedPairs, protectedStates, communities, modularity }: NetworkChange,
  page: NetworkPage,
): string[] {
  const { t, colours, width } = page;
  const rows: Cell[][] = [
    [t('network.whole.pairs'), String(tiedPairs.before), String(tiedPairs.after)],
    [t('network.whole.protected'), String(protectedStates.before), String(protectedStates.after)],
    [t('network.whole.communities'), String(communities.before), String(communities.after)],
    [t('network.whole.modularity'), decimal(modularity.before), decimal(modularity.after)],
  ];
  return [
    colours.strong(t('network.whole')),
    ...table(beforeAfterColumns('', page), rows, width, 2, colours.dim),
    '',
  ];
}

function beforeAfterColumns(first: string, { t }: NetworkPage): Column[] {
  return [
    { title: first, flexible: true, least: 20 },
    right(t('network.column.before')),
    right(t('network.column.after')),
  ];
}

function pairText(
  before: MeasuredNetwork,
  after: MeasuredNetwork,
  a: string,
  b: string,
  page: NetworkPage,
): string[] {
  const { t, colours, width, names } = page;
  const [old, now] = [pairMeasures(before.similarity, a, b), pairMeasures(after.similarity, a, b)];
  if (old === undefined || now === undefined) return [];
  const rows = before.similarity.measures.map((measure): Cell[] => [
    t(`network.measure.${measure}` as MessageKey),
    decimal(old[measure]),
    decimal(now[measure]),
  ]);
  const title = t('network.pair', { first: names.name(a), second: names.name(b) });
  return [colours.strong(title), ...table(beforeAfterColumns('', page), rows, width, 2, colours.dim), ''];
}

const KEYS = ['degree', 'strength', 'betweenness', 'closeness', 'eigenvector'] as const;
/** Numbers of ties and their strengths are whole. */
const TOLD: Readonly<Record<(typeof KEYS)[number], Told>> = {
  degree: String,
  strength: String,
  betweenness: decimal,
  closeness: decimal,
  eigenvector: decimal,
};

function statesText({ states }: NetworkChange, page: NetworkPage): string[] {
  const { t, colours, width, names } = page;
  const concerned = states.filter(isChanged).sort((a, b) => weight(b) - weight(a));
  if (concerned.length === 0) return [];
  const rows = concerned
    .slice(0, page.rows)
    .map(({ state, centrality, guarantors }): Cell[] => [
      names.name(state),
      ...KEYS.map((key) => arrow(centrality.before[key], centrality.after[key], TOLD[key])),
      arrow(guarantors.before, guarantors.after, String),
    ]);
  const columns = [
    { title: t('network.column.state'), flexible: true, least: 14 },
    ...[...KEYS, 'guarantors' as const].map((key) => right(t(`network.column.${key}`))),
  ];
  return [
    colours.strong(t('network.states')),
    ...table(columns, rows, width, 2, colours.dim),
    ...restText(concerned.length, page),
    '',
  ];
}

type Told = (value: number | null) => string;

/** A value, or both where it shows that they differ. */
function arrow(before: number | null, after: number | null, told: Told): string {
  const [old, now] = [told(before), told(after)];
  return old === now ? now : `${old} → ${now}`;
}

function isChanged({ centrality: { before, after }, guarantors }: StateChange): boolean {
  return (
    before.degree !== after.degree ||
    before.strength !== after.strength ||
    guarantors.before !== guarantors.after ||
    Math.abs(before.betweenness - after.betweenness) >= VISIBLE
  );
}

/** Smaller differences do not show in three decimals. */
const VISIBLE = 0.0005;

function weight({ centrality: { before, after } }: StateChange): number {
  return Math.abs(before.strength - after.strength) + Math.abs(before.betweenness - after.betweenness);
}

function mostChangedPairs(before: MeasuredNetwork, after: MeasuredNetwork, page: NetworkPage): string[] {
  const { t, colours, width, names } = page;
  const all = pairChanges(before, after, 'kappa_valued');
  if (all.length === 0) return [];
  const rows = all
    .slice(0, page.rows)
    .map(({ first, second, before: old, after: now }): Cell[] => [
      `${names.name(first)} – ${names.name(second)}`,
      decimal(old),
      decimal(now),
    ]);
  return [
    colours.strong(t('network.pairs')),
    ...table(beforeAfterColumns('', page), rows, width, 2, colours.dim),
    ...restText(all.length, page),
    '',
  ];
}

function listText(
  key: 'network.unprotected' | 'network.moved',
  states: readonly string[],
  page: NetworkPage,
): string[] {
  if (states.length === 0) return [];
  const list = states.map((state) => page.names.name(state)).join(page.t('network.comma'));
  return [...paragraph(page.t(key, { states: list }), page.width, 0), ''];
}

function spillOverText({ rule, reactions }: NonNullable<WhatIf['spillOver']>, page: NetworkPage): string[] {
  const { t, colours, width, names } = page;
  const columns = [
    { title: t('network.column.ally'), flexible: true, least: 14 },
    { title: t('network.column.guarantor'), flexible: true, least: 14 },
    right(t('network.column.belief-before')),
    right(t('network.column.belief-after')),
    { title: '' },
  ];
  const rows = reactions
    .slice(0, page.rows)
    .map(({ ally, guarantor, belief, hedges }): Cell[] => [
      names.name(ally),
      names.name(guarantor),
      decimal(belief.before),
      decimal(belief.after),
      hedges ? t('network.hedges') : '',
    ]);
  const hedging = reactions.filter(({ hedges }) => hedges).length;
  return [
    colours.strong(t('network.spill-over')),
    ...paragraph(t('network.spill-over.about', { ...rule, allies: reactions.length, hedging }), width, 2),
    ...table(columns, rows, width, 2, colours.dim),
    ...restText(reactions.length, page),
    '',
  ];
}

function restText(all: number, { rows, t, colours }: NetworkPage): string[] {
  return all > rows ? [colours.dim(`  ${t('network.more-rows', { count: all - rows })}`)] : [];
}
