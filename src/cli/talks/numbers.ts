import { type Message, type MessageKey, msg, say } from '../../text/index.ts';
import type { Asked } from '../command.ts';
import { EXIT, Refusal } from '../exit.ts';
import { STUDY_OPTIONS } from '../options.ts';

/** What a number may be. */
type Range = 'share' | 'below-one' | 'not-negative' | 'any';

/** Amounts beyond that are slips. */
const LARGEST = 1e30;

const HOLDS: Readonly<Record<Range, (value: number) => boolean>> = {
  share: (value) => value >= 0 && value <= 1,
  'below-one': (value) => value >= 0 && value < 1,
  'not-negative': (value) => value >= 0 && value <= LARGEST,
  any: (value) => Math.abs(value) <= LARGEST,
};

/** Options of `talks` that are numbers. */
export const NUMBERS = {
  delta1: 'share',
  delta2: 'share',
  breakdown: 'share',
  p: 'share',
  costA: 'not-negative',
  costBmax: 'not-negative',
  'host-max': 'any',
  'sender-min': 'any',
  'host-low': 'any',
  last: 'any',
  weight: 'share',
  'risk-host': 'below-one',
  'risk-sender': 'below-one',
  'cara-host': 'not-negative',
  'cara-sender': 'not-negative',
} as const satisfies Record<string, Range>;

export type NumberName = keyof typeof NUMBERS;
const NUMBER_NAMES = Object.keys(NUMBERS) as NumberName[];

/** Numbers of the options by name; those that may be left out are undefined where they are. */
export type Numbers<N extends NumberName, O extends NumberName> = { readonly [name in N]: number } & {
  readonly [name in O]?: number;
};

/** Options that only the talks of a case understand. */
const OF_CASE = ['case', ...STUDY_OPTIONS.map(({ name }) => name), 'host-view', 'sender-view', 'count'];

/** Refuses numbers beside a case: they would change nothing. */
export function refuseNumbers(asked: Asked): void {
  const strange = [...NUMBER_NAMES, 'first'].filter((name) => asked.value(name) !== undefined);
  if (strange.length > 0)
    throw new Refusal(
      EXIT.usage,
      msg('cli.talks.error.not-of-case', { options: flags(strange) }),
      msg('cli.talks.hint.name-model'),
    );
}

/** Reads the numbers that a model takes; refuses all that are missing, wrong or not its own in one message. */
export function readNumbers<N extends NumberName, O extends NumberName>(
  asked: Asked,
  { model, needs, takes }: { model: string; needs: readonly N[]; takes: readonly O[] },
): Numbers<N, O> {
  const own: readonly NumberName[] = [...needs, ...takes];
  const strange = [...OF_CASE, ...NUMBER_NAMES.filter((name) => !own.includes(name))].filter(
    (name) => asked.value(name) !== undefined,
  );
  if (strange.length > 0)
    throw new Refusal(
      EXIT.usage,
      msg('cli.talks.error.options', { model, options: flags(strange) }),
      msg('cli.talks.hint.options', { model, options: flags(own) }),
    );
  const { lang } = asked.terminal;
  const wrong: Message[] = [];
  const numbers: Partial<Record<NumberName, number>> = {};
  for (const name of own) {
    const text = asked.value(name);
    const value = text === undefined ? undefined : numberIn(text);
    const isNeeded = (needs as readonly NumberName[]).includes(name);
    if (text === undefined) {
      if (isNeeded) wrong.push(msg('cli.talks.error.missing', { option: name }));
    } else if (value === undefined || !HOLDS[NUMBERS[name]](value))
      wrong.push(
        msg('cli.talks.error.range', {
          option: name,
          value: text,
          range: say(msg(`cli.talks.range.${NUMBERS[name]}` as MessageKey), lang),
        }),
      );
    else numbers[name] = value;
  }
  if (wrong.length > 0)
    throw new Refusal(
      EXIT.usage,
      msg('cli.talks.error.numbers', { options: wrong.map((one) => say(one, lang)).join('; ') }),
      msg('cli.talks.hint.options', { model, options: flags(own) }),
    );
  return numbers as Numbers<N, O>;
}

/** A plain number; nothing else that JavaScript would take for one. */
function numberIn(text: string): number | undefined {
  return /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i.test(text) ? Number(text) : undefined;
}

const flags = (names: readonly string[]): string => names.map((name) => `--${name}`).join(', ');
