import type { Talks, View } from '../../case/index.ts';
import { type Evaluator, isMissing } from '../../graph/index.ts';
import type { Period } from '../../quantity/index.ts';
import { inEveryLanguage, type Message, msg, type Words } from '../../text/index.ts';
import { type Attitude, NEUTRAL } from './attitude.ts';
import { type Bargain, LARGEST, type Patience } from './bargain.ts';
import { INPUT, viewNode } from './nodes.ts';

/** The greatest relative aversion to risk that is below 1. */
const ALMOST_ONE = 1 - Number.EPSILON / 2;

/** Which of the rival values of what each side has at stake are taken; the case's own where none is named. */
export interface Views {
  readonly host?: string | undefined;
  readonly sender?: string | undefined;
}

/** What an input has in place of a number. */
export interface Absent {
  readonly node: string;
  readonly reason: Words;
}

/** The bargain of a case in the unit of the payment of last, or what stands in its way. */
export type CaseBargain =
  | { readonly bargain: Bargain; readonly unit: string; readonly absent: readonly Absent[] }
  | { readonly bargain?: undefined; readonly absent: readonly Absent[] };

interface Reading {
  readonly evaluator: Evaluator;
  readonly period: Period;
  readonly definition: string | undefined;
}

/**
 * Reads the inputs of the models from the graph. What the case does not state or know stays unset: `absent` names each
 * with the reason, and without both stakes there is no bargain.
 */
export function bargainOf(talks: Talks, reading: Reading, views: Views = {}): CaseBargain {
  const reader = new Inputs(reading);
  const hostMost = reader.money(views.host === undefined ? INPUT.most : viewNode('most', views.host));
  const senderLeast = reader.money(
    views.sender === undefined ? INPUT.least : viewNode('least', views.sender),
  );
  const last = reader.money(INPUT.last);
  const senderWeight = talks.weight === undefined ? 0.5 : reader.share(INPUT.weight);
  const patience = patienceOf(talks, reader);
  const hidden = talks.hidden === undefined ? undefined : hiddenIn(reader);
  const attitudes = {
    host: attitudeOf(talks, INPUT.hostRisk, reader),
    sender: attitudeOf(talks, INPUT.senderRisk, reader),
  };
  const { absent } = reader;
  if (hostMost === undefined || senderLeast === undefined || senderWeight === undefined) return { absent };
  const bargain: Bargain = {
    hostMost,
    senderLeast,
    senderWeight,
    attitudes,
    ...(last === undefined ? {} : { last }),
    ...(patience === undefined ? {} : { patience }),
    ...(hidden === undefined ? {} : { hidden }),
  };
  return { bargain, unit: reading.evaluator.nodeNamed(INPUT.last).unit.text, absent };
}

/** The bargain with every pair of rival stakes, the case's own first. */
export function rivalBargains(talks: Talks, reading: Reading): RivalBargain[] {
  const own = (stated: Talks['hostMost']) => [undefined, ...stated.rivals.values()];
  return own(talks.hostMost).flatMap((host) =>
    own(talks.senderLeast).map((sender) => ({
      host,
      sender,
      read: bargainOf(talks, reading, { host: host?.id, sender: sender?.id }),
    })),
  );
}

export interface RivalBargain {
  /** None: the case's own. */
  readonly host: View | undefined;
  readonly sender: View | undefined;
  readonly read: CaseBargain;
}

function patienceOf({ patience }: Talks, reader: Inputs): Patience | undefined {
  if (patience === undefined) return undefined;
  const [host, sender] = [reader.share(INPUT.hostPatience), reader.share(INPUT.senderPatience)];
  const breakdown = patience.breakdown === undefined ? 0 : reader.share(INPUT.breakdown);
  if (host === undefined || sender === undefined || breakdown === undefined) return undefined;
  return { discount: { host, sender }, breakdown, first: patience.first };
}

function hiddenIn(reader: Inputs): Bargain['hidden'] {
  const [low, high] = [reader.money(INPUT.low), reader.money(INPUT.high)];
  if (low === undefined || high === undefined) return undefined;
  if (low <= high) return { low, high };
  reader.leaveOut(INPUT.low, msg('talks.absent.reversed'));
  return undefined;
}

function attitudeOf({ risk }: Talks, input: string, reader: Inputs): Attitude {
  const aversion = risk === undefined ? undefined : reader.share(input, ALMOST_ONE);
  return aversion === undefined ? NEUTRAL : { is: 'relative', aversion };
}

class Inputs {
  readonly absent: Absent[] = [];
  private readonly reading: Reading;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  /** An amount in the unit of the payment of last. */
  money(node: string): number | undefined {
    const value = this.value(node);
    if (value === undefined) return undefined;
    const amount = value / this.reading.evaluator.nodeNamed(INPUT.last).unit.factor;
    if (Math.abs(amount) <= LARGEST) return amount;
    return this.leaveOut(node, msg('talks.absent.large'));
  }

  /** A number from 0 to a bound. */
  share(node: string, high = 1): number | undefined {
    const value = this.value(node);
    if (value === undefined || (value >= 0 && value <= high)) return value;
    return this.leaveOut(node, msg('talks.absent.share', { value }));
  }

  leaveOut(node: string, why: Message): undefined {
    this.absent.push({ node, reason: inEveryLanguage(() => why) });
    return undefined;
  }

  private value(node: string): number | undefined {
    const { evaluator, period, definition } = this.reading;
    const outcome = evaluator.node(node, period, definition);
    if (typeof outcome === 'number') return outcome;
    if (isMissing(outcome)) this.absent.push({ node, reason: outcome.reason });
    return undefined;
  }
}
