import { correlatedGroups } from '../sample/correlation/groups.ts';
import type { SamplingPlan } from '../sample/index.ts';

/**
 * All inputs as positions in the plan, those that correlate directly or through others together, the rest each alone. Groups
 * come in the order of their first names and so do their members: the plan's order plays no part.
 *
 * @throws CorrelationError
 */
export function inputGroups({ inputs, correlations }: SamplingPlan): (readonly number[])[] {
  const names = inputs.map(({ name }) => name);
  const groups = correlatedGroups(names, correlations).map(({ members }) => members);
  const joined = new Set(groups.flat());
  const alone = [...inputs.keys()].filter((input) => !joined.has(input)).map((input) => [input]);
  const first = (group: readonly number[]): string => names[group[0] as number] as string;
  return [...groups, ...alone].sort((a, b) => (first(a) < first(b) ? -1 : 1));
}
