/**
 * Circles in a graph of names, each once, beginning with the member that comes first in `ids`. Walks without recursion,
 * because a chain may be as long as a file.
 */
export function findCycles(
  ids: readonly string[],
  next: (id: string) => readonly (string | undefined)[],
): string[][] {
  const done = new Set<string>();
  const cycles: string[][] = [];
  for (const start of ids) {
    if (done.has(start)) continue;
    const path: { id: string; rest: string[] }[] = [];
    const onPath = new Map<string, number>();
    const enter = (id: string): void => {
      onPath.set(id, path.length);
      path.push({ id, rest: next(id).filter((name) => name !== undefined) });
    };
    enter(start);
    while (path.length > 0) {
      const top = path[path.length - 1] as (typeof path)[number];
      const step = top.rest.shift();
      if (step === undefined) {
        path.pop();
        onPath.delete(top.id);
        done.add(top.id);
      } else if (onPath.has(step)) cycles.push(path.slice(onPath.get(step)).map(({ id }) => id));
      else if (!done.has(step)) enter(step);
    }
  }
  return cycles;
}
