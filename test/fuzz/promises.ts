import { openFindings, render } from '../../src/brief/index.ts';
import { loadCase } from '../../src/case/index.ts';
import { decodedTexts } from '../../src/document/index.ts';
import {
  type Place,
  PROBLEM_CODES,
  type Problem,
  renderProblems,
  sortProblems,
} from '../../src/problem/index.ts';
import { type Findings, type Prepared, prepare, study } from '../../src/study/index.ts';
import { catalogues } from '../../src/text/catalogues.ts';
import { LANGS, type Message } from '../../src/text/index.ts';
import { library } from '../duties/library.ts';
import type { Files } from './files.ts';

const law = library();

/** How far a mutant is taken: long ways cost more than most mutants are worth. */
export interface Way {
  /** Load it a second time and compare; look at the order of its problems. */
  readonly twice: boolean;
  /** Write the problems as text, and the brief of a case without errors as a page. */
  readonly show: boolean;
}

export interface Outcome {
  /** Promises that were broken, in words. */
  readonly broken: readonly string[];
  /** It came out as a case without errors and was studied. */
  readonly studied: boolean;
}

/** Takes a mutant from bytes to findings and notes every promise that is broken on the way. Nothing here may throw. */
export function tryMutant(files: Files, way: Way): Outcome {
  const broken: string[] = [];
  const note = (text: string): void => void broken.push(text);
  let studied = false;
  try {
    const texts = decodedTexts(files);
    const loaded = loadCase(files);
    checkProblems(loaded.problems, texts, note);
    if (loaded.case === undefined && !loaded.problems.some(({ severity }) => severity === 'error'))
      note('no case and no error');
    if (way.twice) {
      const once = JSON.stringify(loaded.problems);
      if (JSON.stringify(loadCase(files).problems) !== once) note('two loads differ');
      if (JSON.stringify(sortProblems(loaded.problems)) !== once) note('problems are not sorted');
    }
    let all = loaded.problems;
    if (loaded.case !== undefined) {
      const { prepared, problems } = prepare(loaded.case, law);
      checkProblems(problems, texts, note);
      all = [...all, ...problems];
      studied = !all.some(({ severity }) => severity === 'error');
      if (studied) checkStudy(prepared, way, note);
    }
    if (way.show) for (const lang of LANGS) checkText(renderProblems(all, texts, lang), note);
  } catch (error) {
    note(`threw ${error instanceof Error ? error.stack : String(error)}`);
  }
  return { broken, studied };
}

export type Note = (text: string) => void;

const CODES: ReadonlySet<string> = new Set(PROBLEM_CODES);
const LONGEST_FOUND = 200;

/** Known codes, whole places within the files, messages without open holes. */
export function checkProblems(
  problems: readonly Problem[],
  texts: ReadonlyMap<string, string>,
  note: Note,
): void {
  const lines = new Map([...texts].map(([path, text]) => [path, text.split('\n')]));
  for (const problem of problems) {
    const about = `${problem.code} at ${JSON.stringify(problem.place)}`;
    if (!CODES.has(problem.code)) note(`unknown code: ${about}`);
    if (problem.found !== undefined && problem.found.length > LONGEST_FOUND)
      note(`found is too long: ${about}`);
    for (const place of [problem.place, ...(problem.related ?? []).map((other) => other.place)])
      checkPlace(place, lines, (text) => note(`${text}: ${about}`));
    for (const message of [
      problem.expected,
      problem.hint,
      ...(problem.related ?? []).map((other) => other.message),
    ])
      if (message !== undefined) checkMessage(message, (text) => note(`${text}: ${about}`));
  }
}

function checkPlace(place: Place, files: ReadonlyMap<string, readonly string[]>, note: Note): void {
  const { file, line, column, endLine, endColumn } = place;
  if (![line, column, endLine, endColumn].every((n) => Number.isInteger(n) && n >= 1))
    note('no whole position');
  if (endLine < line || (endLine === line && endColumn < column)) note('end before start');
  const lines = files.get(file);
  if (lines === undefined) {
    // A file that is not there has only a name, and only the one that every case needs may be missing from all others.
    if (file !== 'case.yaml' || line !== 1 || column !== 1) note('place in no file');
    return;
  }
  if (endLine > lines.length) note('line behind the end of the file');
  if (column > (lines[line - 1] ?? '').length + 1) note('column behind the end of the line');
  if (endColumn > (lines[endLine - 1] ?? '').length + 1) note('end behind the end of its line');
}

/** Every hole of the sentence has a value, in each language. */
function checkMessage({ key, params = {} }: Message, note: Note): void {
  for (const lang of LANGS) {
    const template: string | undefined = catalogues[lang][key];
    if (template === undefined) note(`no ${lang} text for ${key}`);
    for (const [, hole = ''] of (template ?? '').matchAll(/\{(\w+)\}/g)) {
      if (!Object.hasOwn(params, hole)) note(`hole {${hole}} of ${key} is not filled`);
    }
  }
  for (const value of Object.values(params))
    if (typeof value === 'number' ? !Number.isFinite(value) : typeof value !== 'string')
      note(`${key} says ${String(value)}`);
}

/** Text for a terminal holds no control characters and no bidirectional overrides from the case. */
export function checkText(text: string, note: Note): void {
  const control = /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.exec(text);
  if (control !== null)
    note(
      `control character in text at ${control.index}: ${JSON.stringify(text.slice(control.index - 40, control.index + 40))}`,
    );
}

function checkStudy(prepared: Prepared, way: Way, note: Note): void {
  const findings = study(prepared);
  const { traces } = openFindings(findings);
  checkNumbers(findings, 'findings', note);
  for (const [key, step] of Object.entries(traces)) {
    for (const { trace } of [...step.children, ...step.conversions, ...step.rivals])
      if (!Object.hasOwn(traces, trace)) note(`trace ${key} leads to ${trace}, which is not there`);
  }
  if (way.show) for (const lang of LANGS) checkPage(findings, lang, note);
}

function checkPage(findings: Findings, lang: (typeof LANGS)[number], note: Note): void {
  const page = render(findings, 'html', lang);
  if (/<script>alert|<img src=x|<svg onload/i.test(page)) note(`${lang}: markup of the case in the page`);
  JSON.parse(render(findings, 'json', lang));
  render(findings, 'md', lang);
  render(findings, 'csv', lang);
}

function checkNumbers(value: unknown, path: string, note: Note): void {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) note(`${path} is ${value}`);
  } else if (value === undefined) {
    note(`${path} is undefined`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) checkNumbers(inner, `${path}.${key}`, note);
  }
}
