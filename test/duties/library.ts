import { type Law, loadLaw } from '../../src/duties/index.ts';
import { readTreaties } from '../../src/node/index.ts';
import { renderProblems } from '../../src/problem/index.ts';

const { files } = await readTreaties();

/** The law that comes with the product, read once. Throws when it has any problem, warnings included. */
export function library(): Law {
  const { law, problems } = loadLaw(files);
  if (problems.length > 0) throw new Error(renderProblems(problems.slice(0, 5), law.files, 'en'));
  return law;
}
