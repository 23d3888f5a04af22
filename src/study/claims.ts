import type { Claim, ClaimPart } from '../case/index.ts';
import { type PartTest, testsOf, verdictOfParts, verdictOfTests, verdictOfTruth } from '../claims/index.ts';
import { sidesOf } from '../graph/index.ts';
import { underEveryDefinition, verdictsIn } from './claim-definitions.ts';
import type { Desk } from './desk.ts';
import { runLawTests } from './law-tests.ts';
import { runNetworkTest } from './network-tests.ts';
import type { OpenFindings, Shown } from './open.ts';
import { runTalksTest } from './talks-tests.ts';

type ClaimFinding = OpenFindings['claims'][number];
type PartFinding = ClaimFinding['parts'][number];
type TestFinding = PartFinding['tests'][number];

/** Public statements said up to the as-of date, part by part, with a verdict under every definition and variant. */
export function claimFindings(desk: Desk): OpenFindings['claims'] {
  return [...desk.prepared.case.claims.values()]
    .filter((claim) => claim.saidOn <= desk.asOf)
    .map((claim) => {
      const parts = claim.parts.map((part) => partFinding(claim, part, desk));
      return {
        id: claim.id,
        saidOn: claim.saidOn,
        speaker: claim.speaker,
        role: claim.role ?? null,
        setting: claim.setting ?? null,
        paraphrase: claim.paraphrase,
        kind: claim.kind,
        source: claim.source ?? null,
        verdict: verdictOfParts(parts.map((part) => part.verdict)),
        parts,
      };
    });
}

function partFinding(claim: Claim, part: ClaimPart, desk: Desk): PartFinding {
  const tests = [
    ...testsOf(claim, part).flatMap((test) => runUnderDefinitions(test, part, desk)),
    ...runLawTests(claim, part, desk),
    ...runTalksTest(claim, part, desk),
    ...runNetworkTest(part, desk),
  ];
  const definitions = underEveryDefinition(claim, part, desk);
  // Without the law library, or for a part that waits for a room, nothing can be tested.
  const asksLaw = part.law !== undefined || part.network !== undefined;
  const waits = part.needs !== undefined || (asksLaw && desk.prepared.law === undefined);
  const verdict = waits
    ? 'needs-room'
    : verdictOfTests([...tests.map((test) => test.verdict), ...(definitions ?? []).flatMap(verdictsIn)]);
  const supporting = tests.filter((test) => test.verdict === 'supported' && test.variant !== null);
  return {
    id: part.id,
    text: part.text,
    verdict,
    needs: part.needs ?? (waits ? 'duties' : null),
    notCheckable: part.notCheckable ?? null,
    note: part.note ?? null,
    dependsOn: verdict === 'depends' ? supporting.map((test) => test.variant as string) : [],
    tests,
    ...(definitions === undefined ? {} : { definitions }),
    sources: [...new Set(tests.flatMap(({ trace }) => (trace === null ? [] : desk.groundOf(trace).sources)))],
  };
}

/** A test that reads the ledger without naming a definition is run under each of them: the definition may decide it. */
function runUnderDefinitions(test: PartTest, part: ClaimPart, desk: Desk): TestFinding[] {
  const { definitions } = desk.prepared.case.ledger;
  if (test.variant !== null) return [run(test, 'variant', part, desk.definition, desk)];
  if (!desk.evaluator.readsDefinition(test.node)) return [run(test, 'plain', part, desk.definition, desk)];
  return [...definitions.values()].map(({ id, title }) =>
    run({ ...test, variant: id, title }, 'definition', part, id, desk),
  );
}

function run(
  test: PartTest,
  variantKind: TestFinding['variantKind'],
  part: ClaimPart,
  definition: string | undefined,
  desk: Desk,
): TestFinding {
  const period = part.period ?? desk.period;
  const { truth, trace } = desk.truth(test.node, period, definition);
  const { gap } = desk.stepAt(trace);
  const side = (name: 'left' | 'right') =>
    desk.has(`${test.node}/${name}`) ? desk.show(`${test.node}/${name}`, period, definition) : null;
  const [left, right] = [side('left'), side('right')];
  const node = desk.prepared.graph.nodes.get(test.node);
  return {
    variant: test.variant,
    variantKind,
    title: test.title,
    verdict: verdictOfTruth(truth),
    test: test.text,
    left,
    right,
    relation: (node?.is === 'formula' ? sidesOf(node.expr)?.relation : undefined) ?? null,
    margin: marginOf(left, right),
    ...(gap === undefined ? {} : { gap }),
    trace,
  };
}

/** How far the left side is from the right one, relative to it. */
function marginOf(left: Shown | null, right: Shown | null): number | null {
  if (left?.value == null || right?.value == null || right.value === 0 || left.unit !== right.unit)
    return null;
  return (left.value - right.value) / Math.abs(right.value);
}
