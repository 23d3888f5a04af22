import type { TraceStep } from '../graph/index.ts';
import type { Words } from '../text/index.ts';
import type { Findings } from './findings.ts';

type Node = Findings['nodes'][string];

/** What the steps of a node leave out. */
export type Described = Pick<TraceStep, 'title' | 'unit' | 'formula' | 'source' | 'basis' | 'reason'>;

/** A formula is the same in all its steps; of figures many have one table of one source under them. */
export function describedBy(steps: readonly [TraceStep, ...TraceStep[]]): Described {
  const [{ title, unit, formula }] = steps;
  return {
    title,
    unit,
    formula,
    source: commonest(steps.map((step) => step.source)),
    basis: commonest(steps.map((step) => step.basis)),
    reason: commonest(steps.map((step) => step.reason)),
  };
}

/** The value that stands most often, the first of several. */
function commonest<T extends Words | null>(values: readonly T[]): T {
  const counts = new Map<string, { value: T; count: number }>();
  for (const value of values) {
    const text = typeof value === 'object' ? JSON.stringify(value) : `"${value}`;
    const known = counts.get(text);
    if (known === undefined) counts.set(text, { value, count: 1 });
    else known.count++;
  }
  const [first, ...others] = counts.values();
  let most = first as { value: T; count: number };
  for (const other of others) if (other.count > most.count) most = other;
  return most.value;
}

/**
 * The table as it is written. A single figure, `[id]`, is mostly described as its measure is: by the title, which it has
 * from there, it finds the node that it is like.
 */
export function slimNodes(nodes: ReadonlyMap<string, Described>): Findings['nodes'] {
  const titled = new Map<string, string>();
  for (const [name, { title, formula }] of nodes)
    if (!isFigure(name) && title !== null && formula === null && !titled.has(JSON.stringify(title)))
      titled.set(JSON.stringify(title), name);
  return Object.fromEntries(
    [...nodes].map(([name, node]): [string, Node] => {
      const like = isFigure(name) ? titled.get(JSON.stringify(node.title)) : undefined;
      const model = like === undefined ? undefined : nodes.get(like);
      return [name, like === undefined || model === undefined ? written(node) : unlike(node, like, model)];
    }),
  );
}

const isFigure = (name: string) => name.startsWith('[');

function written({ title, unit, formula, source, basis, reason }: Described): Node {
  return {
    ...(title === null ? {} : { title }),
    unit,
    ...(formula === null ? {} : { formula }),
    ...(source === null ? {} : { source }),
    ...(basis === null ? {} : { basis }),
    ...(reason === null ? {} : { reason }),
  };
}

/** What a figure has other than its model; null where it has nothing and its model has something. */
function unlike(node: Described, like: string, model: Described): Node {
  const { unit, source, basis, reason } = node;
  return {
    like,
    ...(unit === model.unit ? {} : { unit }),
    ...(source === model.source ? {} : { source }),
    ...(basis === model.basis ? {} : { basis }),
    ...(sameWords(reason, model.reason) ? {} : { reason }),
  };
}

export function sameWords(one: Words | null, other: Words | null): boolean {
  if (one === other) return true;
  if (one === null || other === null || typeof one === 'string' || typeof other === 'string') return false;
  return one.en === other.en && one.ja === other.ja;
}
