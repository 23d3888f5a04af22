import type { LinkedList, LinkedOption, LinkedRange, LinkedTalks } from '../../../case/index.ts';
import { type Evaluator, isMissing } from '../../../graph/index.ts';
import type { Period } from '../../../quantity/index.ts';
import { inEveryLanguage, type Message, msg, type Words } from '../../../text/index.ts';
import { optionNode, rangeNode, SIDES, type Side } from './nodes.ts';

/** An issue with numbers for its formulas: worths are money a year in the currency of the case, in the order of the sides. */
export type IssueAtStake = RangeAtStake | ListAtStake;

export interface RangeAtStake {
  readonly kind: 'range';
  readonly issue: LinkedRange;
  /** The values that may be agreed: whole multiples of the step, from `least` to `most`. */
  readonly step: number;
  readonly least: number;
  readonly most: number;
  /** What holds without an agreement, in the unit of the issue; it need not be on the grid. */
  readonly without: number;
  worth(side: 0 | 1, value: number): number;
  /** Whether a side's worth is proportional to the value. */
  readonly straight: readonly [boolean, boolean];
}

export interface ListAtStake {
  readonly kind: 'list';
  readonly issue: LinkedList;
  readonly worths: readonly (readonly [number, number])[];
  /** Place of the option that holds without an agreement. */
  readonly without: number;
}

export interface AbsentStake {
  readonly node: string;
  readonly reason: Words;
}

/** All stakes, or what stands in the way of them. */
export type Stakes =
  | { readonly issues: readonly IssueAtStake[]; readonly absent: readonly [] }
  | { readonly issues?: undefined; readonly absent: readonly AbsentStake[] };

interface Reading {
  readonly evaluator: Evaluator;
  readonly period: Period;
  readonly definition: string | undefined;
}

/** More steps make no better talks, and every one is looked at. */
const MOST_STEPS = 10_000;
const LARGEST = 1e30;
/** A bound this near to a step is that step: 3.5 / 0.1 is 35. */
const ROUNDED = 1e-9;

/** Reads what is at stake from the graph; every number that is missing or makes no sense is told. */
export function stakesOf({ issues }: LinkedTalks, reading: Reading): Stakes {
  const reader = new Numbers(reading);
  const read = issues.map((issue) =>
    issue.kind === 'range' ? readRange(issue, reader) : readList(issue, reader),
  );
  const known = read.filter((one) => one !== undefined);
  return known.length < read.length ? { absent: reader.absent } : { issues: known, absent: [] };
}

function readRange(issue: LinkedRange, reader: Numbers): RangeAtStake | undefined {
  const part = (name: Parameters<typeof rangeNode>[1]) => reader.number(rangeNode(issue.id, name));
  const [from, to, step, without] = [part('from'), part('to'), part('step'), part('without')];
  const worths = SIDES.map((side) => {
    const first = part(side);
    const bend = issue[side].bend === undefined ? 0 : part(`${side}-bend`);
    return first === undefined || bend === undefined ? undefined : { first, bend };
  });
  const [host, sender] = worths;
  if (from === undefined || to === undefined || step === undefined || without === undefined) return undefined;
  if (host === undefined || sender === undefined) return undefined;
  if (!(step > 0)) return reader.leaveOut(rangeNode(issue.id, 'step'), msg('linked.absent.step'));
  const least = Math.ceil(from / step - ROUNDED);
  const most = Math.floor(to / step + ROUNDED);
  if (most < least) return reader.leaveOut(rangeNode(issue.id, 'to'), msg('linked.absent.reversed'));
  if (most - least > MOST_STEPS)
    return reader.leaveOut(
      rangeNode(issue.id, 'step'),
      msg('linked.absent.steps', { steps: most - least, most: MOST_STEPS }),
    );
  const sides = [host, sender] as const;
  return {
    kind: 'range',
    issue,
    step,
    least,
    most,
    without,
    worth: (side, value) => sides[side].first * value + sides[side].bend * value * value,
    straight: [host.bend === 0, sender.bend === 0],
  };
}

function readList(issue: LinkedList, reader: Numbers): ListAtStake | undefined {
  const worths = issue.options.map(({ id }) =>
    SIDES.map((side: Side) => reader.number(optionNode(issue.id, id, side))),
  );
  const known = worths.filter((pair): pair is [number, number] => pair.every((one) => one !== undefined));
  if (known.length < worths.length) return undefined;
  return {
    kind: 'list',
    issue,
    worths: known,
    without: issue.options.findIndex(({ id }) => id === issue.without),
  };
}

/** The values of an issue of numbers, in its unit, or the names of its options. */
export function valueAt(stake: IssueAtStake, place: number): number | LinkedOption {
  if (stake.kind === 'list') return stake.issue.options[place] as LinkedOption;
  // 7 x 0.1 is 0.7: a value has no more digits than its step.
  return Number(((stake.least + place) * stake.step).toPrecision(12));
}

class Numbers {
  readonly absent: AbsentStake[] = [];
  private readonly reading: Reading;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  /** A number in the unit of its node. */
  number(node: string): number | undefined {
    const { evaluator, period, definition } = this.reading;
    const outcome = evaluator.node(node, period, definition);
    if (isMissing(outcome)) {
      this.absent.push({ node, reason: outcome.reason });
      return undefined;
    }
    const value = Number(outcome) / evaluator.nodeNamed(node).unit.factor;
    return Math.abs(value) <= LARGEST ? value : this.leaveOut(node, msg('talks.absent.large'));
  }

  leaveOut(node: string, why: Message): undefined {
    this.absent.push({ node, reason: inEveryLanguage(() => why) });
    return undefined;
  }
}
