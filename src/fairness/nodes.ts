import type { Case, Stake } from '../case/index.ts';
import { type FormulaSource, stakeNode } from '../graph/index.ts';
import type { Place } from '../problem/index.ts';
import { inEveryLanguage, type MessageKey, msg, say, type Words, wordsIn } from '../text/index.ts';
import { available, type Lacking, lackingOf } from './available.ts';
import type { LensParts, Quantity } from './lens.ts';
import { LENS_IDS, type LensId, lensNamed } from './registry.ts';

/** What the lenses stand on besides the case's own stakes. */
export interface Ground {
  /** Parties that bear anything, in the order of the case. */
  readonly parties: readonly string[];
  /** Name of the node of what a party bears under the cost definition asked for. */
  readonly bears: (party: string) => string;
  /** In how many kinds of incident the others have to act for each party; none without a treaty in the law library. */
  readonly protection: ReadonlyMap<string, number> | undefined;
}

/** Node of what all parties bear together. */
export const JOINT = 'bears:all';

/** Numbers that every lens gives of every party. `over`: the gap in percent of what is due. */
export type Kind = 'fair' | 'due' | 'pays' | 'gap' | 'over';

export function fairNode(kind: Kind, lens: LensId | 'composite', party: string): string {
  return `${kind}:${lens}/${party}`;
}

export function weightNode(lens: LensId): string {
  return `weight:${lens}`;
}

/** The formulas of the fairness room; none for a case whose ledger has fewer than two parties. */
export function fairnessSources(theCase: Case, ground: Ground): FormulaSource[] {
  const { parties } = ground;
  const at = theCase.ledger.entries.values().next().value?.at;
  if (at === undefined || parties.length < 2) return [];
  const room = new Room(theCase, ground, at);
  return [...room.stakes(), ...room.totals(), ...room.lenses(), ...room.composite()];
}

const quoted = (node: string): string => `'${node}'`;
const sum = (terms: readonly string[]): string => `SUM(${terms.join(', ')})`;

class Room {
  private readonly case: Case;
  private readonly ground: Ground;
  private readonly at: Place;
  private readonly parts: LensParts;
  private readonly lensIds: readonly LensId[];

  constructor(theCase: Case, ground: Ground, at: Place) {
    this.case = theCase;
    this.ground = ground;
    this.at = at;
    const lacking: Lacking = lackingOf(theCase, ground);
    this.lensIds = LENS_IDS.filter((id) => available(id, lacking));
    this.parts = {
      parties: ground.parties,
      joint: quoted(JOINT),
      stake: (quantity, party) => quoted(nodeOf(quantity, party)),
      total: (quantity) => quoted(`total:${quantity}`),
      outside: (quantity) => quoted(`stake:${quantity}`),
    };
  }

  /** The author's formulas, and the counts of the treaty. */
  stakes(): FormulaSource[] {
    const stated = [...this.case.stakes.values()].map((stake): FormulaSource => {
      const { value, valueAt, reason, source } = stake;
      return {
        id: stakeNode(stake),
        title: this.titleOf(stake),
        text: value,
        at: valueAt,
        wants: 'number',
        reason,
        source,
      };
    });
    const counted = [...(this.ground.protection ?? [])].map(
      ([party, count]): FormulaSource => ({
        id: nodeOf('protection', party),
        title: this.titleOf({ quantity: 'protection', party }),
        text: String(count),
        at: this.at,
        wants: 'number',
        reason: inEveryLanguage(() => msg('fairness.protection.reason')),
      }),
    );
    return [...stated, ...counted];
  }

  /** Sums over the parties, each once, so that amounts that do not add up are reported once. */
  totals(): FormulaSource[] {
    const needed = new Set(this.lensIds.flatMap((id) => lensNamed(id).needs));
    const totals = [...needed]
      .filter((quantity) => quantity !== 'rival-capability')
      .map((quantity): FormulaSource => {
        const last = [...this.case.stakes.values()].findLast((stake) => stake.quantity === quantity);
        return {
          id: `total:${quantity}`,
          title: this.words('fairness.total', { quantity: `quantity.${quantity}` as MessageKey }),
          text: sum(this.ground.parties.map((party) => this.parts.stake(quantity, party))),
          at: last?.valueAt ?? this.at,
          wants: 'number',
        };
      });
    const joint: FormulaSource = {
      id: JOINT,
      title: this.words('fairness.joint', {}),
      text: sum(this.ground.parties.map((party) => quoted(this.ground.bears(party)))),
      at: this.at,
      wants: 'number',
    };
    return [joint, ...totals];
  }

  lenses(): FormulaSource[] {
    return this.lensIds.flatMap((id) => this.ground.parties.flatMap((party) => this.lensOf(id, party)));
  }

