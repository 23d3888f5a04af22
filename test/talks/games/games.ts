import fc from 'fast-check';
import {
  fractionText,
  type GameInput,
  gameOfWhole,
  type ListedGame,
  readGame,
  type SolutionReport,
  solutionReport,
  solveGame,
} from '../../../src/talks/games/index.ts';

/** A listed game from what each coalition is worth, told by its players (from 0). */
export function listed(players: number, worth: (members: readonly number[]) => number): ListedGame {
  return gameOfWhole(players, 1n, (mask) => worth(membersOf(mask)));
}

function membersOf(mask: number): number[] {
  return Array.from({ length: 31 }, (_, i) => i).filter((i) => mask & (1 << i));
}

export const whole = (value: number) => ({ n: BigInt(value), d: 1n });

/** Solves a game file given as a value, and shows the answers as the command line prints them. */
export function solved(file: unknown): SolutionReport {
  const { game, names, problems } = readGame('game.json', new TextEncoder().encode(JSON.stringify(file)));
  if (game === undefined) throw new Error(problems.map(({ code }) => code).join(', '));
  return report(game, names);
}

export function report(game: GameInput, names?: readonly string[]): SolutionReport {
  return solutionReport(solveGame(game), game.type, names, 'en');
}

export const texts = (values: readonly { n: bigint; d: bigint }[]) => values.map(fractionText);

/** Whole numbers by mask for 1 to `most` players, many of them equal, so that programs have ties. */
export function worths(most: number): fc.Arbitrary<{ players: number; values: number[] }> {
  return fc
    .record({ players: fc.integer({ min: 1, max: most }), spread: fc.constantFrom(1, 3, 1000) })
    .chain(({ players, spread }) =>
      fc
        .array(fc.integer({ min: -spread, max: spread }), {
          minLength: (1 << players) - 1,
          maxLength: (1 << players) - 1,
        })
        .map((values) => ({ players, values: [0, ...values] })),
    );
}

export function gameOf({ players, values }: { players: number; values: readonly number[] }): ListedGame {
  return gameOfWhole(players, 1n, (mask) => values[mask] as number);
}
