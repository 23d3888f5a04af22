import { type Lang, say } from '../../text/index.ts';
import { type Fraction, toNumber } from '../linkage/fraction.ts';
import type { Answer, Extent, Solution } from './answer.ts';

/** An exact number as JSON has it: `"3"`, `"-1/2"`; where it has a range, its two ends. */
export type NumberText = string | readonly [string, string];

/** The answers as `sharing solve --json` prints them; null where there is none, with the reason by name. */
export interface SolutionReport {
  readonly n: number;
  readonly type: string;
  readonly players?: readonly string[];
  readonly shapley: readonly NumberText[] | null;
  readonly banzhaf_raw: readonly NumberText[] | null;
  readonly nucleolus: readonly NumberText[] | null;
  readonly prenucleolus: readonly NumberText[] | null;
  readonly least_core_epsilon: NumberText | null;
  readonly core_nonempty: boolean | null;
  readonly imputations_nonempty: boolean | null;
  readonly kohlberg: Solution['kohlberg'];
  readonly reasons: { readonly [answer: string]: string };
}

export function solutionReport(
  solution: Solution,
  type: string,
  names: readonly string[] | undefined,
  lang: Lang,
): SolutionReport {
  const answers = {
    shapley: textsOf(solution.shapley, extentText),
    banzhaf_raw: textsOf(solution.banzhafRaw, extentText),
    nucleolus: textsOf(solution.nucleolus, fractionText),
    prenucleolus: textsOf(solution.prenucleolus, fractionText),
    least_core_epsilon: solution.leastCore.value && extentText(solution.leastCore.value),
    core_nonempty: solution.coreNonempty.value,
    imputations_nonempty: solution.imputationsNonempty.value,
  };
  const asked: { readonly [name in keyof typeof answers]: Answer<unknown> } = {
    shapley: solution.shapley,
    banzhaf_raw: solution.banzhafRaw,
    nucleolus: solution.nucleolus,
    prenucleolus: solution.prenucleolus,
    least_core_epsilon: solution.leastCore,
    core_nonempty: solution.coreNonempty,
    imputations_nonempty: solution.imputationsNonempty,
  };
  const reasons = Object.entries(asked).flatMap(([name, answer]) =>
    'why' in answer ? [[name, say(answer.why, lang)] as const] : [],
  );
  return {
    n: solution.players,
    type,
    ...(names === undefined ? {} : { players: names }),
    ...answers,
    kohlberg: solution.kohlberg,
    reasons: Object.fromEntries(reasons),
  };
}

function textsOf<T>(
  answer: Answer<readonly T[]>,
  text: (one: T) => NumberText,
): readonly NumberText[] | null {
  return answer.value === null ? null : answer.value.map(text);
}

function extentText({ low, high }: Extent): NumberText {
  return low === high ? fractionText(low) : [fractionText(low), fractionText(high)];
}

/** `3`, `-1/2`. */
export function fractionText({ n, d }: Fraction): string {
  return d === 1n ? String(n) : `${n}/${d}`;
}

/** The nearest double. */
export function fractionNumber(value: Fraction): number {
  return toNumber(value);
}
