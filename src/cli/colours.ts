import picocolors from 'picocolors';
import { NO_PAINT, type Paint } from '../problem/index.ts';

type Colour = (text: string) => string;

/** The colours of the terminal by what they mean; each is the identity where colours are off. */
export interface Colours {
  readonly on: boolean;
  readonly strong: Colour;
  readonly number: Colour;
  readonly name: Colour;
  readonly dim: Colour;
  readonly good: Colour;
  readonly bad: Colour;
  readonly mixed: Colour;
  readonly problem: Paint;
}

export function coloursOf(on: boolean): Colours {
  const paint = picocolors.createColors(on);
  return {
    on,
    strong: paint.bold,
    number: paint.bold,
    name: paint.cyan,
    dim: paint.dim,
    good: paint.green,
    bad: paint.red,
    mixed: paint.yellow,
    problem: on ? { error: paint.red, warning: paint.yellow, place: paint.bold, dim: paint.dim } : NO_PAINT,
  };
}

/** Whether a stream takes colours: `--no-color` first, then NO_COLOR, FORCE_COLOR, and whether it is a terminal. */
export function wantsColour(
  stream: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
  option: boolean,
): boolean {
  if (!option) return false;
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return stream.isTTY === true && env['TERM'] !== 'dumb';
}
