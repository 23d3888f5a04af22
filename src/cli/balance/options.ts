import {
  type BalanceOptions,
  INDICES,
  REACH_IDS,
  type ReachId,
  reachNamed,
  reachOf,
} from '../../balance/index.ts';
import type { PowerBalance } from '../../case/index.ts';
import { msg } from '../../text/index.ts';
import type { Asked } from '../command.ts';
import { EXIT, Refusal } from '../exit.ts';
import { known } from '../known.ts';

/** What the user set of reach, weights and theatre, checked. */
export function balanceOptions(
  asked: Asked,
  balance: PowerBalance,
  year: number,
): { reach: ReachId; options: BalanceOptions; theatres: readonly string[] | undefined } {
  const reach = REACH_IDS.find((id) => id === asked.value('reach')) ?? balance.reach.form;
  const weights = weightsOf(asked);
  const theatre = asked.value('theatre');
  if (theatre !== undefined)
    known(
      'theatre',
      theatre,
      balance.theatres.map(({ id }) => id),
    );
  return {
    reach,
    options: {
      reach: { form: reachNamed(reach), parameter: parameterOf(asked, reach, balance, year) },
      ...(weights === undefined ? {} : { weights }),
    },
    theatres: theatre === undefined ? undefined : [theatre],
  };
}

function parameterOf(asked: Asked, reach: ReachId, balance: PowerBalance, year: number): number {
  const { parameter } = reachNamed(reach);
  const text = asked.value('reach-parameter');
  if (text === undefined)
    return reach === balance.reach.form ? reachOf(balance, year).parameter : (parameter?.usual(year) ?? 0);
  const [least, most] = [parameter?.least ?? 0, parameter?.most ?? 0];
  const value = numberIn(text);
  if (parameter !== undefined && value !== undefined && value >= least && value <= most) return value;
  throw new Refusal(
    EXIT.usage,
    msg('cli.balance.error.parameter', { text, reach }),
    parameter === undefined
      ? msg('cli.balance.hint.no-parameter')
      : msg('cli.balance.hint.parameter', { least, most }),
  );
}

/** Weights of the composite, in the order of its terms; at least one above zero. */
function weightsOf(asked: Asked): number[] | undefined {
  const text = asked.value('composite');
  if (text === undefined) return undefined;
  const wanted = INDICES.composite.terms.length;
  const weights = text.split(',').map((one) => numberIn(one.trim()));
  const sound = weights.filter((one) => one !== undefined && one >= 0 && one <= 1e6) as number[];
  if (sound.length === wanted && weights.length === wanted && sound.some((one) => one > 0)) return sound;
  throw new Refusal(
    EXIT.usage,
    msg('cli.balance.error.weights', { text }),
    msg('cli.balance.hint.weights', { count: wanted }),
  );
}

/** A plain number; nothing else that JavaScript would take for one. */
function numberIn(text: string): number | undefined {
  return /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i.test(text) ? Number(text) : undefined;
}
