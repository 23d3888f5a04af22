import type { Source } from '../case/index.ts';
import { keysUnder, type Steps, type TraceStep } from '../graph/index.ts';
import { type Lang, say } from '../text/index.ts';
import type { Prepared } from './prepare.ts';

/** A step with what it was made of inside it: the evaluated tree as one piece of data. */
export interface WhyTree extends Omit<TraceStep, 'children' | 'conversions' | 'rivals' | 'source' | 'how'> {
  readonly key: string;
  readonly how: string;
  readonly source: SourceReference | null;
  readonly children: readonly WhyBranch[];
  readonly conversions: readonly (Omit<TraceStep['conversions'][number], 'trace'> & {
    readonly explained: WhyBranch;
  })[];
  readonly rivals: readonly (Omit<TraceStep['rivals'][number], 'trace'> & {
    readonly explained: WhyBranch;
  })[];
}

/**
 * A step that stands further up in the tree already, or deeper than anyone reads, is referred to by its key: shared
 * numbers stay small, and a chain of thousands of formulas can still be printed.
 */
export type WhyBranch = WhyTree | { readonly key: string; readonly see: 'above' | 'its own why' };

const MAX_DEPTH = 200;

type SourceReference = Pick<Source, 'id' | 'title' | 'grade' | 'verification'> &
  Partial<Pick<Source, 'publisher' | 'issued' | 'url'>>;

/** The nested form of a trace, and every source it ends in. `how` is said in the language asked for. */
export function whyTree(
  prepared: Prepared,
  { root, steps }: { root: string; steps: Steps },
  lang: Lang,
): { tree: WhyBranch; sources: SourceReference[] } {
  const written = new Set<string>();
  const branch = (key: string, depth: number): WhyBranch => {
    const step = steps.get(key) as TraceStep;
    if (written.has(key)) return { key, see: 'above' };
    if (depth > MAX_DEPTH) return { key, see: 'its own why' };
    written.add(key);
    return {
      ...step,
      key,
      how: say(step.how, lang),
      source: step.source === null ? null : reference(step.source, prepared),
      children: step.children.map((child) => branch(child.trace, depth + 1)),
      conversions: step.conversions.map(({ trace, ...rate }) => ({
        ...rate,
        explained: branch(trace, depth + 1),
      })),
      rivals: step.rivals.map(({ trace, ...rival }) => ({ ...rival, explained: branch(trace, depth + 1) })),
    };
  };
  const tree = branch(root, 0);
  const ids = keysUnder(root, steps).flatMap((key) => steps.get(key)?.source ?? []);
  return { tree, sources: [...new Set(ids)].flatMap((id) => reference(id, prepared) ?? []) };
}

function reference(id: string, prepared: Prepared): SourceReference | null {
  const source = prepared.case.sources.get(id);
  if (source === undefined) return null;
  const { title, grade, verification, publisher, issued, url } = source;
  const optional = { publisher, issued, url };
  const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return { id, title, grade, verification, ...given };
}
