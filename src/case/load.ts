import { type Problem, Problems, sortProblems } from '../problem/index.ts';
import { assembleCase } from './assemble.ts';
import { Folder } from './folder.ts';
import type { Case } from './model.ts';

export interface LoadedCase {
  /**
   * The case; undefined when case.yaml lacks what makes one. With errors among the problems it lacks the records that
   * are wrong: good for finding further mistakes in its formulas, never for a study.
   */
  readonly case: Case | undefined;
  /** Everything that is wrong or doubtful, by file, line and column. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a case from the bytes of its files by path, relative to its folder. Pure: the same bytes give the same case
 * and the same problems. All problems are gathered in one run; one mistake gives one problem.
 */
export function loadCase(files: ReadonlyMap<string, Uint8Array>): LoadedCase {
  const problems = new Problems();
  const resolved = assembleCase(new Folder(files, problems), problems);
  return { case: resolved, problems: sortProblems(problems.list) };
}
