import type { Checklist } from '../../talks/index.ts';
import { msg } from '../../text/index.ts';
import { answerJson, told } from './answer-json.ts';
import type { CaseTalks } from './case-talks.ts';

/** The talks of a case as `--json` prints them. */
export function caseTalksJson({
  talks,
  period,
  asOf,
  views,
  read,
  strip,
  absent,
  pairs,
  leaving,
  costs,
  checklist,
}: CaseTalks) {
  const { bargain } = read;
  return {
    host: talks.host,
    sender: talks.sender,
    period: period.label,
    as_of: asOf,
    unit: bargain === undefined ? null : read.unit,
    host_view: views.host ?? null,
    sender_view: views.sender ?? null,
    host_max: bargain?.hostMost ?? null,
    sender_min: bargain?.senderLeast ?? null,
    last: bargain?.last ?? null,
    absent: absent.map(({ node, title, reason }) => ({ node, title, reason })),
    models:
      bargain === undefined || strip === undefined
        ? []
        : strip.answers.map(({ model, answer }) => answerJson(model, answer, bargain)),
    same: (strip?.same ?? []).map(({ models, why }) => ({ models, why: told(msg(why)) })),
    views: pairs.map(({ host, sender, read: { bargain: own } }) => ({
      host_view: host ?? null,
      sender_view: sender ?? null,
      host_max: own?.hostMost ?? null,
      sender_min: own?.senderLeast ?? null,
      agreement: own === undefined ? null : own.senderLeast <= own.hostMost,
    })),
    bluff: checklist === undefined ? null : bluffJson(checklist, { leaving, costs }),
  };
}

function bluffJson(checklist: Checklist, { leaving, costs }: Pick<CaseTalks, 'leaving' | 'costs'>) {
  const { threat, count, prior, chance, signs, counts, independent } = checklist;
  return {
    threat: threat.title,
    by: threat.by,
    counting: count.id,
    counting_knows_later: checklist.countIsLater,
    threats: count.threats,
    carried_out: count.carriedOut,
    prior: bandJson(prior),
    probability: bandJson(chance),
    dependence: threat.dependence.value,
    probability_if_signs_independent: independent,
    signs: signs.map(({ sign, seen, ratio, without, ifSeen, ifNotSeen }) => ({
      id: sign.id,
      title: sign.title,
      kind: sign.kind,
      seen,
      evidence: sign.evidence,
      likelihood_ratio: ratio?.middle ?? null,
      likelihood_ratio_low: ratio?.low ?? null,
      likelihood_ratio_high: ratio?.high ?? null,
      probability_without: without,
      probability_if_seen: ifSeen,
      probability_if_not_seen: ifNotSeen,
      reason: sign.reason,
      cites: sign.cites ?? null,
      source: sign.source ?? null,
    })),
    countings: counts.map(({ count: one, prior: before, chance: after }) => ({
      id: one.id,
      title: one.title,
      threats: one.threats,
      carried_out: one.carriedOut,
      rounds: one.rounds ?? null,
      prior: before,
      probability: after,
      reason: one.reason,
    })),
    reference_rates: threat.references,
    cost_of_leaving: leaving,
    costs,
  };
}

function bandJson({ mean, low, median, high }: Checklist['prior']) {
  return { mean, p05: low, p50: median, p95: high };
}
