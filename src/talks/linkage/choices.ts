import { type Fraction, integer, minus, over, plus, times } from './fraction.ts';
import { type Domain, type Issue, sizeOf } from './model.ts';

/** The values of an issue that are looked at: all of them, or for a real issue nodes along its stretch. */
export interface Choices {
  readonly size: number;
  /** The value as a number, for integer and real issues. */
  number(position: number): Fraction;
  /** The value as outcomes show it. */
  label(position: number): string | number;
}

/** Equal steps into which a real issue is cut, beside the breakpoints of its evaluations. */
const REAL_STEPS = 200;

export function choicesOf(domain: Domain): readonly Choices[] {
  return domain.issues.map((issue, at) => (issue.kind === 'real' ? nodes(domain, issue, at) : listed(issue)));
}

function listed(issue: Exclude<Issue, { kind: 'real' }>): Choices {
  const size = sizeOf(issue) as number;
  if (issue.kind === 'discrete')
    return { size, number: (at) => integer(at), label: (at) => issue.values[at] as string };
  return { size, number: (at) => integer(issue.lower + at), label: (at) => issue.lower + at };
}

function nodes(domain: Domain, issue: Extract<Issue, { kind: 'real' }>, at: number): Choices {
  const width = minus(issue.upper, issue.lower);
  const xs = Array.from({ length: REAL_STEPS + 1 }, (_, k) =>
    plus(issue.lower, times(width, { n: BigInt(k), d: BigInt(REAL_STEPS) })),
  );
  for (const { terms } of domain.parties)
    for (const term of terms)
      if ('issue' in term && term.issue === at) xs.push(...breaksOf(term, issue).filter(inside));
  const sorted = xs.sort((a, b) => Number(a.n * b.d - b.n * a.d > 0n) - Number(a.n * b.d - b.n * a.d < 0n));
  const distinct = sorted.filter((x, k) => {
    const before = sorted[k - 1];
    return before === undefined || before.n * x.d !== x.n * before.d;
  });
  return {
    size: distinct.length,
    number: (k) => distinct[k] as Fraction,
    label: (k) => Number((distinct[k] as Fraction).n) / Number((distinct[k] as Fraction).d),
  };
  function inside(x: Fraction): boolean {
    return minus(x, issue.lower).n >= 0n && minus(issue.upper, x).n >= 0n;
  }
}

/** Where an evaluation bends: at its own points, or where a line meets 0 and 1. */
function breaksOf(
  term: Extract<Domain['parties'][0]['terms'][number], { issue: number }>,
  issue: Extract<Issue, { kind: 'real' }>,
): readonly Fraction[] {
  if (term.kind === 'points') return term.points.map(([x]) => x);
  if (term.kind !== 'line' || term.slope.n === 0n) return [];
  const meets = (level: Fraction) => plus(issue.lower, over(minus(level, term.offset), term.slope));
  return [meets(integer(0)), meets(integer(1))];
}
