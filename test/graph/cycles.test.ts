import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCircles } from '../../src/graph/cycles.ts';
import { compileGraph } from '../../src/graph/index.ts';
import { miniCase, withLines } from './mini-case.ts';

/** Nodes that can reach themselves, found the slow way: by the transitive closure (Warshall 1962). */
function onCircles(edges: readonly (readonly [number, number])[], size: number): Set<number> {
  const reach = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  for (const [from, to] of edges) (reach[from] as boolean[])[to] = true;
  for (let k = 0; k < size; k++)
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++) if (reach[i]?.[k] && reach[k]?.[j]) (reach[i] as boolean[])[j] = true;
  return new Set([...Array(size).keys()].filter((i) => reach[i]?.[i]));
}

function derived(id: string, formula: string): string {
  return `${id}:\n  title: ${id}\n  unit: JPY\n  kind: flow\n  formula: ${formula}\n`;
}

describe('circles', () => {
  it('are found exactly where a node can reach itself', () => {
    const node = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 25 }), (edges) => {
        const readsOf = (id: string) =>
          edges.filter(([from]) => String(from) === id).map(([, to]) => String(to));
        const ids = [...Array(10).keys()].map(String);
        const found = findCircles(ids, readsOf).flat().map(Number);
        expect(new Set(found)).toEqual(onCircles(edges, 10));
        expect(found.length).toBe(new Set(found).size);
      }),
    );
  });

  it('of a hundred thousand formulas need no deep stack', () => {
    const size = 100_000;
    const circles = findCircles(['0'], (id) => [String((Number(id) + 1) % size)]);
    expect(circles.map((circle) => circle.length)).toEqual([size]);
  });

  it('are reported once, with every node on them and where each stands', () => {
    const { case: theCase } = miniCase(
      withLines(
        'measures.yaml',
        [
          derived('a', 'b + support'),
          derived('b', 'c + support'),
          derived('c', 'a + support'),
          derived('d', 'a * 2'),
        ].join(''),
      ),
    );
    const { problems } = compileGraph(theCase);
    expect(problems.map((problem) => problem.code)).toEqual(['formula-cycle']);
    const [problem] = problems;
    expect(new Set(problem?.found?.split(' > '))).toEqual(new Set(['a', 'b', 'c']));
    const lines = (theCase.files.get('measures.yaml') ?? '').split('\n');
    const places = [problem?.place, ...(problem?.related ?? []).map((other) => other.place)];
    expect(places.map((place) => lines[(place?.line ?? 0) - 1]?.trim())).toEqual([
      'formula: b + support',
      'formula: c + support',
      'formula: a + support',
    ]);
  });
});
