import { msg } from '../../text/index.ts';
import type { Asked } from '../command.ts';
import { EXIT, Refusal } from '../exit.ts';

/** A number that an option gives, within bounds. */
export function numberOf(
  asked: Asked,
  option: string,
  least: number,
  most: number,
  otherwise: number,
): number {
  const text = asked.value(option);
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (/^(?:\d+\.?\d*|\.\d+)$/.test(text) && value >= least && value <= most) return value;
  throw new Refusal(
    EXIT.usage,
    msg('network.error.number', { option: `--${option}`, text }),
    msg('cli.hint.between', { least, most }),
  );
}

/** The same for whole numbers. */
export function wholeOf(
  asked: Asked,
  option: string,
  least: number,
  most: number,
  otherwise: number,
): number {
  const value = numberOf(asked, option, least, most, otherwise);
  if (Number.isInteger(value)) return value;
  const text = asked.value(option) ?? '';
  throw new Refusal(
    EXIT.usage,
    msg('cli.error.whole-number', { option: `--${option}`, text }),
    msg('cli.hint.between', { least, most }),
  );
}
