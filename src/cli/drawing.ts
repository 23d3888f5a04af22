import { DEFAULT_DRAWS, type DrawOptions } from '../study/index.ts';
import { msg } from '../text/index.ts';
import type { Asked } from './command.ts';
import { EXIT, Refusal } from './exit.ts';

/** More would not fit into memory beside their columns. */
export const MOST_DRAWS = 10_000_000;
/** Of which none is kept: what a count can hold. */
export const MOST_IN_SHORT = 250_000_000;
const MOST_SEED = 4_294_967_295;

/** How draws are to be made, as the user gave it. */
export function drawingOf(asked: Asked, most = MOST_DRAWS): DrawOptions {
  return {
    draws: wholeNumber(asked, 'draws', 1, most) ?? DEFAULT_DRAWS.draws,
    seed: wholeNumber(asked, 'seed', 0, MOST_SEED) ?? DEFAULT_DRAWS.seed,
    method: (asked.value('method') as DrawOptions['method'] | undefined) ?? DEFAULT_DRAWS.method,
  };
}

function wholeNumber(asked: Asked, option: string, least: number, most: number): number | undefined {
  const text = asked.value(option);
  if (text === undefined) return undefined;
  const value = numberIn(text);
  if (/^[\d,_]+$/.test(text) && value >= least && value <= most) return value;
  throw new Refusal(
    EXIT.usage,
    msg('cli.error.whole-number', { option: `--${option}`, text }),
    msg('cli.hint.between', { least, most }),
  );
}

/** A number as a user types it: commas and underscores may stand between digits. */
export function numberIn(text: string): number {
  return Number(text.replaceAll(/[,_]/g, ''));
}
