import type { Stake } from '../../case/index.ts';
import { msg } from '../../text/index.ts';
import type { Context } from '../context.ts';
import { FormulaError } from '../formula/error.ts';
import { nearest } from '../formula/nearest.ts';
import { asNumber, isMissing, type Missing } from '../outcome.ts';
import { add, isTerm, least, multiply, type Numeric, subtract } from '../term.ts';
import { MOST_EXACT, membersOf, weightsBySize } from './coalitions.ts';
import { type Call, type Checking, type Evaluating, exprArg, type FormulaFunction } from './function.ts';

/** Name of the node of a stake: what a party, or a group of parties, has of a quantity. */
export function stakeNode({
  quantity,
  party,
  members,
}: Pick<Stake, 'quantity' | 'party' | 'members'>): string {
  const holder = members?.join('+') ?? party;
  return holder === undefined ? `stake:${quantity}` : `stake:${quantity}/${holder}`;
}

/** Orders of joining that are drawn beyond that, each followed by its reverse. */
const SAMPLED_ORDERS = 128;

/** The cost of providing for any group of parties, from what the stakes of the case state. */
class CostGame {
  readonly players: readonly string[];
  private readonly known: Map<number, Numeric>;
  private readonly listed: readonly number[];

  constructor(alone: ReadonlyMap<string, Numeric>, joint: ReadonlyMap<number, Numeric>, all: Numeric) {
    this.players = [...alone.keys()];
    this.known = new Map([[0, 0], ...joint]);
    this.listed = [...joint.keys()];
    for (const [i, player] of this.players.entries()) this.known.set(1 << i, alone.get(player) as Numeric);
    this.known.set(this.everyone, all);
  }

  get everyone(): number {
    return 2 ** this.players.length - 1;
  }

  /** Of a group without a cost of its own: the cheapest way to split it into groups and single parties that have one. */
  cost(group: number): Numeric {
    const known = this.known.get(group);
    if (known !== undefined) return known;
    const first = group & -group;
    const blocks = [
      first,
      ...this.listed.filter((block) => (block & group) === block && (block & first) !== 0),
    ];
    const cost = blocks
      .map((block) => add(this.cost(block), this.cost(group & ~block)))
      .reduce((a, b) => least(a, b));
    this.known.set(group, cost);
    return cost;
  }

  /**
   * What a player adds on average over all orders of joining (Shapley 1953, A value for n-person games). Each coalition
   * S of s others counts with s! (n - s - 1)! / n!.
   */
  shapley(player: number): Numeric {
    const n = this.players.length;
    if (n > MOST_EXACT) return this.sampledShapley(player);
    const own = 1 << player;
    const weights = weightsBySize(n);
    let value: Numeric = 0;
    for (let others = 0; others <= this.everyone; others++) {
      if ((others & own) !== 0) continue;
      const weight = weights[membersOf(others)] as number;
      value = add(value, multiply(weight, subtract(this.cost(others | own), this.cost(others))));
    }
    return value;
  }

  /** Mean over drawn orders and their reverses (Castro, Gómez and Tejada 2009); the same orders for every player. */
  private sampledShapley(player: number): Numeric {
    let value: Numeric = 0;
    let state = 1;
    for (let drawn = 0; drawn < SAMPLED_ORDERS; drawn++) {
      const order = this.players.map((_, i) => i);
      for (let i = order.length - 1; i > 0; i--) {
        // A linear congruential step (Park and Miller 1988): good enough to shuffle a few players, the same everywhere.
        state = (state * 48271) % 2147483647;
        const j = state % (i + 1);
        [order[i], order[j]] = [order[j] as number, order[i] as number];
      }
      for (const joining of [order, [...order].reverse()]) {
        const before = joining
          .slice(0, joining.indexOf(player))
          .reduce((group, one) => group | (1 << one), 0);
        value = add(value, subtract(this.cost(before | (1 << player)), this.cost(before)));
      }
    }
    return multiply(1 / (2 * SAMPLED_ORDERS), value);
  }
}

function gameOf(call: Call, evaluator: Evaluating, context: Context): CostGame | Missing {
  const all = asNumber(evaluator.value(exprArg(call, 0), context));
  if (isMissing(all)) return all;
  const stakes = [...evaluator.case.stakes.values()];
  const alone = new Map<string, Numeric>();
  for (const stake of stakes) {
    if (stake.quantity !== 'stand-alone' || stake.party === undefined) continue;
    const cost = asNumber(evaluator.read(stakeNode(stake), context));
    if (isMissing(cost)) return cost;
    alone.set(stake.party, cost);
  }
  const players = [...alone.keys()];
  const joint = new Map<number, Numeric>();
  for (const stake of stakes) {
    if (stake.members?.every((member) => alone.has(member)) !== true) continue;
    const cost = asNumber(evaluator.read(stakeNode(stake), context));
    if (isMissing(cost)) return cost;
    joint.set(
      stake.members.reduce((group, member) => group | (1 << players.indexOf(member)), 0),
      cost,
    );
  }
  return new CostGame(alone, joint, all);
}

function partyOf(call: Call): string {
  const filter = call.args.find((arg) => arg.is === 'filter');
  return filter?.is === 'filter' ? filter.value : '';
}

function checkParty(call: Call, checker: Checking): void {
  const filters = call.args.filter((arg) => arg.is === 'filter');
  const [filter] = filters;
  if (filter === undefined || filters.length > 1 || filter.key !== 'party')
    throw new FormulaError('formula-arguments', call.span, msg('formula.expected.party'));
  const names = [...checker.case.parties.keys()];
  if (!names.includes(filter.value) && !checker.isLeftOut(filter.value))
    throw new FormulaError(
      'formula-name',
      filter.valueSpan,
      msg('formula.expected.filter-value', { key: 'party' }),
      nearest(filter.value, names),
      filter.value,
    );
}

/** A function of the cost game of a case; its first argument is what providing for all parties together costs. */
function gameFunction(
  name: 'SHAPLEY' | 'COSTWITHOUT',
  solve: (game: CostGame, player: number) => Numeric,
): FormulaFunction {
  return {
    name,
    params: ['expr', 'filter'],
    required: 2,
    usage: `${name}(joint, party = "JPN")`,
    doc: `function.${name}`,
    example: { formula: `${name}(1, party = "JPN")`, value: 'gap' },
    check: (call, checker) => {
      const type = checker.numberOf(exprArg(call, 0));
      checkParty(call, checker);
      for (const stake of checker.case.stakes.values()) {
        if (stake.quantity !== 'stand-alone' && stake.quantity !== 'joint-cost') continue;
        const own = checker.nodeType(stakeNode(stake));
        if (own?.of === 'number') checker.common(type, own, call.span);
        checker.reads.add(stakeNode(stake));
      }
      return type;
    },
    evaluate: (call, evaluator, context) => {
      const game = gameOf(call, evaluator, context);
      if (!(game instanceof CostGame)) return game;
      const player = game.players.indexOf(partyOf(call));
      if (player < 0) return evaluator.missing('unknown', msg('gap.no-stand-alone'));
      const value = solve(game, player);
      return isTerm(value) || Number.isFinite(value) ? value : evaluator.undefinedAt(name);
    },
  };
}

export const sharing = [
  gameFunction('SHAPLEY', (game, player) => game.shapley(player)),
  gameFunction('COSTWITHOUT', (game, player) => game.cost(game.everyone & ~(1 << player))),
];
