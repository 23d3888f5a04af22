/**
 * Strongly connected components with more than one node, or one that reads itself: the circles of a graph
 * (Tarjan 1972). Written without recursion, since formulas may form chains of many thousands.
 */
export function findCircles(ids: Iterable<string>, readsOf: (id: string) => readonly string[]): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const onStack = new Set<string>();
  const stack: string[] = [];
  const circles: string[][] = [];

  const enter = (id: string) => {
    index.set(id, index.size);
    low.set(id, index.get(id) as number);
    stack.push(id);
    onStack.add(id);
    return { id, next: 0 };
  };
  const leave = (id: string) => {
    if (low.get(id) !== index.get(id)) return;
    const component: string[] = [];
    for (let member = ''; member !== id; ) {
      member = stack.pop() as string;
      onStack.delete(member);
      component.push(member);
    }
    if (component.length > 1 || readsOf(id).includes(id)) circles.push(component.reverse());
  };
  const lower = (id: string, value: number) => low.set(id, Math.min(low.get(id) as number, value));

  for (const root of ids) {
    if (index.has(root)) continue;
    const frames = [enter(root)];
    while (frames.length > 0) {
      const frame = frames.at(-1) as { id: string; next: number };
      const read = readsOf(frame.id)[frame.next++];
      if (read === undefined) {
        frames.pop();
        leave(frame.id);
        const parent = frames.at(-1);
        if (parent !== undefined) lower(parent.id, low.get(frame.id) as number);
      } else if (!index.has(read)) {
        frames.push(enter(read));
      } else if (onStack.has(read)) {
        lower(frame.id, index.get(read) as number);
      }
    }
  }
  return circles;
}
