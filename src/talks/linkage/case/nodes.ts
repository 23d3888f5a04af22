import type { Case, FormulaText, LinkedIssue, LinkedList, LinkedRange, Worth } from '../../../case/index.ts';
import type { FormulaSource } from '../../../graph/index.ts';
import { inEveryLanguage, type MessageKey, msg, type Words, wordsIn } from '../../../text/index.ts';

export const SIDES = ['host', 'sender'] as const;
export type Side = (typeof SIDES)[number];

type RangePart = 'from' | 'to' | 'step' | 'without' | 'both' | Side | `${Side}-bend`;

/** A number of an issue that is settled by a number. */
export function rangeNode(issue: string, part: RangePart): string {
  return `linkage:${issue}/${part}`;
}

/** What an option of an issue is worth to a side. */
export function optionNode(issue: string, option: string, side: Side): string {
  return `linkage:${issue}/${option}/${side}`;
}

/**
 * The formulas of the issues as nodes of the graph: bounds in the unit of the issue, worths in the currency of the case.
 * None for a case without linked talks.
 */
export function linkageSources({ talks, currency }: Case): FormulaSource[] {
  return (talks?.linkage?.issues ?? []).flatMap((issue) =>
    issue.kind === 'range' ? rangeSources(issue, currency) : listSources(issue, currency),
  );
}

function rangeSources(issue: LinkedRange, currency: string): FormulaSource[] {
  const bound = (part: 'from' | 'to' | 'step' | 'without') =>
    source(issue, rangeNode(issue.id, part), `linked.node.${part}`, issue[part], issue.unit);
  const worth = (side: Side) => {
    const { first, bend }: Worth = issue[side];
    return [
      source(issue, rangeNode(issue.id, side), `linked.node.${side}`, first, currency),
      ...(bend === undefined
        ? []
        : [source(issue, rangeNode(issue.id, `${side}-bend`), `linked.node.${side}-bend`, bend, currency)]),
    ];
  };
  return [
    bound('from'),
    bound('to'),
    bound('step'),
    bound('without'),
    ...SIDES.flatMap(worth),
    bothSource(issue),
  ];
}

/** What a first unit is worth to both sides together: above zero, a trade of it against money can leave both better off. */
function bothSource(issue: LinkedRange): FormulaSource {
  const [host, sender] = SIDES.map((side) => `'${rangeNode(issue.id, side)}'`);
  return {
    id: rangeNode(issue.id, 'both'),
    title: joined(issue.title, words('linked.node.both')),
    text: `${host} + ${sender}`,
    at: issue.host.first.at,
    wants: 'number',
    reason: issue.reason,
  };
}

function listSources(issue: LinkedList, currency: string): FormulaSource[] {
  return issue.options.flatMap((option) =>
    SIDES.map((side) => {
      const made = source(
        issue,
        optionNode(issue.id, option.id, side),
        `linked.node.${side}`,
        option[side],
        currency,
      );
      return { ...made, title: joined(issue.title, joined(option.title, words(`linked.node.${side}`))) };
    }),
  );
}

function source(
  issue: LinkedIssue,
  id: string,
  key: MessageKey,
  formula: FormulaText,
  unit: string,
): FormulaSource {
  return {
    id,
    title: joined(issue.title, words(key)),
    text: `IN(${formula.text}, ${unit})`,
    at: formula.at,
    wants: 'number',
    reason: issue.reason,
    source: issue.source,
  };
}

const words = (key: MessageKey): Words => inEveryLanguage(() => msg(key));

function joined(first: Words, second: Words): Words {
  return inEveryLanguage((lang) =>
    msg('linked.node', { issue: wordsIn(first, lang), what: wordsIn(second, lang) }),
  );
}
