import {
  type Change,
  DUTY_KINDS,
  type DutyKind,
  idle,
  type Network,
  type Strength,
} from '../../network/index.ts';
import { meant } from '../../problem/index.ts';
import { msg } from '../../text/index.ts';
import type { Asked } from '../command.ts';
import { EXIT, Refusal } from '../exit.ts';
import type { StateNames } from './names.ts';

/** Changes of ties that the options name, in the order cut, weaken, add; several of a kind are parted by commas. */
export function changesOf(asked: Asked, network: Network, names: StateNames): readonly Change[] {
  const read = (option: 'cut' | 'weaken' | 'add') =>
    (asked.value(option) ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map((part) => readChange(option, part, network, names));
  const changes = [...read('cut'), ...read('weaken'), ...read('add')];
  for (const change of changes) {
    const reason = idle(network, change);
    if (reason === undefined) continue;
    const [from, to] = [names.name(change.from), names.name(change.to)];
    throw new Refusal(EXIT.usage, msg(`network.error.change.${reason}`, { from, to }));
  }
  return changes;
}

/** `A-B` for both directions, `A>B` for what A owes B, and behind `=` a level or a kind. */
const FORM = /^([^\s=>-]+)\s*(-|>)\s*([^\s=>-]+)(?:\s*=\s*([a-z0-9-]+))?$/i;

function readChange(is: Change['is'], text: string, network: Network, names: StateNames): Change {
  const match = FORM.exec(text);
  const value = match?.[4];
  if (match === null || (is === 'cut') !== (value === undefined))
    throw new Refusal(
      EXIT.usage,
      msg('network.error.change', { option: is, text }),
      msg(`network.hint.${is}`),
    );
  const between = {
    from: codeOf(match[1] as string, network, names),
    to: codeOf(match[3] as string, network, names),
    mutual: match[2] === '-',
  };
  switch (is) {
    case 'cut':
      return { is, ...between };
    case 'weaken':
      return { is, ...between, most: levelOf(value as string) };
    case 'add':
      return { is, ...between, kind: kindOf(value as string) };
  }
}

function codeOf(word: string, network: Network, names: StateNames): string {
  const code = names.codeOf(word);
  if (code !== undefined) return code;
  const letters = network.states.flatMap((state) => names.iso3(state) ?? []);
  throw new Refusal(
    EXIT.usage,
    msg('network.error.no-state', { name: word }),
    meant(word.toUpperCase(), letters).hint,
  );
}

function levelOf(text: string): Strength {
  if (text === '1' || text === '2') return Number(text) as Strength;
  throw new Refusal(EXIT.usage, msg('network.error.level', { text }), msg('network.hint.weaken'));
}

function kindOf(text: string): DutyKind {
  const kind = DUTY_KINDS.find((one) => one === text);
  if (kind !== undefined) return kind;
  throw new Refusal(
    EXIT.usage,
    msg('network.error.kind', { text }),
    msg('cli.hint.one-of', { names: DUTY_KINDS.join(', ') }),
  );
}
