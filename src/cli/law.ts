import { resolve } from 'node:path';
import { type Alliance, type Law, loadLaw } from '../duties/index.ts';
import { readTreaties } from '../node/index.ts';
import { type Problem, renderProblems, sortProblems } from '../problem/index.ts';
import { formatDate, parseDate } from '../quantity/index.ts';
import { msg } from '../text/index.ts';
import type { Asked, OptionSpec } from './command.ts';
import { EXIT, Refusal } from './exit.ts';
import { shortPath } from './files.ts';
import { unknownName } from './known.ts';
import type { Terminal } from './terminal.ts';

/** A folder with instruments of one's own, read beside those that come with the product. */
export const TREATIES_OPTION: OptionSpec = {
  name: 'treaties',
  value: 'FOLDER',
  describes: 'cli.option.treaties',
};

export const ALLIANCE_OPTION: OptionSpec = {
  name: 'alliance',
  short: 'a',
  value: 'ID',
  describes: 'cli.option.alliance',
  completes: 'alliance',
};

/** The law without errors. Prints the problems and ends the command when there are any. */
export async function openLaw(asked: Pick<Asked, 'terminal' | 'value'>): Promise<Law> {
  const opened = await readLaw(asked.value('treaties'));
  refuseBroken(opened, asked.terminal);
  return opened.law;
}

/** Prints the problems of a law that has errors, and ends the command. */
export function refuseBroken({ law, problems }: OpenedLaw, terminal: Terminal): void {
  if (!problems.some(({ severity }) => severity === 'error')) return;
  terminal.note(lawProblems(problems, law.files, terminal));
  throw new Refusal(EXIT.caseErrors, msg('cli.error.law-broken'), msg('cli.hint.check-law'));
}

/** The law as far as it could be read, and what is wrong with it. */
export interface OpenedLaw {
  readonly law: Law;
  readonly problems: readonly Problem[];
}

/** The law with everything that is wrong with it. */
export async function readLaw(own: string | undefined): Promise<OpenedLaw> {
  const { files, problems } = await readTreaties(own === undefined ? undefined : resolve(own));
  const loaded = loadLaw(files);
  return { law: loaded.law, problems: sortProblems([...problems, ...loaded.problems]) };
}

/** A problem with its places as seen from the current folder. */
export function fromHere(problem: Problem): Problem {
  const near = (place: Problem['place']) => ({ ...place, file: shortPath(place.file) });
  const related = problem.related?.map(({ place, message }) => ({ place: near(place), message }));
  return { ...problem, place: near(problem.place), ...(related === undefined ? {} : { related }) };
}

/** Problems of the law or of incidents with excerpts, places written from the current folder. */
export function lawProblems(
  problems: readonly Problem[],
  files: ReadonlyMap<string, string>,
  { lang, errorColours }: Pick<Terminal, 'lang' | 'errorColours'>,
  paint: Parameters<typeof renderProblems>[3] = errorColours.problem,
): string {
  const texts = new Map([...files].map(([path, text]) => [shortPath(path), text]));
  return renderProblems(problems.map(fromHere), texts, lang, paint);
}

/** An alliance by its id. */
export function allianceOf(law: Law, id: string): Alliance {
  const alliance = law.alliances.get(id) ?? law.alliances.get(id.toUpperCase());
  if (alliance === undefined) throw unknownName('alliance', id, [...law.alliances.keys()]);
  return alliance;
}

/** A day as the user wrote it; today where none was given. */
export function dayOption(text: string | undefined): { readonly day: number; readonly iso: string } {
  const iso = text ?? formatDate(Math.floor(Date.now() / 86_400_000));
  const day = parseDate(iso);
  if (day === undefined)
    throw new Refusal(EXIT.usage, msg('cli.error.date', { text: iso }), msg('cli.hint.date'));
  return { day, iso };
}
