import type { Case, Change, Scenario } from '../case/index.ts';
import { type Place, type Problem, Problems } from '../problem/index.ts';
import { inEveryLanguage, msg } from '../text/index.ts';

/** The name of changes that were given beside a case. No case can use it. */
export const GIVEN = '--set';

/** A case with one more scenario, and what is wrong with its text. */
export interface WithGiven {
  readonly case: Case;
  readonly problems: readonly Problem[];
}

/**
 * A case with a scenario of changes `node = formula`, put one after another with semicolons. A node may be any that the
 * graph has, in single quotes or bare; `BASE` in a formula is the node as it was.
 *
 * @param base the scenario that they come on top of
 */
export function withGiven(theCase: Case, text: string, base?: string): WithGiven {
  const problems = new Problems();
  const set = new Map<string, Change>();
  for (const { from, to } of statementsOf(text)) {
    const at = text.indexOf('=', from);
    const split = at >= 0 && at < to ? at : to;
    const node = within(text, from, split);
    const formula = within(text, split + 1, to);
    if (node.to === node.from && split === to) continue;
    const name = unquoted(text.slice(node.from, node.to));
    if (split === to || name === '' || formula.to <= formula.from)
      problems.add({
        code: 'formula-syntax',
        place: placeOf(node.from, Math.max(to, node.from + 1)),
        found: text.slice(node.from, to).trim(),
        expected: msg('scenario.expected.change'),
      });
    else if (set.has(name))
      problems.add({ code: 'id-duplicate', place: placeOf(node.from, node.to), found: name });
    else
      set.set(name, {
        formula: text.slice(formula.from, formula.to),
        at: placeOf(formula.from, formula.to),
        nodeAt: placeOf(node.from, node.to),
      });
  }
  if (set.size === 0 && problems.list.length === 0)
    problems.add({ code: 'value-empty', place: placeOf(0, 1), expected: msg('scenario.expected.change') });
  const scenario: Scenario = {
    id: GIVEN,
    title: inEveryLanguage(() => msg('scenario.given')),
    describes: text.trim(),
    layers: base === undefined ? [] : [base],
    set,
    at: placeOf(0, text.length),
  };
  return {
    case: { ...theCase, scenarios: new Map([...theCase.scenarios, [GIVEN, scenario]]) },
    problems: problems.list,
  };
}

const placeOf = (from: number, to: number): Place => ({
  file: GIVEN,
  line: 1,
  column: from + 1,
  endLine: 1,
  endColumn: to + 1,
});

/** Where the statements begin and end: semicolons in quotes and brackets do not part them. */
function statementsOf(text: string): { from: number; to: number }[] {
  const statements: { from: number; to: number }[] = [];
  let from = 0;
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] as string;
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === ';') {
      statements.push({ from, to: at });
      from = at + 1;
    }
  }
  return [...statements, { from, to: text.length }];
}

/** Without the blanks at its ends. */
function within(text: string, from: number, to: number): { from: number; to: number } {
  const part = text.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  return { from: Math.min(start, to), to: Math.max(Math.min(start, to), from + part.trimEnd().length) };
}

const unquoted = (name: string): string => /^'(.*)'$/.exec(name)?.[1] ?? name;
