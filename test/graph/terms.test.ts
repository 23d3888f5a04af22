import { describe, expect, it } from 'vitest';
import { Evaluator, Inputs, isMissing, isTerm, type Numeric, type Term } from '../../src/graph/index.ts';
import { centre } from '../../src/quantity/index.ts';
import { flagship } from '../cases/flagship.ts';

/** What a term comes to when every input stands at its median. */
function atMedians(root: Numeric, inputs: Inputs): number {
  const medians = new Map(inputs.list.map(({ name, value }) => [name, centre(value)]));
  const known = new Map<Term, number>();
  const resolve = (value: Numeric): number => {
    if (!isTerm(value)) return value;
    const before = known.get(value);
    if (before !== undefined) return before;
    const [a = Number.NaN, b = Number.NaN, c = Number.NaN] = value.args.map(resolve);
    const result = operate(value, a, b, c, medians);
    known.set(value, result);
    return result;
  };
  return resolve(root);
}

function operate(term: Term, a: number, b: number, c: number, medians: ReadonlyMap<string, number>): number {
  switch (term.term) {
    case 'input':
      return medians.get(term.input as string) as number;
    case 'neg':
      return -a;
    case 'abs':
      return Math.abs(a);
    case 'sqrt':
      return Math.sqrt(a);
    case 'exp':
      return Math.exp(a);
    case 'log':
      return Math.log(a);
    case 'add':
      return a + b;
    case 'sub':
      return a - b;
    case 'mul':
      return a * b;
    case 'div':
      return a / b;
    case 'min':
      return Math.min(a, b);
    case 'max':
      return Math.max(a, b);
    case 'power':
      return a ** b;
    case 'lt':
      return Number(a < b);
    case 'le':
      return Number(a <= b);
    case 'eq':
      return Number(a === b);
    case 'select':
      return a !== 0 ? b : c;
  }
}

describe('the terms of a graph', () => {
  // The two evaluations share their walk of the graph and nothing of their arithmetic.
  it('come to the value that is explained when every input stands at its median', () => {
    const { case: theCase, prepared } = flagship();
    const { graph } = prepared;
    const inputs = new Inputs();
    const plain = new Evaluator(graph, theCase.asOf);
    const overDraws = new Evaluator(graph, theCase.asOf, new Map(), inputs);
    let terms = 0;
    for (const id of graph.nodes.keys()) {
      for (const definition of [undefined, ...theCase.ledger.definitions.keys()]) {
        if (definition !== undefined && !plain.readsDefinition(id)) break;
        const value = plain.node(id, theCase.period, definition);
        const term = overDraws.nodeOverDraws(id, theCase.period, definition);
        if (!isTerm(term)) {
          if (isMissing(value)) expect(isMissing(term), id).toBe(true);
          else expect(term, id).toEqual(value);
          continue;
        }
        terms++;
        const found = atMedians(term, inputs);
        if (isMissing(value)) expect(Number.isFinite(found), id).toBe(false);
        // Where parts of the same size cancel, what their last digits leave is all that is left.
        else
          expect(Math.abs(found - Number(value)), id).toBeLessThanOrEqual(
            1e-12 * Math.max(Math.abs(Number(value)), 1e-3),
          );
      }
    }
    expect(inputs.list.length).toBeGreaterThan(5);
    expect(terms).toBeGreaterThan(50);
  });
});
