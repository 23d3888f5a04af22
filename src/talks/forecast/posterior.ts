import { exp, log } from '../../quantity/index.ts';
import { covariates, type Data, dataOf, emptyGroup, groupKey } from './groups.ts';
import { dot, solveWith } from './linear.ts';
import { type Mixture, mixtureOf } from './mixture.ts';
import { type Mode, modeOf, quadraticOf, type Setup, squares } from './mode.ts';
import { type ModelSpec, OWN_LEVEL_ROUNDS, PRIORS, SPREAD } from './model.ts';
import type { Sample, Setting } from './ratio.ts';

/** What a model has learned from past rounds. */
export interface Posterior {
  readonly data: Data;
  readonly nodes: readonly Node[];
}

interface Node extends Mode {
  readonly setup: Setup;
  readonly logWeight: number;
}

/** Scales of the first pass: from a hundredth to twelve, in steps of a half in the logarithm. */
const LATTICE = Array.from({ length: 15 }, (_, i) => log(0.01) + i / 2);
const STEP = 0.5;
/** The second pass: seven scales, each a standard deviation from the next. */
const AROUND = [-3, -2, -1, 0, 1, 2, 3] as const;

/**
 * Learns from samples: for each setup of shape and own level the scale is integrated over a lattice, which is laid again,
 * closer, where the first one is too coarse for what the samples know (as in Rue, Martino and Chopin 2009, section 3).
 */
export function learn(spec: ModelSpec, samples: readonly Sample[]): Posterior {
  const data = dataOf(spec, samples);
  const groups = [...data.groups.values()];
  const nodes: Node[] = [];
  for (const levelRounds of spec.ownLevel ? OWN_LEVEL_ROUNDS : [Number.POSITIVE_INFINITY]) {
    const quadratics = groups.map((group) => quadraticOf(group, levelRounds));
    for (const shape of SPREAD.shapes) {
      let start: readonly number[] = spec.terms.map((term) => PRIORS[term].mean);
      const at = (logScale: number, width: number): Node => {
        const setup = { logScale, scale: exp(logScale), shape, levelRounds };
        const mode = modeOf(spec.terms, quadratics, setup, start);
        start = mode.beta;
        const score = (logScale - log(SPREAD.median)) / SPREAD.sigma;
        return { ...mode, setup, logWeight: mode.logEvidence - (score * score) / 2 + log(width) };
      };
      const first = LATTICE.map((logScale) => at(logScale, STEP));
      nodes.push(...(closer(first)?.map(({ logScale, width }) => at(logScale, width)) ?? first));
    }
  }
  return { data, nodes };
}

/** Where to look again, by the parabola through the best node and its neighbours; nothing where the lattice is close enough. */
function closer(nodes: readonly Node[]): { logScale: number; width: number }[] | undefined {
  const best = nodes.reduce(
    (most, { logWeight }, i) => (logWeight > (nodes[most] as Node).logWeight ? i : most),
    0,
  );
  const [left, middle, right] = [nodes[best - 1], nodes[best] as Node, nodes[best + 1]];
  if (left === undefined || right === undefined) return undefined;
  const bend = (2 * middle.logWeight - left.logWeight - right.logWeight) / (STEP * STEP);
  if (!(bend > 1 / (STEP * STEP))) return undefined;
  const centre = middle.setup.logScale + (right.logWeight - left.logWeight) / (2 * STEP * bend);
  const width = 1 / Math.sqrt(bend);
  return AROUND.map((k) => ({ logScale: centre + k * width, width }));
}

/** The forecast of log(settled / prior) of a round, given a settlement above zero. */
export function predict({ data, nodes }: Posterior, setting: Setting): Mixture {
  const { spec, usualDemand } = data;
  const z = covariates(spec.terms, setting, usualDemand);
  const own = data.groups.get(groupKey(spec, setting)) ?? emptyGroup(z.length);
  return mixtureOf(
    nodes.map(({ setup, beta, factor, logWeight }) => {
      const { shape, scale, levelRounds } = setup;
      const share = 1 / (levelRounds + own.n);
      const toPool = z.map((value, i) => value - share * (own.z[i] as number));
      const rate = shape * scale * scale + squares(quadraticOf(own, levelRounds), beta) / 2;
      const variance = (rate / (shape + own.n / 2)) * (1 + share);
      return {
        df: 2 * shape + own.n,
        location: dot(z, beta) + share * (own.y - dot(own.z, beta)),
        scale: Math.sqrt(variance + dot(toPool, solveWith(factor, toPool))),
        logWeight,
      };
    }),
  );
}

/** Learns from the samples that a model may learn from for a direction. */
export function learnFor(spec: ModelSpec, samples: readonly Sample[], direction: string): Posterior {
  return learn(
    spec,
    spec.directions === 'together' ? samples : samples.filter((sample) => sample.direction === direction),
  );
}
