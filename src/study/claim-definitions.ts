import type { Claim, ClaimPart } from '../case/index.ts';
import { type TestVerdict, testsOf, verdictOfTruth } from '../claims/index.ts';
import { agreement, fairNode, LENS_IDS } from '../fairness/index.ts';
import { isMissing } from '../graph/index.ts';
import type { Period } from '../quantity/index.ts';
import type { Desk } from './desk.ts';
import type { OpenFindings } from './open.ts';

type Under = NonNullable<OpenFindings['claims'][number]['parts'][number]['definitions']>[number];

/**
 * What the variants of a part come to under each cost definition, where any of them reads the ledger. How they came out is
 * traced under the chosen definition only; here it is counted.
 */
export function underEveryDefinition(claim: Claim, part: ClaimPart, desk: Desk): Under[] | undefined {
  if (part.variants === undefined) return undefined;
  const tests = testsOf(claim, part);
  if (!tests.some(({ node }) => desk.evaluator.readsDefinition(node))) return undefined;
  const period = part.period ?? desk.period;
  return [...desk.prepared.case.ledger.definitions.keys()].map((id) => {
    const verdicts = tests.map(({ node, variant }) => {
      const outcome = desk.evaluator.node(node, period, id);
      const truth = isMissing(outcome) ? undefined : outcome === true;
      return { variant: variant as string, verdict: verdictOfTruth(truth) };
    });
    const having = (wanted: TestVerdict) =>
      verdicts.filter(({ verdict }) => verdict === wanted).map(({ variant }) => variant);
    return {
      id,
      supported: having('supported'),
      contradicted: having('contradicted'),
      notCheckable: having('not-checkable'),
      weightings: weightingsUnder(part, id, period, desk),
    };
  });
}

/** Every verdict that was counted. */
export function verdictsIn({ supported, contradicted }: Under): TestVerdict[] {
  return [
    ...supported.map((): TestVerdict => 'supported'),
    ...contradicted.map((): TestVerdict => 'contradicted'),
  ];
}

function weightingsUnder(part: ClaimPart, definition: string, period: Period, desk: Desk): number | null {
  if (part.weightings === undefined) return null;
  const { party, pays } = part.weightings;
  const gaps = LENS_IDS.flatMap((lens) => {
    const node = fairNode('gap', lens, party);
    // A norm asks no definition, and is no share that could be weighed with others.
    if (!desk.has(node) || !desk.evaluator.readsDefinition(node)) return [];
    const gap = desk.evaluator.node(node, period, definition);
    return typeof gap === 'number' ? [gap] : [];
  });
  if (gaps.length === 0) return null;
  return pays === 'more' ? agreement(gaps).positive : agreement(gaps).negative;
}
