import { fileURLToPath } from 'node:url';
import { type Case, loadCase } from '../../src/case/index.ts';
import { readCaseFolder } from '../../src/node/index.ts';
import { type Prepared, prepare } from '../../src/study/index.ts';
import { library } from '../duties/library.ts';
import { record } from '../talks/shipped.ts';

const { files } = await readCaseFolder(fileURLToPath(new URL('../../cases/us-japan', import.meta.url)));

/** The US-Japan case, loaded and compiled once. Throws when it has any problem, warnings included. */
export function flagship(): { case: Case; prepared: Prepared } {
  const { case: theCase, problems } = loadCase(files);
  if (theCase === undefined || problems.length > 0)
    throw new Error(JSON.stringify(problems.slice(0, 5), null, 1));
  const { prepared, problems: formulas } = prepare(theCase, library(), record());
  if (formulas.length > 0) throw new Error(JSON.stringify(formulas.slice(0, 5), null, 1));
  return { case: theCase, prepared };
}
