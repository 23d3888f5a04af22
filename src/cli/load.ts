import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Case, loadCase } from '../case/index.ts';
import { decodedTexts } from '../document/index.ts';
import type { Law } from '../duties/index.ts';
import { builtInCases, readCaseFolder } from '../node/index.ts';
import { type Problem, renderProblems, sortProblems, suggest } from '../problem/index.ts';
import { GIVEN, type WithGiven, withGiven } from '../scenario/index.ts';
import { type Prepared, prepare } from '../study/index.ts';
import type { TalksRecord } from '../talks/index.ts';
import { msg } from '../text/index.ts';
import type { Asked } from './command.ts';
import { EXIT, type ExitCode, Refusal } from './exit.ts';
import { kindOf } from './files.ts';
import { known } from './known.ts';
import type { OpenedLaw } from './law.ts';
import type { Terminal } from './terminal.ts';

/** The case that is worked on when the user names none and stands in no case folder. */
const FLAGSHIP = 'us-japan';

/** Where a case is, and how the user calls it. */
interface Location {
  /** As the user would type it: a built-in name or a path. */
  readonly name: string;
  readonly folder: string;
}

/** A case as far as it could be read. */
export interface Opened extends Location {
  /** Undefined when the case is too broken to have its formulas looked at. */
  readonly prepared: Prepared | undefined;
  /** Of the files and of the formulas, by place. */
  readonly problems: readonly Problem[];
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The law that the case stands on, with what is wrong with it; undefined for a case without an alliance. */
  readonly library: OpenedLaw | undefined;
}

/** Finds the case that the user means: `--case`, else the argument, else the current folder, else the flagship. */
export async function locate(asked: Asked, argument?: string): Promise<Location> {
  const option = asked.value('case');
  if (option !== undefined && argument !== undefined && option !== argument)
    throw new Refusal(EXIT.usage, msg('cli.error.case-twice', { argument, option }));
  const wanted = option ?? argument;
  if (wanted === undefined && existsSync('case.yaml')) return { name: '.', folder: '.' };
  return find(wanted ?? FLAGSHIP);
}

async function find(wanted: string): Promise<Location> {
  const builtIn = await builtInCases();
  const found = builtIn.find(({ id }) => id === wanted);
  if (found !== undefined) return { name: wanted, folder: found.folder };
  const kind = kindOf(wanted);
  if (kind === 'folder') return { name: wanted, folder: wanted };
  // `my-case/case.yaml` stands for its folder.
  if (kind === 'file' && /(?:^|[\\/])case\.ya?ml$/.test(wanted)) {
    const folder = join(wanted, '..');
    return { name: folder, folder };
  }
  const ids = builtIn.map(({ id }) => id);
  const near = suggest(wanted, ids);
  throw new Refusal(
    EXIT.usage,
    msg('cli.error.no-case', { name: wanted }),
    near.length > 0
      ? msg('cli.hint.did-you-mean', { names: near.join(', ') })
      : ids.length === 0
        ? msg('cli.hint.no-cases')
        : msg('cli.hint.known-cases', { names: ids.join(', ') }),
  );
}

export interface OpenOptions {
  /** A folder of treaties in the place of the built-in ones. */
  readonly treaties?: string | undefined;
  /** Changes from the command line, and the scenario that they come on top of. */
  readonly given?: { readonly text: string; readonly base: string | undefined } | undefined;
}

/** Reads a case and compiles its formulas, gathering the problems of both. */
export async function open(
  location: Location,
  terminal: Terminal,
  { treaties, given }: OpenOptions = {},
): Promise<Opened> {
  terminal.progress(msg('cli.progress.reading', { name: location.name }));
  const { files, problems } = await readCaseFolder(location.folder);
  const loaded = loadCase(files);
  const gathered = [...problems, ...loaded.problems];
  if (loaded.case === undefined)
    return { ...location, prepared: undefined, problems: sortProblems(gathered), files, library: undefined };
  const theCase = given === undefined ? { case: loaded.case, problems: [] } : changed(loaded.case, given);
  const library = await libraryFor(loaded.case, treaties);
  const record = await recordFor(theCase.case);
  const { prepared, problems: found } = compile(theCase.case, library?.law, record, terminal);
  return {
    ...location,
    prepared,
    problems: sortProblems([...gathered, ...theCase.problems, ...found]),
    files: given === undefined ? files : new Map([...files, [GIVEN, new TextEncoder().encode(given.text)]]),
    library,
  };
}

