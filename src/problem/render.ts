import { type Lang, type Message, type MessageKey, msg, say } from '../text/index.ts';
import { excerpt, linesOf } from './excerpt.ts';
import { printable, shortened } from './printable.ts';
import type { Place, Problem } from './problem.ts';

/** How parts of a rendered problem are coloured; a face without colours passes none. */
export interface Paint {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly place: (text: string) => string;
  readonly dim: (text: string) => string;
}

const plain = (text: string): string => text;
export const NO_PAINT: Paint = { error: plain, warning: plain, place: plain, dim: plain };

/** `cases/x/figures.csv:12:5`. */
function placeText(place: Place): string {
  return `${printable(place.file)}:${place.line}:${place.column}`;
}

/** The title of a problem's code. */
export function problemTitle(problem: Pick<Problem, 'code'>, lang: Lang): string {
  return say(msg(`problem.${problem.code}` as MessageKey), lang);
}

/** A problem as text: place and title, the source line with carets, what was found and expected, what to try. */
export function renderProblem(
  problem: Problem,
  sourceText: string | undefined,
  lang: Lang,
  paint: Paint = NO_PAINT,
): string {
  return withLines(problem, sourceText === undefined ? undefined : linesOf(sourceText), lang, paint);
}

function withLines(
  problem: Problem,
  source: readonly string[] | undefined,
  lang: Lang,
  paint: Paint,
): string {
  const level = paint[problem.severity](`${say(msg(`label.${problem.severity}`), lang)}[${problem.code}]`);
  const lines = [`${paint.place(placeText(problem.place))}: ${level} ${problemTitle(problem, lang)}`];
  if (source !== undefined) lines.push(...excerptLines(problem, source, paint));
  const add = (label: MessageKey, text: string | undefined): void => {
    if (text !== undefined) lines.push(`  ${paint.dim(`${say(msg(label), lang)}:`)} ${text}`);
  };
  const said = (message: Message | undefined): string | undefined => message && printable(say(message, lang));
  add('label.found', problem.found === undefined ? undefined : printable(shortened(problem.found)));
  add('label.expected', said(problem.expected));
  add('label.hint', said(problem.hint));
  for (const { place, message } of problem.related ?? [])
    add('label.see', `${placeText(place)} ${printable(say(message, lang))}`);
  return lines.join('\n');
}

function excerptLines(problem: Problem, source: readonly string[], paint: Paint): string[] {
  const cut = excerpt(problem.place, source);
  if (cut === undefined) return [];
  const number = String(problem.place.line);
  const gutter = ' '.repeat(number.length);
  const carets = ' '.repeat(cut.indent) + paint[problem.severity]('^'.repeat(cut.carets));
  return [`  ${paint.dim(`${number} |`)} ${cut.line}`, `  ${paint.dim(`${gutter} |`)} ${carets}`];
}

/** All problems, each with its source line, and their count at the end; the empty text when there are none. */
export function renderProblems(
  problems: readonly Problem[],
  files: ReadonlyMap<string, string>,
  lang: Lang,
  paint: Paint = NO_PAINT,
): string {
  if (problems.length === 0) return '';
  // Each file is cut into lines once: a long table may have a mistake in every row.
  const sources = new Map([...files].map(([file, text]) => [file, linesOf(text)]));
  const blocks = problems.map((problem) => withLines(problem, sources.get(problem.place.file), lang, paint));
  return `${blocks.join('\n\n')}\n\n${say(countMessage(problems), lang)}\n`;
}

/** `3 errors, 1 warning`. */
function countMessage(problems: readonly Problem[]): Message {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return msg('label.count', { errors, warnings: problems.length - errors });
}
