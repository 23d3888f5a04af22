import { type AllianceGraph, eigenvectorOf } from './library.ts';
import { pathMeasures } from './paths.ts';

/** How central a state is in the network; ties count whichever way they bind. */
export interface Centrality {
  /** Number of states it is tied to. */
  readonly degree: number;
  /** Sum of the strengths of those ties. */
  readonly strength: number;
  /** Share of the shortest paths between two others that run through it, from 0 to 1. */
  readonly betweenness: number;
  /** Closeness to those whom it reaches, times the share of all others that they are, from 0 to 1. */
  readonly closeness: number;
  /** Tied to the well tied: eigenvector of the tie strengths, of length 1 (Bonacich 1987); null where it did not settle. */
  readonly eigenvector: number | null;
}

/** Rounds of the power iteration; networks of states settle in a few hundred. */
const ROUNDS = 5_000;
/** Mean change of an entry in a round below which the vector has settled. */
const SETTLED = 1e-8;

/** Centralities of every node, in the order of the graph. */
export function centralities(graph: AllianceGraph): readonly Centrality[] {
  const { betweenness, closeness } = pathMeasures(graph);
  const eigenvector = eigenvectors(graph);
  return graph.nodes().map((node, i) => ({
    degree: graph.degree(node),
    strength: graph.reduceEdges(node, (sum, _edge, { weight }) => sum + weight, 0),
    betweenness: betweenness[i] as number,
    closeness: closeness[i] as number,
    eigenvector: eigenvector?.[node] ?? null,
  }));
}

function eigenvectors(graph: AllianceGraph): { readonly [node: string]: number } | undefined {
  // Without ties every vector is an eigenvector, and nobody is central.
  if (graph.size === 0) return Object.fromEntries(graph.mapNodes((node) => [node, 0]));
  try {
    return eigenvectorOf(graph, { maxIterations: ROUNDS, tolerance: SETTLED });
  } catch {
    // The library throws when its rounds are over, and for nothing else.
    return undefined;
  }
}