  private lensOf(id: LensId, party: string): FormulaSource[] {
    const { fair, needs, source, rule } = lensNamed(id);
    const reason = inEveryLanguage(() => msg(rule));
    // Amounts that do not fit together are the stakes' matter, so a problem points at one of them.
    const at =
      [...this.case.stakes.values()].findLast(({ quantity }) => needs.includes(quantity))?.valueAt ?? this.at;
    const node = (kind: Kind, text: string): FormulaSource => ({
      id: fairNode(kind, id, party),
      title: this.nodeTitle(kind, id, party),
      text,
      at,
      wants: 'number',
      reason: kind === 'fair' || kind === 'due' ? addSource(reason, source) : undefined,
    });
    const own = (kind: Kind) => quoted(fairNode(kind, id, party));
    const [due, pays, share] =
      fair.is === 'share'
        ? [
            `${own('fair')} * ${this.parts.joint}`,
            quoted(this.ground.bears(party)),
            [node('fair', `IN(${fair.share(party, this.parts)}, percent)`)],
          ]
        : [fair.due(party, this.parts), fair.actual(party, this.parts), []];
    return [
      ...share,
      node('due', due),
      node('pays', pays),
      node('gap', `${own('pays')} - ${own('due')}`),
      node('over', `IN(${own('gap')} / ABS(${own('due')}), percent)`),
    ];
  }

  /** The weighted mean of the shares that have a value; a lens of weight zero does not count. */
  composite(): FormulaSource[] {
    const shares = this.lensIds.filter((id) => lensNamed(id).fair.is === 'share');
    const weights = shares.map((id): FormulaSource => {
      const weight = this.case.weights.size === 0 ? 1 : (this.case.weights.get(id)?.weight ?? 0);
      return {
        id: weightNode(id),
        title: this.words('fairness.weight', { lens: lensNamed(id).title }),
        text: String(weight),
        at: this.case.weights.get(id)?.at ?? this.at,
        wants: 'number',
        reason: inEveryLanguage(() =>
          msg(this.case.weights.size === 0 ? 'fairness.weight.equal' : 'fairness.weight.case'),
        ),
      };
    });
    const formulas = this.ground.parties.flatMap((party): FormulaSource[] => {
      const terms = shares.map(
        (id) => `${quoted(weightNode(id))} * IFKNOWN(${quoted(fairNode('fair', id, party))}, 0%)`,
      );
      const counted = shares.map(
        (id) => `${quoted(weightNode(id))} * IF(ISKNOWN(${quoted(fairNode('fair', id, party))}), 1, 0)`,
      );
      const own = (kind: Kind) => quoted(fairNode(kind, 'composite', party));
      const node = (kind: Kind, text: string): FormulaSource => ({
        id: fairNode(kind, 'composite', party),
        title: this.nodeTitle(kind, 'composite', party),
        text,
        at: this.at,
        wants: 'number',
      });
      return [
        node('fair', `IN(${sum(terms)} / ${sum(counted)}, percent)`),
        node('due', `${own('fair')} * ${this.parts.joint}`),
        node('pays', quoted(this.ground.bears(party))),
        node('gap', `${own('pays')} - ${own('due')}`),
        node('over', `IN(${own('gap')} / ABS(${own('due')}), percent)`),
      ];
    });
    return shares.length === 0 ? [] : [...weights, ...formulas];
  }

  private titleOf({
    quantity,
    party,
    members,
  }: Pick<Stake, 'party' | 'members'> & { quantity: Quantity }): Words {
    const holders = members ?? (party === undefined ? [] : [party]);
    return inEveryLanguage((lang) => {
      const names = holders.map((one) => wordsIn(this.case.parties.get(one)?.name ?? one, lang));
      const what = say(msg(`quantity.${quantity}` as MessageKey), lang);
      return names.length === 0
        ? msg(`quantity.${quantity}` as MessageKey)
        : msg('fairness.stake', { quantity: what, party: names.join(' + ') });
    });
  }

  private nodeTitle(kind: Kind, lens: LensId | 'composite', party: string): Words {
    const title = lens === 'composite' ? 'lens.composite.title' : lensNamed(lens).title;
    return inEveryLanguage((lang) =>
      msg(`fairness.node.${kind}` as MessageKey, {
        lens: say(msg(title), lang),
        party: wordsIn(this.case.parties.get(party)?.name ?? party, lang),
      }),
    );
  }

  private words(key: MessageKey, named: Readonly<Record<string, MessageKey>>): Words {
    return inEveryLanguage((lang) =>
      msg(
        key,
        Object.fromEntries(Object.entries(named).map(([hole, inner]) => [hole, say(msg(inner), lang)])),
      ),
    );
  }
}

function nodeOf(quantity: Quantity, party: string): string {
  return `stake:${quantity}/${party}`;
}

/** A rule with the work that argues for it. */
function addSource(rule: Words, source: string): Words {
  return inEveryLanguage((lang) => msg('fairness.rule-and-source', { rule: wordsIn(rule, lang), source }));
}
