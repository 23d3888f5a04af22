import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import {
  aheadNode,
  attackAt,
  INDEX_IDS,
  indexNamed,
  isBalanceNode,
  knownNode,
  powerNode,
  powersOf,
  ratioNode,
  reachOf,
  type Strengths,
  strengthNode,
  strike,
  strikeScenarios,
  worldOf,
} from '../../../src/balance/index.ts';
import { loadCase, type PowerBalance } from '../../../src/case/index.ts';
import { Evaluator } from '../../../src/graph/index.ts';
import type { Problem } from '../../../src/problem/index.ts';
import { prepare } from '../../../src/study/index.ts';
import { bytes, good, summary } from '../../case/folders.ts';

const text = readFileSync(join(import.meta.dirname, 'balance.yaml'), 'utf8');

function loaded(balance: string) {
  const files = good('weighed');
  files.set('balance.yaml', bytes(balance));
  const { case: theCase, problems } = loadCase(files);
  if (theCase === undefined) return { theCase, problems, prepared: undefined };
  const { prepared, problems: ofFormulas } = prepare(theCase);
  return { theCase, prepared, problems: [...problems, ...ofFormulas] };
}

const told = (problems: readonly Problem[]) =>
  [...problems].sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column).map(summary);

interface Mistake {
  readonly name: string;
  readonly replace?: string;
  readonly by?: string;
  readonly text?: string;
  readonly problems: readonly string[];
}

describe('mistakes in balance.yaml', () => {
  const mistakes = parse(readFileSync(join(import.meta.dirname, 'bad.yaml'), 'utf8')) as Mistake[];
  test.each(mistakes.map((one): [string, Mistake] => [one.name, one]))('%s', (_, one) => {
    if (one.replace !== undefined) expect(text).toContain(one.replace);
    expect(told(loaded(one.text ?? text.replace(one.replace ?? '', () => one.by ?? '')).problems)).toEqual(
      one.problems,
    );
  });

  it('are none in the good file', () => {
    expect(told(loaded(text).problems)).toEqual([]);
    expect(told(loaded(`\ufeff${text.replaceAll('\n', '\r\n')}`).problems)).toEqual([]);
  });
});

/** The balance of the good file under a form of reach: the plain world, and the nodes of the graph. */
function read(reach: string) {
  const { theCase, prepared } = loaded(text.replace('{ form: gradient, parameter: 10,', `{ form: ${reach},`));
  if (theCase?.balance === undefined || prepared === undefined) throw new Error('no balance');
  const { balance } = theCase;
  const period = balance.period ?? theCase.period;
  const evaluator = new Evaluator(prepared.graph, theCase.asOf);
  const value = (node: string): number | undefined => {
    if (!prepared.graph.nodes.has(node)) return undefined;
    const outcome = evaluator.node(node, period, undefined);
    return typeof outcome === 'number' ? outcome : undefined;
  };
  const dated = { year: 2022, world: worldOf(balance, evaluator, period, undefined) };
  return {
    balance,
    dated,
    value,
    nodes: [...prepared.graph.nodes.keys()],
    options: { reach: reachOf(balance) },
  };
}

function expectSame(found: number | undefined, expected: number | undefined, what: string): void {
  if (expected === undefined || Number.isNaN(expected)) expect(found, what).toBeUndefined();
  else
    expect(Math.abs((found ?? Number.NaN) - expected), what).toBeLessThanOrEqual(1e-12 * Math.abs(expected));
}

const theatreIn = ({ theatres }: PowerBalance, id: string) => {
  const theatre = theatres.find((one) => one.id === id);
  if (theatre === undefined) throw new Error(id);
  return theatre;
};

