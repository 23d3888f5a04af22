import type { Case, Claim, ClaimPart } from '../case/index.ts';
import type { FormulaSource } from '../graph/index.ts';
import type { Words } from '../text/index.ts';

/** The node of the amount that a part asks about. */
export function amountNode(claim: Claim, part: ClaimPart): string {
  return `claim:${claim.id}/${part.id}/amount`;
}

function amountOf(claim: Claim, part: ClaimPart): (PartTest & { readonly wants: 'number' })[] {
  const amount = part.talks?.amount;
  if (amount === undefined) return [];
  return [{ node: amountNode(claim, part), variant: null, title: null, text: amount.text, wants: 'number' }];
}

/** One way to test a part of a claim. `variant` is null when there is only one. */
export interface PartTest {
  readonly node: string;
  readonly variant: string | null;
  readonly title: Words | null;
  readonly text: string;
  readonly wants?: 'number';
}

/** The tests of a part, by the names of their nodes. */
export function testsOf(claim: Claim, part: ClaimPart): PartTest[] {
  const node = `claim:${claim.id}/${part.id}`;
  if (part.test !== undefined) return [{ node, variant: null, title: null, text: part.test }];
  return (part.variants ?? []).map(({ id, title, test }) => ({
    node: `${node}/${id}`,
    variant: id,
    title,
    text: test,
  }));
}

/** The formulas of the claims room. Numbers that stand in a test are the claim's own words, so its source is theirs. */
export function claimSources(theCase: Case): FormulaSource[] {
  return [...theCase.claims.values()].flatMap((claim) =>
    claim.parts.flatMap((part) =>
      [...testsOf(claim, part), ...amountOf(claim, part)].map(
        ({ node, variant, title, text, wants }): FormulaSource => {
          const at =
            part.variants?.find((candidate) => candidate.id === variant)?.at ??
            part.testAt ??
            part.talks?.amount?.at ??
            part.at;
          return {
            id: node,
            title: title ?? part.text,
            text,
            at,
            wants: wants ?? 'boolean',
            source: claim.source,
            // Where it has one, the source says it; a remark stands with the part, not with each of its tests.
            ...(claim.source === undefined ? { reason: claim.paraphrase } : {}),
          };
        },
      ),
    ),
  );
}
