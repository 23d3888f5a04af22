import type { Talks } from '../../case/index.ts';
import { Evaluator, isMissing } from '../../graph/index.ts';
import type { Period } from '../../quantity/index.ts';
import { checklistOfCase, type Prepared, type StudyOptions } from '../../study/index.ts';
import {
  type Absent,
  bargainOf,
  type CaseBargain,
  type Checklist,
  costNode,
  LEAVING,
  rivalBargains,
  type Strip,
  stripOf,
  type Views,
} from '../../talks/index.ts';
import type { Words } from '../../text/index.ts';

/** A number of the case, or why there is none. */
export interface Amount {
  readonly title: Words;
  readonly value: number | null;
  readonly unit: string;
  readonly why: Words | null;
}

/** The middle of the zone with a pair of rival values. */
export interface ViewPair {
  readonly host: string | undefined;
  readonly sender: string | undefined;
  readonly read: CaseBargain;
}

/** All that the command says of the talks of a case. */
export interface CaseTalks {
  readonly talks: Talks;
  readonly period: Period;
  readonly asOf: string;
  readonly views: Views;
  readonly read: CaseBargain;
  /** None where a stake has no value. */
  readonly strip: Strip | undefined;
  readonly absent: readonly (Absent & { readonly title: Words })[];
  readonly pairs: readonly ViewPair[];
  readonly leaving: Amount;
  readonly costs: readonly (Amount & { readonly id: string; readonly caveat: Words | null })[];
  readonly checklist: Checklist | undefined;
}

/** Works out the talks of a case; undefined for one without. */
export function caseTalks(
  prepared: Prepared,
  options: StudyOptions,
  { views, count }: { readonly views: Views; readonly count: string | undefined },
): CaseTalks | undefined {
  const { talks } = prepared.case;
  if (talks === undefined) return undefined;
  const scenario = options.scenario === undefined ? undefined : prepared.scenarios.get(options.scenario);
  const asOf = options.asOf ?? prepared.case.asOf;
  const period = options.period ?? talks.period ?? prepared.case.period;
  const definition = options.definition ?? scenario?.definition ?? prepared.case.definition;
  const evaluator = new Evaluator(prepared.graph, asOf, scenario?.overrides);
  const reading = { evaluator, period, definition };
  const read = bargainOf(talks, reading, views);
  const amount = (node: string, title?: Words): Amount => {
    const { unit, title: own } = evaluator.nodeNamed(node);
    const outcome = evaluator.node(node, period, definition);
    return {
      title: title ?? own,
      value: typeof outcome === 'number' ? outcome / unit.factor : null,
      unit: unit.text,
      why: isMissing(outcome) ? outcome.reason : null,
    };
  };
  return {
    talks,
    period,
    asOf,
    views,
    read,
    strip: read.bargain === undefined ? undefined : stripOf(read.bargain),
    absent: read.absent.map((one) => ({ ...one, title: evaluator.nodeNamed(one.node).title })),
    pairs: rivalBargains(talks, reading).map(({ host, sender, read: own }) => ({
      host: host?.id,
      sender: sender?.id,
      read: own,
    })),
    leaving: amount(LEAVING),
    costs: (talks.threat?.costs ?? []).map(({ id, title, caveat }) => ({
      id,
      caveat: caveat ?? null,
      ...amount(costNode(id), title),
    })),
    checklist: checklistOfCase(prepared, asOf, count),
  };
}
