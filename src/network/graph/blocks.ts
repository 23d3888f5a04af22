import { DUTY_KINDS, type DutyKind, type Tie } from './tie.ts';

/**
 * Ties of one origin that many states share, written once: each of `from` owes each of `to` all these kinds, itself left
 * out. The blocks of a network are its ties, no more and no fewer.
 */
export interface DutyBlock {
  readonly source: string;
  /** In the order of `DUTY_KINDS`. */
  readonly kinds: readonly DutyKind[];
  /** In the order of their names, as is `to`. */
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Ties as blocks, in the order in which their origins come. */
export function dutyBlocks(ties: readonly Tie[]): readonly DutyBlock[] {
  const sources = new Map<string, Tie[]>();
  for (const tie of ties) gather(sources, tie.source, tie);
  return [...sources].flatMap(([source, own]) =>
    [...byKinds(own)].flatMap(([kinds, owed]) =>
      rectangles(owed).map(({ from, to }) => ({ source, kinds: kindsOf(kinds), from, to })),
    ),
  );
}

type Owed = ReadonlyMap<string, readonly string[]>;

/** To whom each state owes the same kinds, by those kinds. */
function byKinds(ties: readonly Tie[]): ReadonlyMap<string, Owed> {
  const pairs = new Map<string, { readonly tie: Tie; readonly kinds: Set<DutyKind> }>();
  for (const tie of ties) {
    const key = JSON.stringify([tie.from, tie.to]);
    const known = pairs.get(key) ?? { tie, kinds: new Set() };
    known.kinds.add(tie.kind);
    pairs.set(key, known);
  }
  const found = new Map<string, Map<string, string[]>>();
  for (const { tie, kinds } of pairs.values()) {
    const key = DUTY_KINDS.filter((kind) => kinds.has(kind)).join(' ');
    const owed = found.get(key) ?? new Map<string, string[]>();
    found.set(key, owed);
    gather(owed, tie.from, tie.to);
  }
  return found;
}

const kindsOf = (key: string): readonly DutyKind[] =>
  DUTY_KINDS.filter((kind) => key.split(' ').includes(kind));

/** Those who owe the same to each other first, then those who owe the same to others. */
function rectangles(owed: Owed): readonly { readonly from: string[]; readonly to: string[] }[] {
  const circles = new Map<string, string[]>();
  for (const [from, to] of owed) gather(circles, JSON.stringify([...to, from].sort()), from);
  const found: { readonly from: string[]; readonly to: string[] }[] = [];
  const alone = new Map<string, string[]>();
  for (const [key, from] of circles)
    if (from.length > 1) found.push({ from: from.sort(), to: JSON.parse(key) as string[] });
    else for (const one of from) gather(alone, JSON.stringify([...(owed.get(one) ?? [])].sort()), one);
  for (const [key, from] of alone) found.push({ from: from.sort(), to: JSON.parse(key) as string[] });
  return found;
}

function gather<T>(into: Map<string, T[]>, key: string, one: T): void {
  const known = into.get(key);
  if (known === undefined) into.set(key, [one]);
  else known.push(one);
}
