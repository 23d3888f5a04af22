import { MEASURES, type Measure } from '../similarity/measures.ts';
import { measurePairs, type PairMeasures, pairAt, remeasurePairs } from '../similarity/pairs.ts';
import type { Portfolios } from '../similarity/portfolios.ts';
import { type Centrality, centralities } from './centrality.ts';
import { type Communities, communities } from './communities.ts';
import { graphOf, type Network, networkPortfolios } from './network.ts';
import { type Protection, protection } from './protection.ts';
import type { Strength } from './tie.ts';

export interface MeasureOptions {
  /** Weakest tie that counts for centralities and communities; similarity always takes all. */
  readonly least: Strength;
  readonly seed: number;
}

/** Everything that is measured of a network. */
export interface MeasuredNetwork {
  readonly network: Network;
  /** Pairs of states that are tied, of those strong enough. */
  readonly tiedPairs: number;
  /** In the order of the states, as are the groups of the communities. */
  readonly centralities: readonly Centrality[];
  readonly communities: Communities;
  readonly protection: Protection;
  readonly portfolios: Portfolios;
  readonly similarity: PairMeasures;
}

/**
 * Measures a network. Where a network it came from is measured already, pairs of states of which neither owes anything
 * else than before keep their similarity; everything else is measured anew.
 */
export function measureNetwork(
  network: Network,
  { least, seed }: MeasureOptions,
  earlier?: MeasuredNetwork,
): MeasuredNetwork {
  const portfolios = networkPortfolios(network);
  const graph = graphOf(portfolios, least);
  return {
    network,
    tiedPairs: graph.size,
    centralities: centralities(graph),
    communities: communities(graph, seed),
    protection: protection(network),
    portfolios,
    similarity:
      earlier === undefined ? measurePairs(portfolios, MEASURES) : remeasurePairs(portfolios, earlier),
  };
}

/** The measures of one pair, by name; undefined where one of the two is no state of the network. */
export function pairMeasures(
  { states, measures, values }: PairMeasures,
  a: string,
  b: string,
): Readonly<Partial<Record<Measure, number>>> | undefined {
  const [i, j] = [states.indexOf(a), states.indexOf(b)].sort((first, second) => first - second) as [
    number,
    number,
  ];
  if (i < 0 || i === j) return undefined;
  const at = pairAt(i, j, states.length) * measures.length;
  return Object.fromEntries(measures.map((measure, k) => [measure, values[at + k]]));
}
