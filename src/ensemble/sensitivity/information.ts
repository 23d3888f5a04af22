import { Binned } from './binned.ts';
import { type Bins, binsOf } from './bins.ts';
import { type IntervalEstimate, jackknife } from './jackknife.ts';
import type { NamedColumn } from './ranks.ts';

/** What it is worth to learn one input before a verdict is given. */
export interface FactWorth {
  readonly input: string;
  /** By how much the expected loss falls, in the unit of the margin: EVPPI. */
  readonly loss: IntervalEstimate;
  /** By how much the chance of a wrong verdict falls, 0 to 1/2. */
  readonly chance: IntervalEstimate;
}

export interface VerdictWorth {
  readonly output: string;
  /** Mean of the margin, in its unit; the verdict that loses least follows its sign. */
  readonly mean: number;
  /** Chance that the margin is positive. */
  readonly positive: number;
  /** Chance that the likelier verdict is wrong: min(P(g > 0), P(g <= 0)). */
  readonly wrong: IntervalEstimate;
  /** Expected loss of the verdict that follows the mean: what knowing everything is worth, in the unit of the margin. EVPI. */
  readonly perfect: IntervalEstimate;
  /** Share of the draws in which the margin is finite; the others are left out. */
  readonly definedShare: number;
  /** Most worth in loss first, then in chance. */
  readonly facts: readonly FactWorth[];
}

/** Inputs made ready once for any number of verdicts. */
export interface Facts {
  worthFor(margin: NamedColumn): VerdictWorth;
}

/**
 * Expected value of (partial) perfect information on a verdict that is the sign of a margin g (Howard 1966; Felli and Hazen
 * 1998). Two verdicts can be given; a wrong one loses |g|. Then EVPI = E[max(g, 0)] - max(E[g], 0), and for one input
 * EVPPI = E[max(E[g | x], 0)] - max(E[g], 0). The chance form counts wrong verdicts instead: min(p, 1 - p), less its mean
 * when p is known given x.
 *
 * E[g | x] is a regression on draws that are there already (Strong, Oakley and Brennan 2014): a polynomial of degree 0 to 8
 * in the input's normal score by rank, the degree by Schwarz's criterion, on 128 bins or the input's own values. An input
 * that does not stand out from the noise is worth exactly nothing. Otherwise noise pushes the worth up, by at most
 * 0.4 sd(g) sqrt(degree / draws), and jumps that a polynomial smooths push it down. Intervals come from leaving out each of
 * the independent parts of the draws, the degree kept. Correlated inputs are rightly credited with what they tell of others.
 *
 * @param inputs draws of each input, parallel to those of the margins
 * @param parts number of independent randomisations, which follow each other in equal numbers of draws
 */
export function factsOf(inputs: readonly NamedColumn[], parts: number): Facts {
  const bins = inputs.map(({ values }) => binsOf(values));
  return {
    worthFor({ name, values }) {
      const margins = values.map((value) => (Number.isFinite(value) ? value : Number.NaN));
      const verdicts = margins.map((margin) => (Number.isNaN(margin) ? margin : Number(margin > 0)));
      const gains = margins.map((margin) => Math.max(margin, 0));
      const oneBin: Bins = { scores: new Float64Array(1), of: new Uint8Array(values.length) };
      const all = new Binned(oneBin, [margins, verdicts, gains], parts);
      const facts = inputs.map((input, at): FactWorth => {
        const spared = sparedBy(new Binned(bins[at] as Bins, [margins, verdicts], parts), parts);
        return {
          input: input.name,
          loss: jackknife(parts, (part) => spared(part).loss),
          chance: jackknife(parts, (part) => spared(part).chance),
        };
      });
      return {
        output: name,
        mean: all.mean(MARGIN),
        positive: all.mean(VERDICT),
        wrong: jackknife(parts, (part) => smaller(all.mean(VERDICT, part))),
        perfect: jackknife(parts, (part) => all.mean(GAIN, part) - Math.max(all.mean(MARGIN, part), 0)),
        definedShare: all.rows() / values.length,
        facts: facts.sort(worthMore),
      };
    },
  };
}

/** Places of the quantities. */
const [MARGIN, VERDICT, GAIN] = [0, 1, 2];

const smaller = (p: number): number => Math.min(p, 1 - p);

function worthMore(a: FactWorth, b: FactWorth): number {
  return b.loss.value - a.loss.value || b.chance.value - a.chance.value || (a.input < b.input ? -1 : 1);
}

interface Spared {
  readonly loss: number;
  readonly chance: number;
}

/** What is spared on all draws and without each part. Never below zero: a mean of the greater is at least the greater mean. */
function sparedBy(binned: Binned, parts: number): (without?: number) => Spared {
  const spared = (without?: number): Spared => {
    const [gain, left] = binned.meansOf(
      [(mean) => Math.max(mean, 0), (p) => smaller(Math.min(1, Math.max(0, p)))],
      without,
    ) as [number, number];
    return {
      loss: Math.max(0, gain - Math.max(binned.mean(MARGIN, without), 0)),
      chance: Math.max(0, smaller(binned.mean(VERDICT, without)) - left),
    };
  };
  const whole = spared();
  const others = parts < 2 ? [] : Array.from({ length: parts }, (_, part) => spared(part));
  return (without) => (without === undefined ? whole : (others[without] as Spared));
}
