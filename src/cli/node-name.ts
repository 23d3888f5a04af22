import { isBalanceNode } from '../balance/index.ts';
import type { Period } from '../quantity/index.ts';
import type { Prepared } from '../study/index.ts';
import { msg } from '../text/index.ts';
import { EXIT, Refusal } from './exit.ts';
import { unknownName } from './known.ts';

/** A node of the graph, with the period and cost definition that it stands for by itself. */
interface NamedNode {
  readonly node: string;
  readonly period: Period | undefined;
  readonly definition: string | undefined;
}

/**
 * Finds the node that a user names: a measure or assumption, a figure with or without its brackets, `ledger:ENTRY`,
 * `answer:ID` (its value) or `answer:ID/range/0`, `claim:ID/PART` or `claim:ID/PART/VARIANT`.
 */
export function nodeNamed(name: string, prepared: Prepared): NamedNode {
  const { nodes } = prepared.graph;
  const theCase = prepared.case;
  const figure = theCase.figures.get(/^\[(.*)\]$/.exec(name)?.[1] ?? name);
  if (figure !== undefined && !nodes.has(name))
    return { node: `[${figure.id}]`, period: figure.period, definition: undefined };
  const answer = /^answer:([^/]+)(\/.*)?$/.exec(name);
  if (answer !== null && answer[2] === undefined && nodes.has(`${name}/value`))
    return nodeNamed(`${name}/value`, prepared);
  if (!nodes.has(name)) throw unknownNode(name, prepared);
  return { node: name, ...ownOf(name, prepared) };
}

/** Answers, parts of claims and talks may state their own period, answers their own definition. */
function ownOf(name: string, { case: theCase }: Prepared): Omit<NamedNode, 'node'> {
  if (isBalanceNode(name)) return { period: theCase.balance?.period, definition: undefined };
  if (/^(?:talks|linkage):/.test(name)) return { period: theCase.talks?.period, definition: undefined };
  const [, room, id = '', part, item] = /^(answer|claim):([^/]+)\/([^/]+)(?:\/([^/]+))?/.exec(name) ?? [];
  if (room === 'answer') {
    const answer = theCase.answers.get(id);
    const rival = part === 'range' ? answer?.range[Number(item)] : undefined;
    return {
      period: rival?.period ?? answer?.period,
      definition: rival?.definition ?? answer?.definition,
    };
  }
  const claimPart = theCase.claims.get(id)?.parts.find((one) => one.id === part);
  return { period: room === 'claim' ? claimPart?.period : undefined, definition: undefined };
}

function unknownNode(name: string, prepared: Prepared): Refusal {
  const names = nodeNames(prepared);
  // A claim, or a part that is tested in several ways: name them.
  const below = [...prepared.graph.nodes.keys()].filter(
    (node) => node.startsWith(`${name}/`) && !/\/(left|right)$/.test(node),
  );
  if (below.length > 0)
    return new Refusal(
      EXIT.usage,
      msg('cli.error.several', { name }),
      msg('cli.hint.one-of', { names: below.slice(0, 12).join(', ') }),
    );
  return unknownName('node', name, names);
}

/** Every name that `why` understands. */
export function nodeNames({ graph, case: theCase }: Prepared): string[] {
  const figures = [...theCase.figures.keys()].map((id) => `[${id}]`);
  const answers = [...theCase.answers.keys()].map((id) => `answer:${id}`);
  return [...new Set([...graph.nodes.keys(), ...answers, ...figures, ...theCase.figures.keys()])];
}
