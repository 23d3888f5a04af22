import {
  agreement,
  fairNode,
  LENS_IDS,
  type LensId,
  lackingOf,
  lensNamed,
  type Quantity,
  weightNode,
} from '../fairness/index.ts';
import { stakeNode } from '../graph/index.ts';
import { ledgerParties } from '../ledger/index.ts';
import { inEveryLanguage, msg } from '../text/index.ts';
import type { Desk } from './desk.ts';
import type { OpenFindings } from './open.ts';
import { protectionOf } from './protection.ts';

type Fairness = NonNullable<OpenFindings['fairness']>;
type Row = Fairness['rows'][number];
type RowLens = LensId | 'composite';

/** Gaps smaller than this part of what is due count as even: rounding, not a finding. */
const EVEN = 1e-9;

/** Who pays more or less than is fair, under every lens and cost definition. */
export function fairnessFindings(desk: Desk): OpenFindings['fairness'] {
  const { case: theCase } = desk.prepared;
  const parties = ledgerParties(theCase);
  if (parties.length < 2) return null;
  const lacking = lackingOf(theCase, { parties, protection: protectionIn(desk) });
  const lenses = LENS_IDS.map((id) => lensFinding(id, desk, lacking));
  const rows = rowKeys(desk, parties).map((key) => rowFinding(key, desk));
  return {
    parties,
    lenses,
    weights: LENS_IDS.filter((id) => desk.has(weightNode(id))).map((id) => ({
      lens: id,
      weight: desk.show(weightNode(id)).value ?? 0,
    })),
    rows,
    agreement: agreementFindings(rows, parties, desk),
    switches: switchFindings(rows, desk),
  };
}

function protectionIn(desk: Desk): ReadonlyMap<string, number> | undefined {
  const { law } = desk.prepared;
  return law === undefined ? undefined : protectionOf(law, desk.asOf);
}

function lensFinding(
  id: LensId,
  desk: Desk,
  lacking: ReadonlyMap<Quantity, readonly string[]>,
): Fairness['lenses'][number] {
  const { title, rule, ignores, source, needs, fair } = lensNamed(id);
  const stakes = [...desk.prepared.case.stakes.values()].filter(({ quantity }) => needs.includes(quantity));
  return {
    id,
    title: inEveryLanguage(() => msg(title)),
    rule: inEveryLanguage(() => msg(rule)),
    ignores: inEveryLanguage(() => msg(ignores)),
    source,
    kind: fair.is,
    stakes: stakes
      .filter((stake) => desk.has(stakeNode(stake)))
      .map((stake) => ({
        quantity: stake.quantity,
        party: stake.party ?? null,
        value: desk.show(stakeNode(stake)),
      })),
    lacks: needs.flatMap((quantity) => {
      const without = lacking.get(quantity);
      return without === undefined ? [] : [{ quantity, parties: [...without] }];
    }),
  };
}

export interface RowKey {
  readonly lens: RowLens;
  readonly definition: string | undefined;
  readonly party: string;
}

/** Every verdict there is to give: lens by lens, definition by definition. A norm asks no definition. */
function rowKeys(desk: Desk, parties: readonly string[]): RowKey[] {
  const definitions = [...desk.prepared.case.ledger.definitions.keys()];
  const lenses: RowLens[] = [...LENS_IDS, 'composite'];
  return lenses.flatMap((lens) => {
    const [first] = parties;
    const node = fairNode('gap', lens, first as string);
    if (!desk.has(node)) return [];
    const under = desk.evaluator.readsDefinition(node) ? definitions : [undefined];
    return under.flatMap((definition) => parties.map((party) => ({ lens, definition, party })));
  });
}

function rowFinding({ lens, definition, party }: RowKey, desk: Desk): Row {
  const value = (kind: Parameters<typeof fairNode>[0]) => {
    const node = fairNode(kind, lens, party);
    return desk.has(node) ? desk.plain(node, definition) : null;
  };
  const [due, gap] = [value('due'), value('gap')];
  const chosen = definition === undefined || definition === desk.definition;
  return {
    lens,
    definition: definition ?? null,
    party,
    fair: value('fair'),
    due,
    pays: value('pays'),
    gap,
    over: value('over'),
    unit: desk.unitOf(fairNode('gap', lens, party)).text,
    verdict: verdictOf(gap, due),
    ...(chosen ? { trace: desk.show(fairNode('gap', lens, party), desk.period, definition).trace } : {}),
  };
}

function verdictOf(gap: number | null, due: number | null): Row['verdict'] {
  if (gap === null || due === null) return null;
  if (Math.abs(gap) <= EVEN * Math.abs(due)) return 'even';
  return gap < 0 ? 'less' : 'more';
}

/** Over all weightings of the share lenses: how many find that a party pays less than is fair. */
function agreementFindings(
  rows: readonly Row[],
  parties: readonly string[],
  desk: Desk,
): Fairness['agreement'] {
  return [...desk.prepared.case.ledger.definitions.keys()].flatMap((definition) =>
    parties.flatMap((party) => {
      const gaps = rows
        .filter((row) => row.party === party && row.definition === definition && row.lens !== 'composite')
        .flatMap(({ gap }) => (gap === null ? [] : [gap]));
      return gaps.length === 0
        ? []
        : [{ definition, party, less: agreement(gaps).negative, lenses: gaps.length }];
    }),
  );
}

/**
 * Options of switches that reverse a verdict, each tried by itself. Under a scenario that was asked for nothing is tried: it
 * may be an option itself.
 */
function switchFindings(rows: readonly Row[], desk: Desk): Fairness['switches'] {
  if (desk.scenario !== undefined) return [];
  const options = [...desk.prepared.case.scenarios.values()].filter((one) => one.switch !== undefined);
  return options.flatMap(({ id }) => {
    const other = desk.under(id);
    return rows.flatMap(({ lens, definition, party, verdict }) => {
      if (verdict === null) return [];
      const under = definition ?? undefined;
      const gap = other.plain(fairNode('gap', lens as RowLens, party), under);
      const reversed = verdictOf(gap, other.plain(fairNode('due', lens as RowLens, party), under));
      if (gap === null || reversed === null || reversed === verdict) return [];
      return [{ lens, definition, party, choice: id, gap, verdict: reversed }];
    });
  });
}
