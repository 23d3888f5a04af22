import { lowestBit, WORD, wordsFor } from '../bits.ts';
import type { AllianceGraph } from './library.ts';

/** What shortest paths say of each node, in the order of the graph; a path counts ties, not their strengths. */
export interface PathMeasures {
  /** Share of the shortest paths between two others that run through it, from 0 to 1 (Freeman 1977). */
  readonly betweenness: Float64Array;
  /** Closeness to those whom it reaches, times the share of all others that they are (Wasserman and Faust 1994). */
  readonly closeness: Float64Array;
}

/**
 * Betweenness and closeness from one walk over the graph from every node: Brandes (2001), A Faster Algorithm for
 * Betweenness Centrality, Journal of Mathematical Sociology 25: 163-177. The graph library has both, each with a walk of
 * its own that crosses every tie. Here neighbours are bits: of an alliance of thirty only the ties that lead away from
 * the start are crossed, which is why a network may be measured again whenever a tie is cut.
 */
export function pathMeasures(graph: AllianceGraph): PathMeasures {
  const n = graph.order;
  const walk = new Walk(n, neighbourMasks(graph));
  const betweenness = new Float64Array(n);
  const closeness = new Float64Array(n);
  for (let source = 0; source < n; source++) {
    const { reached, far } = walk.out(source);
    if (far > 0) closeness[source] = reached ** 2 / (far * (n - 1));
    walk.back(betweenness);
  }
  // Every pair was walked from both ends.
  const pairs = (n - 1) * (n - 2);
  if (pairs > 0) for (let i = 0; i < n; i++) (betweenness[i] as number) /= pairs;
  return { betweenness, closeness };
}

/** Neighbours of every node as bits, one mask behind the other. */
function neighbourMasks(graph: AllianceGraph): Int32Array {
  const words = wordsFor(graph.order);
  const masks = new Int32Array(graph.order * words);
  const place = new Map(graph.nodes().map((node, i) => [node, i]));
  const set = (i: number, j: number) => {
    (masks[i * words + (j >>> 5)] as number) |= 1 << (j & (WORD - 1));
  };
  graph.forEachEdge((_edge, _attributes, one, other) => {
    const [i, j] = [place.get(one) as number, place.get(other) as number];
    set(i, j);
    set(j, i);
  });
  return masks;
}

/** A walk from one node, step by step, with its arrays kept for the next. */
class Walk {
  private readonly words: number;
  private readonly masks: Int32Array;
  /** Nodes in the order in which they are reached; those of step s from `starts[s]` to before `starts[s + 1]`. */
  private readonly order: Int32Array;
  private readonly starts: Int32Array;
  private steps = 0;
  /** Whom each step reaches, and whom the walk has left to reach, as bits. */
  private readonly levels: Int32Array;
  private readonly left: Int32Array;
  /** Number of shortest paths from the start; part of all shortest paths that run on through a node. */
  private readonly paths: Float64Array;
  private readonly credit: Float64Array;

  constructor(n: number, masks: Int32Array) {
    this.words = wordsFor(n);
    this.masks = masks;
    this.order = new Int32Array(n);
    this.starts = new Int32Array(n + 1);
    this.levels = new Int32Array(n * this.words);
    this.left = new Int32Array(this.words);
    this.paths = new Float64Array(n);
    this.credit = new Float64Array(n);
  }

  /** Walks out from a node: how many others it reaches, and how far away they are in sum. */
  out(source: number): { readonly reached: number; readonly far: number } {
    const { words, masks, order, starts, levels, left, paths } = this;
    left.fill(-1);
    levels.fill(0, 0, words);
    const start = 1 << (source & (WORD - 1));
    levels[source >>> 5] = start;
    left[source >>> 5] = ~start;
    paths[source] = 1;
    order[0] = source;
    starts[0] = 0;
    starts[1] = 1;
    let found = 1;
    let far = 0;
    for (let step = 0; ; step++) {
      const [here, next] = [step * words, (step + 1) * words];
      const first = found;
      for (let w = 0; w < words; w++) {
        let reached = 0;
        for (let k = starts[step] as number; k < (starts[step + 1] as number); k++)
          reached |= masks[(order[k] as number) * words + w] as number;
        reached &= left[w] as number;
        (left[w] as number) &= ~reached;
        if (next < levels.length) levels[next + w] = reached;
        for (let rest = reached; rest !== 0; rest &= rest - 1) order[found++] = WORD * w + lowestBit(rest);
      }
      if (found === first) {
        this.steps = step;
        return { reached: found - 1, far };
      }
      starts[step + 2] = found;
      far += (step + 1) * (found - first);
      for (let k = first; k < found; k++) {
        const node = order[k] as number;
        let sum = 0;
        for (let w = 0; w < words; w++) {
          const before = (masks[node * words + w] as number) & (levels[here + w] as number);
          for (let rest = before; rest !== 0; rest &= rest - 1)
            sum += paths[WORD * w + lowestBit(rest)] as number;
        }
        paths[node] = sum;
      }
    }
  }

  /** Walks back from the farthest: each hands on what runs through it, in proportion to the paths that lead to it. */
  back(betweenness: Float64Array): void {
    const { words, masks, order, starts, levels, paths, credit } = this;
    for (let k = 0; k < (starts[this.steps + 1] as number); k++) credit[order[k] as number] = 0;
    // What is handed to the start runs through nobody.
    for (let step = this.steps; step > 0; step--)
      for (let k = starts[step] as number; k < (starts[step + 1] as number); k++) {
        const node = order[k] as number;
        (betweenness[node] as number) += credit[node] as number;
        if (step === 1) continue;
        const share = (1 + (credit[node] as number)) / (paths[node] as number);
        for (let w = 0; w < words; w++) {
          const before = (masks[node * words + w] as number) & (levels[(step - 1) * words + w] as number);
          for (let rest = before; rest !== 0; rest &= rest - 1) {
            const other = WORD * w + lowestBit(rest);
            (credit[other] as number) += (paths[other] as number) * share;
          }
        }
      }
  }
}
