import { type Alliance, codesOf, type Law, matrixOf } from '../duties/index.ts';
import { type DutyKind, STRENGTH, type Tie } from '../network/index.ts';

/** The incident that shows whether a state is protected: an armed attack on its home. */
const ATTACKED_AT_HOME = 'attack-home';

/**
 * What the encoded alliances oblige whom to towards whom on a day: defence, where aid has to be given (perhaps on a
 * condition) when the other is attacked at home; consultation, where it has to be consulted in any incident told of the
 * other; and what the treaties say of neutrality and force. States by their ISO codes.
 */
export function encodedTies(law: Law, day: number, iso: string): readonly Tie[] {
  const fromMatrices = [...law.alliances.values()].flatMap((alliance) =>
    tiesOfAlliance(law, alliance, day, iso),
  );
  return [...fromMatrices, ...promises(law, iso)];
}

function tiesOfAlliance(law: Law, alliance: Alliance, day: number, iso: string): readonly Tie[] {
  const ties = new Map<string, Tie>();
  const add = (from: string, to: string, kind: DutyKind) =>
    ties.set(`${from} ${to} ${kind}`, { from, to, kind, strength: STRENGTH[kind], source: alliance.id });
  for (const row of matrixOf(law, alliance, day, iso).rows)
    for (const { parties, towards, strength, consult } of row.cells)
      for (const from of parties)
        for (const to of towards) {
          if (from === to || row.of !== to) continue;
          if (row.class === ATTACKED_AT_HOME && (strength === 'must' || strength === 'must-if'))
            add(from, to, 'defence');
          if (consult === 'must-consult' || consult === 'must-consult-if') add(from, to, 'consultation');
        }
  return [...ties.values()];
}

/** Neutrality and the promise not to use force, which bind each member towards all others. */
function promises(law: Law, iso: string): readonly Tie[] {
  const inForce = codesOf(law).filter(({ from, until }) => from <= iso && (until === null || iso < until));
  return inForce.flatMap(({ alliance, instrument, member, neutrality, nonAggression }) => {
    const kinds: DutyKind[] = [
      ...(neutrality ? ['neutrality' as const] : []),
      ...(nonAggression ? ['non-aggression' as const] : []),
    ];
    const others = inForce.filter((one) => one.instrument === instrument && one.member !== member);
    return kinds.flatMap((kind) =>
      others.map((other) => ({
        from: member,
        to: other.member,
        kind,
        strength: STRENGTH[kind],
        source: alliance,
      })),
    );
  });
}
