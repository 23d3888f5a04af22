import type { Network } from './network.ts';
import { type DutyKind, STRENGTH, type Strength, type Tie } from './tie.ts';

/** Whose duties towards whom change: those of `from`, and where it is mutual those of `to` as well. */
interface Between {
  readonly from: string;
  readonly to: string;
  readonly mutual: boolean;
}

/** A change of what two states owe each other: no duty any more, none stronger than a level, or one of a kind more. */
export type Change =
  | (Between & { readonly is: 'cut' })
  | (Between & { readonly is: 'weaken'; readonly most: Strength })
  | (Between & { readonly is: 'add'; readonly kind: DutyKind });

/** Where added and weakened ties are known from. */
const SUPPOSED = 'supposed';

/** Why a change changes nothing; undefined where it does. */
export function idle(
  network: Network,
  change: Change,
): 'stranger' | 'no-tie' | 'not-stronger' | 'there' | undefined {
  const { from, to } = change;
  if (from === to || !network.states.includes(from) || !network.states.includes(to)) return 'stranger';
  if (change.is === 'add') {
    const isThere = (a: string, b: string) => network.ties.some((tie) => isDuty(tie, a, b, change.kind));
    return isThere(from, to) && (!change.mutual || isThere(to, from)) ? 'there' : undefined;
  }
  const concerned = network.ties.filter((tie) => concerns(tie, change));
  if (concerned.length === 0) return 'no-tie';
  return change.is === 'weaken' && concerned.every(({ strength }) => strength <= change.most)
    ? 'not-stronger'
    : undefined;
}

/** The network after changes, made one after the other. */
export function changed(network: Network, changes: readonly Change[]): Network {
  const ties = changes.reduce<readonly Tie[]>(changedTies, network.ties);
  return { states: network.states, ties };
}

function changedTies(ties: readonly Tie[], change: Change): readonly Tie[] {
  switch (change.is) {
    case 'cut':
      return ties.filter((tie) => !concerns(tie, change));
    case 'weaken':
      return ties.map((tie) =>
        concerns(tie, change) && tie.strength > change.most ? weakened(tie, change.most) : tie,
      );
    case 'add': {
      const { from, to, kind, mutual } = change;
      const wanted = [{ from, to }, ...(mutual ? [{ from: to, to: from }] : [])];
      const missing = wanted.filter((one) => !ties.some((tie) => isDuty(tie, one.from, one.to, kind)));
      const supposed = { kind, strength: STRENGTH[kind], source: SUPPOSED };
      return [...ties, ...missing.map((one) => ({ ...one, ...supposed }))];
    }
  }
}

function isDuty(tie: Tie, from: string, to: string, kind: DutyKind): boolean {
  return tie.from === from && tie.to === to && tie.kind === kind;
}

function concerns(tie: Tie, { from, to, mutual }: Between): boolean {
  return (tie.from === from && tie.to === to) || (mutual && tie.from === to && tie.to === from);
}

/** Aid that is weakened leaves consultation, and then the promise not to attack. */
function weakened(tie: Tie, strength: Strength): Tie {
  const kind = strength === 2 ? 'consultation' : 'non-aggression';
  return { ...tie, kind: strength === STRENGTH[tie.kind] ? tie.kind : kind, strength, source: SUPPOSED };
}
