import { join } from 'node:path';
import { sortProblems } from '../problem/index.ts';
import { msg } from '../text/index.ts';
import { kindOf } from './files.ts';
import { incidentFile } from './incident.ts';
import { type OpenedLaw, readLaw } from './law.ts';
import type { Terminal } from './terminal.ts';

/** Law that was read, with the texts of its files for excerpts. */
export interface CheckedLaw extends OpenedLaw {
  readonly files: ReadonlyMap<string, string>;
}

/** The law of a case, or that of a folder; with the incidents that lie in the folder, which are read against it. */
export async function checkedLaw(
  opened: OpenedLaw | undefined,
  treaties: string | undefined,
  terminal: Terminal,
): Promise<CheckedLaw | undefined> {
  if (opened === undefined && treaties === undefined) return undefined;
  if (treaties !== undefined) terminal.progress(msg('cli.progress.reading', { name: treaties }));
  const { law, problems } = opened ?? (await readLaw(treaties));
  const incidents = treaties === undefined ? '' : join(treaties, 'incidents');
  // Names of a law that could not be read would all be unknown to its incidents.
  const broken = problems.some(({ severity }) => severity === 'error');
  if (broken || kindOf(incidents) !== 'folder') return { law, problems, files: law.files };
  const read = await incidentFile(law, incidents);
  return {
    law,
    problems: sortProblems([...problems, ...read.problems]),
    files: new Map([...law.files, ...read.files]),
  };
}
