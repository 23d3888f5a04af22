import {
  type BalanceOptions,
  INDEX_IDS,
  indexNamed,
  isBalanceNode,
  reachOf,
  strike,
  strikeScenarios,
  worldOf,
} from '../balance/index.ts';
import type { PowerBalance } from '../case/index.ts';
import { tracePeriod } from '../graph/index.ts';
import { civil } from '../quantity/index.ts';
import { inEveryLanguage, msg, type Words } from '../text/index.ts';
import type { Desk } from './desk.ts';
import type { OpenFindings } from './open.ts';

type BalanceFindings = NonNullable<OpenFindings['balance']>;

/** Who is ahead where, with the ally and without, by every index and under every scenario of the balance. */
export function balanceFindings(desk: Desk): OpenFindings['balance'] {
  const { balance } = desk.prepared.case;
  if (balance === undefined) return null;
  const period = balance.period ?? desk.period;
  const options: BalanceOptions = { reach: reachOf(balance) };
  const dated = {
    year: civil(period.start).year,
    world: worldOf(balance, desk.evaluator, period, desk.definition),
  };
  const nameOf = (state: string): Words => balance.states.get(state)?.name ?? state;
  return {
    host: balance.host,
    ally: nameOf(balance.ally),
    period: tracePeriod(period),
    reach: balance.reach.form,
    indices: indices(),
    theatres: balance.theatres.map((theatre): BalanceFindings['theatres'][number] => {
      const { balances, agreement } = strike(balance, theatre, dated, {}, options);
      return {
        id: theatre.id,
        title: theatre.title,
        reason: theatre.reason,
        defender: theatre.defender.map(nameOf),
        challenger: theatre.challenger.map(nameOf),
        rows: [...balances].map(([index, found]) => ({
          index,
          with: finite(found.strengths?.ratioWith),
          without: finite(found.strengths?.ratioWithout),
        })),
        ahead: {
          indices: agreement.indices,
          with: agreement.aheadWith,
          without: agreement.aheadWithout,
          turns: agreement.turns,
        },
        scenarios: scenariosAt(balance, theatre, dated, options),
      };
    }),
  };
}

/** Without a challenger there is no ratio. */
const finite = (ratio: number | undefined): number | null =>
  ratio !== undefined && Number.isFinite(ratio) ? ratio : null;

function indices(): BalanceFindings['indices'] {
  return INDEX_IDS.map((id) => {
    const { title, formula, ignores, source, apart } = indexNamed(id);
    return {
      id,
      title: inEveryLanguage(() => msg(title)),
      formula: inEveryLanguage(() => msg(formula)),
      ignores: inEveryLanguage(() => msg(ignores)),
      source,
      apart: apart === true,
    };
  });
}

function scenariosAt(
  balance: PowerBalance,
  theatre: PowerBalance['theatres'][number],
  dated: Parameters<typeof strike>[2],
  options: BalanceOptions,
): BalanceFindings['theatres'][number]['scenarios'] {
  return strikeScenarios(balance, theatre, dated, options).map(({ scenario, year, agreement }) => ({
    id: scenario.id,
    title: scenario.title,
    year,
    ahead: agreement.aheadWith,
    indices: agreement.indices,
  }));
}

/** Measures that the balance reads: its own section tells them. */
export function measuresOfBalance({ prepared: { graph } }: Desk): ReadonlySet<string> {
  const read = [...graph.nodes.values()].flatMap((node) =>
    node.is === 'formula' && isBalanceNode(node.id) ? node.reads : [],
  );
  return new Set(read.filter((name) => graph.case.measures.has(name)));
}
