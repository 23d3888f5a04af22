import type { TieSpell } from '../input/ties-file.ts';
import type { Tie } from './tie.ts';

/** Ties of a year from spells of undirected dyads: both owe each other the same. Spells without a commitment give none. */
export function importedTies(spells: readonly TieSpell[], source: string): readonly Tie[] {
  return spells.flatMap(({ first, second, commitment, kind }) => {
    if (commitment === 0 || kind === undefined) return [];
    const [one, other] = [String(first), String(second)];
    const tie = { kind, strength: commitment, source };
    return [
      { from: one, to: other, ...tie },
      { from: other, to: one, ...tie },
    ];
  });
}
