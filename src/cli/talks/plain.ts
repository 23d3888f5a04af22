import {
  type Attitude,
  alternatingOffers,
  type Bargain,
  type ModelId,
  modelNamed,
  NEUTRAL,
  screen,
} from '../../talks/index.ts';
import { type MessageKey, msg } from '../../text/index.ts';
import type { Asked } from '../command.ts';
import { EXIT, Refusal } from '../exit.ts';
import { aboutLines, answerLines, crisisLines, offersLines } from '../render/model.ts';
import { pageOf } from '../render/page.ts';
import { aboutJson, answerJson, told } from './answer-json.ts';
import { readNumbers } from './numbers.ts';

/** The answer of one model to numbers of the user's own, as JSON and as lines. */
export interface Plain {
  readonly json: unknown;
  readonly lines: readonly string[];
}

const AVERSIONS = ['risk-host', 'risk-sender', 'cara-host', 'cara-sender'] as const;

/** @throws Refusal naming every number that is missing or wrong. */
export function plainModel(model: ModelId, asked: Asked): Plain {
  if (asked.value('first') !== undefined && model !== 'rubinstein')
    throw new Refusal(EXIT.usage, msg('cli.talks.error.options', { model, options: '--first' }));
  if (model === 'rubinstein' && asked.value('host-max') === undefined) return offers(asked);
  if (model === 'screening' && asked.value('host-max') === undefined) return crisis(asked);
  return payment(model, bargainFor(model, asked), asked);
}

/** Alternating offers over a prize of 1. */
function offers(asked: Asked): Plain {
  const {
    delta1,
    delta2,
    breakdown = 0,
  } = readNumbers(asked, {
    model: 'rubinstein',
    needs: ['delta1', 'delta2'],
    takes: ['breakdown'],
  });
  const first = asked.value('first') === '2' ? 2 : 1;
  const result = alternatingOffers({ delta1, delta2, breakdown, first });
  const { kept, shares, limit } = result;
  const why = shares === undefined ? msg('talks.range.patient') : undefined;
  const page = pageOf(asked.terminal);
  return {
    json: {
      model: 'rubinstein',
      delta_1: delta1,
      delta_2: delta2,
      breakdown,
      first,
      effective_delta_1: kept[0],
      effective_delta_2: kept[1],
      share_1: shares?.[0] ?? null,
      share_2: shares?.[1] ?? null,
      any_split: shares === undefined,
      limit_share_1: limit ?? null,
      why: why === undefined ? null : told(why),
      ...aboutJson(modelNamed('rubinstein')),
    },
    lines: [...offersLines(result, first, page), ...aboutLines(modelNamed('rubinstein'), page)],
  };
}

/** One demand over a prize of 1 when the other side's cost of fighting is not known. */
function crisis(asked: Asked): Plain {
  const {
    p,
    costA,
    costBmax: costBMax,
  } = readNumbers(asked, {
    model: 'screening',
    needs: ['p', 'costA', 'costBmax'],
    takes: [],
  });
  const outcome = screen({ p, costA, costBMax });
  const about = {
    title: 'talks.crisis.title',
    rule: 'talks.crisis.rule',
    source: modelNamed('screening').source,
    assumes: 'talks.crisis.assumes',
  } as const;
  const page = pageOf(asked.terminal);
  return {
    json: {
      model: 'screening',
      p,
      cost_a: costA,
      cost_b_max: costBMax,
      optimal_demand: outcome.demand,
      probability_of_rejection: outcome.rejection,
      expected_utility_a: outcome.expectedA,
      expected_utility_b: outcome.expectedB,
      corner: outcome.corner,
      safe_demand_low: outcome.safe.low,
      safe_demand_high: outcome.safe.high,
      a_would_fight: outcome.credible,
      ...aboutJson(about),
    },
    lines: [...crisisLines(outcome, page), ...aboutLines(about, page)],
  };
}

function payment(model: ModelId, bargain: Bargain, asked: Asked): Plain {
  const answer = modelNamed(model).solve(bargain);
  const page = pageOf(asked.terminal);
  return {
    json: {
      host_max: bargain.hostMost,
      sender_min: bargain.senderLeast,
      ...answerJson(model, answer, bargain),
    },
    lines: [...answerLines(model, answer, page), ...aboutLines(modelNamed(model), page)],
  };
}

function bargainFor(model: ModelId, asked: Asked): Bargain {
  const stakes = ['host-max', 'sender-min'] as const;
  const last = 'last' as const;
  switch (model) {
    case 'zone':
    case 'offer-by-host':
    case 'offer-by-sender':
      return bargain(readNumbers(asked, { model, needs: stakes, takes: [last] }), {});
    case 'asymmetric-nash': {
      const read = readNumbers(asked, { model, needs: [...stakes, 'weight'], takes: [last, ...AVERSIONS] });
      return bargain(read, { ...aversions(read), senderWeight: read.weight });
    }
    case 'screening': {
      const read = readNumbers(asked, { model, needs: [...stakes, 'host-low'], takes: [last] });
      const { 'host-low': low, 'host-max': high } = read;
      if (low > high)
        throw new Refusal(EXIT.usage, msg('cli.talks.error.numbers', { options: '--host-low > --host-max' }));
      return bargain(read, { hidden: { low, high } });
    }
    case 'rubinstein': {
      const read = readNumbers(asked, {
        model,
        needs: [...stakes, 'delta1', 'delta2'],
        takes: [last, 'breakdown', ...AVERSIONS],
      });
      const { delta1: sender, delta2: host, breakdown = 0 } = read;
      const first = asked.value('first') === '2' ? 'host' : 'sender';
      return bargain(read, {
        ...aversions(read),
        patience: { discount: { host, sender }, breakdown, first },
      });
    }
    default: {
      const read = readNumbers(asked, { model, needs: stakes, takes: [last, ...AVERSIONS] });
      return bargain(read, aversions(read));
    }
  }
}

function bargain(
  read: { readonly 'host-max': number; readonly 'sender-min': number; readonly last?: number },
  more: Partial<Bargain>,
): Bargain {
  return {
    hostMost: read['host-max'],
    senderLeast: read['sender-min'],
    attitudes: { host: NEUTRAL, sender: NEUTRAL },
    senderWeight: 0.5,
    ...(read.last === undefined ? {} : { last: read.last }),
    ...more,
  };
}

function aversions(
  read: { readonly [name in (typeof AVERSIONS)[number]]?: number },
): Pick<Bargain, 'attitudes'> {
  return {
    attitudes: {
      host: attitude('host', read['risk-host'], read['cara-host']),
      sender: attitude('sender', read['risk-sender'], read['cara-sender']),
    },
  };
}

function attitude(
  side: 'host' | 'sender',
  relative: number | undefined,
  absolute: number | undefined,
): Attitude {
  if (relative !== undefined && absolute !== undefined)
    throw new Refusal(
      EXIT.usage,
      msg('cli.talks.error.risk-twice' satisfies MessageKey, { one: `risk-${side}`, two: `cara-${side}` }),
    );
  if (relative !== undefined) return { is: 'relative', aversion: relative };
  return absolute === undefined ? NEUTRAL : { is: 'absolute', aversion: absolute };
}
