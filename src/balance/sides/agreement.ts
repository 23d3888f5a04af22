import type { Strengths } from './balance.ts';

/** Who is ahead at a theatre. */
export type Ahead = 'defender' | 'challenger' | 'even';

/** How far indices agree. Counts over those that have a value; the ones that stand apart are not asked. */
export interface Agreement {
  readonly indices: number;
  /** How many find the defended side ahead, with the ally and without. */
  readonly aheadWith: number;
  readonly aheadWithout: number;
  /** How many find that the lead changes sides when the ally is gone. */
  readonly turns: number;
  /** What most of them say without the ally; undefined when none has a value or two answers are equally common. */
  readonly majority: { readonly ahead: Ahead; readonly count: number } | undefined;
}

/** Ratios closer to one than this are even: rounding, not a finding. */
const EVEN = 1e-9;

export function aheadOf(ratio: number): Ahead | undefined {
  if (Number.isNaN(ratio)) return undefined;
  return Math.abs(ratio - 1) <= EVEN ? 'even' : ratio > 1 ? 'defender' : 'challenger';
}

/** Where rival indices agree on direction: "4 of 5". Indices that are not known do not count. */
export function agreementOf(strengths: Iterable<Strengths | undefined>): Agreement {
  const verdicts = [...strengths].flatMap((one) => {
    const [withAlly, without] = [one?.ratioWith, one?.ratioWithout].map((ratio) =>
      aheadOf(ratio ?? Number.NaN),
    );
    return withAlly === undefined || without === undefined ? [] : [{ withAlly, without }];
  });
  const count = (test: (one: (typeof verdicts)[number]) => boolean): number => verdicts.filter(test).length;
  return {
    indices: verdicts.length,
    aheadWith: count(({ withAlly }) => withAlly === 'defender'),
    aheadWithout: count(({ without }) => without === 'defender'),
    turns: count(({ withAlly, without }) => withAlly === 'defender' && without === 'challenger'),
    majority: majorityOf(verdicts.map(({ without }) => without)),
  };
}

function majorityOf(answers: readonly Ahead[]): Agreement['majority'] {
  const counts = (['defender', 'challenger', 'even'] as const).map((ahead) => ({
    ahead,
    count: answers.filter((one) => one === ahead).length,
  }));
  const [first, second] = counts.toSorted((a, b) => b.count - a.count);
  return first === undefined || first.count === 0 || first.count === second?.count ? undefined : first;
}