function changed(theCase: Case, { text, base }: NonNullable<OpenOptions['given']>): WithGiven {
  if (base !== undefined) known('scenario', base, theCase.scenarios.keys());
  return withGiven(theCase, text, base);
}

/** The law library, for a case that names an alliance of it. */
async function libraryFor(theCase: Case, treaties: string | undefined): Promise<OpenedLaw | undefined> {
  if (theCase.alliance === undefined) return undefined;
  const { readLaw } = await import('./law.ts');
  return readLaw(treaties);
}

/** The record of talks that comes with the product, for a case that names a round of it. */
async function recordFor(theCase: Case): Promise<TalksRecord | undefined> {
  if (theCase.talks?.round === undefined) return undefined;
  const { shippedRecord } = await import('./record.ts');
  return shippedRecord();
}

function compile(
  theCase: Case,
  library: Law | undefined,
  record: TalksRecord | undefined,
  terminal: Terminal,
) {
  terminal.progress(msg('cli.progress.compiling', { name: theCase.id }));
  return prepare(theCase, library, record);
}

/** A case without errors, ready to be studied. Prints the problems and ends the command when there are errors. */
export async function openForStudy(
  asked: Asked,
  argument?: string,
): Promise<Opened & { prepared: Prepared }> {
  const { terminal } = asked;
  const text = asked.value('set');
  const given = text === undefined ? undefined : { text, base: asked.value('scenario') };
  const opened = await open(await locate(asked, argument), terminal, { given });
  if (opened.library !== undefined) {
    const { refuseBroken } = await import('./law.ts');
    refuseBroken(opened.library, terminal);
  }
  const broken = opened.problems.some((problem) => problem.severity === 'error');
  if (broken || opened.prepared === undefined) {
    terminal.note(problemsText(opened, terminal, terminal.errorColours.problem));
    const errors = opened.problems.filter(({ severity }) => severity === 'error');
    if (errors.every(({ place }) => place.file === GIVEN))
      throw new Refusal(EXIT.usage, msg('cli.error.set-broken'), msg('cli.hint.measures'));
    throw new Refusal(
      exitFor(opened.problems),
      msg('cli.error.case-broken', { name: opened.name }),
      msg('cli.hint.check', { name: opened.name }),
    );
  }
  return { ...opened, prepared: opened.prepared };
}

/** What a case with these problems ends the process with. */
export function exitFor(problems: readonly Problem[]): ExitCode {
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.some((problem) => problem.code === 'file-unreadable')) return EXIT.files;
  return errors.length > 0 ? EXIT.caseErrors : EXIT.fine;
}

/** Problems with excerpts; places are written from the current folder, so that a terminal can open them. */
export function problemsText(
  { folder, files, problems }: Pick<Opened, 'folder' | 'files' | 'problems'>,
  { lang }: Terminal,
  paint: Parameters<typeof renderProblems>[3],
): string {
  // What was typed is in no folder.
  const from = (file: string) => (file === GIVEN ? file : join(folder, file));
  const moved = problems.map(
    (problem): Problem => ({
      ...problem,
      place: { ...problem.place, file: from(problem.place.file) },
      ...(problem.related === undefined
        ? {}
        : {
            related: problem.related.map(({ place, message }) => ({
              place: { ...place, file: from(place.file) },
              message,
            })),
          }),
    }),
  );
  const moreTexts = new Map([...decodedTexts(files)].map(([file, text]) => [from(file), text]));
  return renderProblems(moved, moreTexts, lang, paint);
}
