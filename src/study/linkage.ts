import type { LinkedIssue, LinkedTalks, Worth } from '../case/index.ts';
import type { Period } from '../quantity/index.ts';
import {
  answerOf,
  type Domain,
  type Gains,
  type IssueAtStake,
  type LinkageAnswer,
  moneyDomain,
  optionNode,
  rangeNode,
  stakesOf,
  valueAt,
} from '../talks/index.ts';
import { inEveryLanguage, msg, wordsIn } from '../text/index.ts';
import { Desk, type StudyOptions } from './desk.ts';
import type { OpenFindings } from './open.ts';
import type { Prepared } from './prepare.ts';

type LinkageFindings = NonNullable<NonNullable<OpenFindings['talks']>['linkage']>;
type IssueFinding = LinkageFindings['issues'][number];
type Solution = NonNullable<LinkageFindings['solution']>;

/** Points of a frontier in findings: enough to draw it. */
const MOST_POINTS = 40;

/** Talks about several issues at once; null for a case that links none. */
export function linkageFindings(desk: Desk): LinkageFindings | null {
  const { talks, currency } = desk.prepared.case;
  if (talks?.linkage === undefined) return null;
  const period = talks.period ?? desk.period;
  const read = readStakes(desk, talks.linkage, period);
  const { linkage } = talks;
  return {
    reason: linkage.reason,
    unit: currency,
    issues: linkage.issues.map((issue) => issueFinding(issue, period, desk)),
    absent: absentIn(read, desk),
    solution: read.stakes === undefined ? null : solutionFinding(read.stakes),
  };
}

/** The same without a study around it. */
export function linkageOfCase(prepared: Prepared, options: StudyOptions): LinkageFindings | null {
  return linkageFindings(new Desk(prepared, options));
}

/** The linked talks of a case as a domain, whose utilities are money, unsolved; without one where a stake is missing. */
export function linkedDomain(
  prepared: Prepared,
  options: StudyOptions,
): { readonly domain: Domain | undefined; readonly absent: LinkageFindings['absent'] } | null {
  const desk = new Desk(prepared, options);
  const { talks } = prepared.case;
  if (talks?.linkage === undefined) return null;
  const read = readStakes(desk, talks.linkage, talks.period ?? desk.period);
  return { domain: read.stakes?.money.domain, absent: absentIn(read, desk) };
}

function absentIn({ absent }: Read, desk: Desk): LinkageFindings['absent'] {
  return absent.map(({ node, reason }) => ({ title: desk.node(node).title, reason }));
}

interface ReadTalks {
  readonly stakes: readonly IssueAtStake[];
  readonly money: NonNullable<ReturnType<typeof moneyDomain>>;
}

interface Read {
  readonly stakes?: ReadTalks;
  readonly absent: readonly { readonly node: string; readonly reason: LinkageFindings['reason'] }[];
}

function readStakes(desk: Desk, linkage: LinkedTalks, period: Period): Read {
  const { evaluator, definition } = desk;
  const { case: theCase } = desk.prepared;
  const stakes = stakesOf(linkage, { evaluator, period, definition });
  if (stakes.issues === undefined) return { absent: stakes.absent };
  const nameOf = (party: string | undefined) => wordsIn(theCase.parties.get(party ?? '')?.name ?? '', 'en');
  const money = moneyDomain(stakes.issues, {
    name: wordsIn(theCase.title, 'en'),
    sides: { host: nameOf(theCase.talks?.host), sender: nameOf(theCase.talks?.sender) },
    titleOf: ({ issue }) => wordsIn(issue.title, 'en'),
  });
  if (money !== undefined) return { stakes: { stakes: stakes.issues, money }, absent: [] };
  const [first] = linkage.issues;
  const node =
    first?.kind === 'range'
      ? rangeNode(first.id, 'host')
      : optionNode(first?.id ?? '', first?.options[0]?.id ?? '', 'host');
  return { absent: [{ node, reason: inEveryLanguage(() => msg('linked.absent.worthless')) }] };
}

function issueFinding(issue: LinkedIssue, period: Period, desk: Desk): IssueFinding {
  const shown = (node: string) => desk.show(node, period);
  const head = { id: issue.id, title: issue.title, reason: issue.reason };
  if (issue.kind === 'list')
    return {
      ...head,
      range: null,
      options: issue.options.map(({ id, title }) => ({
        title,
        host: shown(optionNode(issue.id, id, 'host')),
        sender: shown(optionNode(issue.id, id, 'sender')),
        without: id === issue.without,
      })),
    };
  const part = (name: Parameters<typeof rangeNode>[1]) => shown(rangeNode(issue.id, name));
  const worth = (side: 'host' | 'sender', { bend }: Worth) => ({
    first: part(side),
    bend: bend === undefined ? null : part(`${side}-bend`),
  });
  return {
    ...head,
    range: {
      from: part('from'),
      to: part('to'),
      step: part('step'),
      without: part('without'),
      host: worth('host', issue.host),
      sender: worth('sender', issue.sender),
    },
    options: null,
  };
}

function solutionFinding({ stakes, money }: ReadTalks): Solution {
  const answer = answerOf(stakes, money);
  const { outcomes, acceptable, frontier, picks, lack, separate, together, exchange } = answer;
  return {
    outcomes: String(outcomes),
    acceptable: acceptable === undefined ? null : String(acceptable),
    points: frontier.length,
    frontier: thinned(worthDrawing(frontier)).map(rounded),
    picks: picks.map(({ rule, tied, outcome, ...gains }) => ({
      rule,
      title: inEveryLanguage(() => msg(`linked.rule.${rule}`)),
      ...rounded(gains),
      tied,
      outcome: stakes.map((stake, at) => {
        const value = valueAt(stake, outcome[at] as number);
        return typeof value === 'number' ? value : value.title;
      }),
    })),
    lack: lack === undefined ? null : { ...lack, short: told(lack.short) },
    separate: rounded(separate),
    together: together === undefined ? null : rounded(together),
    exchange: exchange.map(({ stake, ...gains }) => ({ issue: stake.issue.id, ...rounded(gains) })),
  };
}

/** The part of the frontier that leaves neither side worse off, where there is one. */
function worthDrawing(frontier: LinkageAnswer['frontier']): LinkageAnswer['frontier'] {
  const acceptable = frontier.filter(({ host, sender }) => host >= 0 && sender >= 0);
  return acceptable.length === 0 ? frontier : acceptable;
}

/** Points spread evenly over the frontier, both of its ends among them. */
function thinned(frontier: LinkageAnswer['frontier']): readonly Gains[] {
  if (frontier.length <= MOST_POINTS) return frontier;
  return Array.from(
    { length: MOST_POINTS },
    (_, at) => frontier[Math.round((at * (frontier.length - 1)) / (MOST_POINTS - 1))] as Gains,
  );
}

/** Amounts without the digits that rounding made. */
const told = (amount: number): number => Number(amount.toPrecision(9));

const rounded = ({ host, sender }: Gains): Gains => ({ host: told(host), sender: told(sender) });
