import type { Steps, TraceStep } from '../../graph/index.ts';
import type { Message, MessageKey } from '../../text/index.ts';

/** A step as one row of the tree, with what hangs below it. */
export interface Branch {
  readonly key: string;
  readonly step: TraceStep;
  /** What the step is to the one above: an argument's name, an exchange rate. */
  readonly role: Role | null;
  /** Names that only pass this number on, from the top: `ledger:jpn-labour` for `hns.labour`. */
  readonly via: readonly string[];
  /** Number by which it is referred to; only for steps that are used more than once. */
  readonly number: number | undefined;
  readonly below:
    | { readonly is: 'open'; readonly branches: readonly Branch[]; readonly more: number }
    /** Explained elsewhere, under its number. */
    | { readonly is: 'referred' };
}

export type Role = { readonly key: string; readonly params?: Message['params'] | undefined };

export interface TreeLimits {
  /** Levels below a root; deeper ones continue in a tree of their own. */
  readonly depth: number;
  /** Steps shown below one step. */
  readonly breadth: number;
}

/** Turns the steps into trees in which each step is explained once: a repeated or too deep one is referred to by number. */
export function whyTrees(root: string, steps: Steps, limits: TreeLimits): readonly Branch[] {
  const uses = usesOf(root, steps);
  const numbers = new Map<string, number>();
  const opened = new Set<string>();
  const waiting: string[] = [root];
  const queued = new Set(waiting);
  const numberOf = (key: string): number => {
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    return number;
  };
  const branch = (asked: string, role: Role | null, depth: number): Branch | undefined => {
    const { key, via } = depth === 0 ? { key: asked, via: [] } : pastNames(asked, steps);
    const step = steps.get(key);
    if (step === undefined) return undefined;
    const edges = edgesOf(step);
    const again = opened.has(key) || queued.has(key);
    const tooDeep = depth >= limits.depth && edges.length > 0;
    if (depth > 0 && (again || tooDeep)) {
      if (!again) {
        waiting.push(key);
        queued.add(key);
      }
      return { key, step, role, via, number: numberOf(key), below: { is: 'referred' } };
    }
    opened.add(key);
    const number = (uses.get(key) ?? 0) > 1 || numbers.has(key) ? numberOf(key) : undefined;
    const shown = edges.slice(0, limits.breadth);
    const branches = shown.flatMap((edge) => branch(edge.trace, edge.role, depth + 1) ?? []);
    return {
      key,
      step,
      role,
      via,
      number,
      below: { is: 'open', branches, more: edges.length - shown.length },
    };
  };
  const trees: Branch[] = [];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const tree = branch(next, null, 0);
    if (tree !== undefined) trees.push(tree);
  }
  return trees;
}

/** Skips steps that say nothing but another node's name, and keeps their own names. */
function pastNames(asked: string, steps: Steps): { key: string; via: string[] } {
  const via: string[] = [];
  let key = asked;
  for (let step = steps.get(key); step !== undefined; ) {
    const [only, ...others] = edgesOf(step);
    const child = only === undefined ? undefined : steps.get(only.trace);
    const passes =
      step.kind === 'formula' &&
      others.length === 0 &&
      child !== undefined &&
      step.formula === child.node &&
      step.unit === child.unit &&
      step.value === child.value;
    if (!passes || only === undefined || step.node === null) break;
    via.push(step.node);
    key = only.trace;
    step = child;
  }
  return { key, via };
}

interface Edge {
  readonly trace: string;
  readonly role: Role | null;
}

/** What a step stands on: its parts, then the rates it was converted with. */
function edgesOf(step: TraceStep): Edge[] {
  const rates = step.conversions.map(
    ({ kind, from, to, rate, period, trace }): Edge => ({
      trace,
      role: {
        key: 'cli.why.rate' satisfies MessageKey,
        params: { kind: `brief.rate.${kind}`, from, to, rate, period: period.label },
      },
    }),
  );
  return [...step.children, ...rates];
}

/** How often each step is stood on. */
function usesOf(root: string, steps: Steps): Map<string, number> {
  const uses = new Map<string, number>([[root, 1]]);
  const open = [root];
  const seen = new Set(open);
  while (open.length > 0) {
    const step = steps.get(open.pop() as string);
    if (step === undefined) continue;
    for (const { trace } of edgesOf(step)) {
      uses.set(trace, (uses.get(trace) ?? 0) + 1);
      if (seen.has(trace)) continue;
      seen.add(trace);
      open.push(trace);
    }
  }
  return uses;
}
