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
  const { terminal } = asked;
  const { law, problems } = await readLaw(asked.value('treaties'));
  if (problems.some(({ severity }) => severity === 'error')) {
    terminal.note(lawProblems(problems, law.files, terminal));
    throw new Refusal(EXIT.caseErrors, msg('cli.error.law-broken'));
  }
  return law;
}

/** The law with everything that is wrong with it. */
export async function readLaw(own: string | undefined): Promise<{ law: Law; problems: readonly Problem[] }> {
  const { files, problems } = await readTreaties(own === undefined ? undefined : resolve(own));
  const loaded = loadLaw(files);
  return { law: loaded.law, problems: sortProblems([...problems, ...loaded.problems]) };
}

/** Problems of the law or of incidents with excerpts, places written from the current folder. */
export function lawProblems(
  problems: readonly Problem[],
  files: ReadonlyMap<string, string>,
  { lang, errorColours }: Pick<Terminal, 'lang' | 'errorColours'>,
): string {
  const near = (problem: Problem): Problem => ({
    ...problem,
    place: { ...problem.place, file: shortPath(problem.place.file) },
    ...(problem.related === undefined
      ? {}
      : {
          related: problem.related.map(({ place, message }) => ({
            place: { ...place, file: shortPath(place.file) },
            message,
          })),
        }),
  });
  const texts = new Map([...files].map(([path, text]) => [shortPath(path), text]));
  return renderProblems(problems.map(near), texts, lang, errorColours.problem);
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
