import type { Steps, TraceStep } from '../graph/index.ts';

/**
 * Steps of a scenario that say the same as those of the study beside it, down to the last figure: most numbers of a case do
 * not hear of a change. Gives for each key of the scenario the key under which its step is kept.
 */
export function sharedSteps(under: Steps, prefix: string, base: Steps): (key: string) => string {
  const changed = new Set<string>();
  const users = new Map<string, string[]>();
  for (const [key, step] of under) {
    const other = base.get(key.slice(prefix.length));
    if (other === undefined || !sayTheSame(step, other, prefix)) changed.add(key);
    for (const { trace } of partsOf(step)) {
      const known = users.get(trace);
      if (known === undefined) users.set(trace, [key]);
      else known.push(key);
    }
  }
  // A set grows while it is walked: what stands on a changed step has changed, too.
  for (const key of changed) for (const user of users.get(key) ?? []) changed.add(user);
  return (key) => (under.has(key) && !changed.has(key) ? key.slice(prefix.length) : key);
}

function sayTheSame(one: TraceStep, other: TraceStep, prefix: string): boolean {
  const quick = one.value === other.value && one.kind === other.kind && one.formula === other.formula;
  return quick && contentOf(one, prefix.length) === contentOf(other, 0);
}

function contentOf(step: TraceStep, prefix: number): string {
  return JSON.stringify(step, (name, value) => (name === 'trace' ? value.slice(prefix) : value));
}

function partsOf({ children, conversions, rivals }: TraceStep): readonly { readonly trace: string }[] {
  return [...children, ...conversions, ...rivals];
}

/** Steps that are the scenario's own, by the keys under which they are kept. */
export function ownSteps(under: Steps, keyOf: (key: string) => string): [string, TraceStep][] {
  const kept = <Part extends { readonly trace: string }>(parts: readonly Part[]) =>
    parts.map((part) => ({ ...part, trace: keyOf(part.trace) }));
  return [...under].flatMap(([key, step]) =>
    keyOf(key) === key
      ? [
          [
            key,
            {
              ...step,
              children: kept(step.children),
              conversions: kept(step.conversions),
              rivals: kept(step.rivals),
            },
          ],
        ]
      : [],
  );
}