describe.each(['gradient, parameter: 10', 'war-trap', 'anywhere'])(
  'formulas of the graph and plain functions, reach %s',
  (reach) => {
    const { balance, dated, value, options } = read(reach);

    it('agree on the power of every state by every index', () => {
      for (const id of INDEX_IDS)
        for (const [state, { share }] of powersOf(indexNamed(id), dated.world))
          expectSame(value(powerNode(id, state)), share, `${id} ${state}`);
    });

    it('agree on strengths, ratios and counts at every theatre', () => {
      for (const theatre of balance.theatres) {
        const { balances, agreement } = strike(balance, theatre, dated, {}, options);
        for (const [id, { strengths, challenger, defender, ally }] of balances) {
          expectSame(
            value(ratioNode(id, theatre.id, 'with')),
            strengths?.ratioWith,
            `${id} ${theatre.id} with`,
          );
          expectSame(
            value(ratioNode(id, theatre.id, 'without')),
            strengths?.ratioWithout,
            `${id} ${theatre.id} without`,
          );
          if (strengths !== undefined)
            for (const { state, strength } of [...challenger, ...defender, ally])
              expectSame(
                value(strengthNode(id, theatre.id, state)),
                strength,
                `${id} ${theatre.id} ${state}`,
              );
        }
        expect(value(knownNode(theatre.id))).toBe(agreement.indices);
        expect(value(aheadNode(theatre.id, 'with'))).toBe(agreement.aheadWith);
        expect(value(aheadNode(theatre.id, 'without'))).toBe(agreement.aheadWithout);
      }
    });

    it('agree on an ally whose bases are closed: as in a case without them', () => {
      const bases = balance.bases.filter(({ user, host }) => user !== balance.ally || host !== balance.host);
      for (const theatre of balance.theatres) {
        const { balances, agreement } = strike({ ...balance, bases }, theatre, dated, {}, options);
        for (const [id, { strengths }] of balances)
          expectSame(
            value(ratioNode(id, theatre.id, 'closed')),
            strengths?.ratioWith,
            `${id} ${theatre.id} closed`,
          );
        expect(value(aheadNode(theatre.id, 'closed'))).toBe(agreement.aheadWith);
      }
    });
  },
);

describe('the balance of a case', () => {
  const { balance, dated, nodes, options } = read('gradient, parameter: 10');
  const sea = theatreIn(balance, 'sea');

  it('takes shares of the world where its sums are stated', () => {
    expect(dated.world.others).toEqual({ milex: 100, tpop: 80 });
    expect(powersOf(indexNamed('cinc'), dated.world).get('FAR')?.share).toBe(0.02);
  });

  it('names its nodes so that they are told from others', () => {
    const own = nodes.filter(isBalanceNode);
    expect(own).toContain('ratio:spending/sea/with');
    expect(
      nodes
        .filter((node) => /^(?:talks|fair|bears|share|stake|answer|claim|ledger)[:.]/.test(node))
        .some(isBalanceNode),
    ).toBe(false);
  });

  it('strikes a scenario that takes time in its first and in its last year', () => {
    const struck = strikeScenarios(balance, sea, dated, options);
    expect(struck.map(({ scenario, year }) => [scenario.id, year])).toEqual([
      ['leaves', 2022],
      ['later', 2022],
      ['later', 2032],
    ]);
    const [leaves, first, last] = struck.map(
      ({ balances }) => balances.get('spending')?.strengths?.ratioWith,
    ) as number[];
    // In the year of the decision nothing has changed yet; ten years on the host spends 20 of 100 instead of 10.
    expect(first).toBe(leaves);
    expect(last).toBeCloseTo(2 * (leaves as number), 12);
  });

  it('puts the strengths of a theatre to the model of deterrence', () => {
    const strengths = strike(balance, sea, dated, {}, options).balances.get('spending')
      ?.strengths as Strengths;
    const found = attackAt(balance, strengths);
    expect(found?.reckoning.winAlone).toBeCloseTo(
      strengths.challenger / (strengths.challenger + strengths.withoutAlly),
      14,
    );
    expect(found?.reckoning.winAgainstBoth).toBeCloseTo(
      strengths.challenger / (strengths.challenger + strengths.withAlly),
      14,
    );
    expect(found?.tried).toHaveLength(6);
  });
});
