import { type Case, type Figure, GRADES, type Measure } from '../case/index.ts';
import {
  averageByDays,
  centre,
  daysIn,
  isGap,
  isProblem,
  overlapDays,
  type Period,
  parseUnit,
  periodBetween,
  prorate,
  samePeriod,
  type Unit,
} from '../quantity/index.ts';
import { type Message, msg } from '../text/index.ts';
import type { MeasureNode } from './node.ts';
import { firstGap, type Missing, missing } from './outcome.ts';

/** How a measure's value for a period came out of its figures. */
export interface Observation {
  readonly outcome: number | Missing;
  readonly how: Message;
  /** Figures used, with the days of each that fall into the period when it was prorated. */
  readonly used: readonly Figure[];
  /** The outcome as a sum: each figure with its weight and the factor from its unit to base units. */
  readonly parts: readonly Weighted[];
  /** Figures of the same period that were not chosen. Kept side by side, never averaged. */
  readonly rivals: readonly Figure[];
}

interface Weighted {
  readonly figure: Figure;
  readonly weight: number;
  readonly factor: number;
}

/** Figures of one period, the chosen one first. */
interface Slot {
  readonly period: Period;
  readonly figures: readonly Figure[];
}

/** The days of a slot that serve a period. */
interface Piece {
  readonly slot: Slot;
  readonly days: Period;
}

/**
 * The figures of one measure that were public on a day, ready to be asked for any period.
 * A flow of another calendar is prorated by days, a level averaged by days, a stock is its last observation.
 */
export class Observations {
  private readonly slots: readonly Slot[];
  private readonly measure: Measure;
  private readonly units: ReadonlyMap<string, Unit>;

  constructor(node: MeasureNode, theCase: Case, asOf: string) {
    this.measure = node.measure;
    const visible = node.figures.filter((figure) => figure.knownOn <= asOf);
    this.slots = slotsOf(visible, theCase);
    this.units = unitsOf(visible, theCase);
  }

  at(period: Period): Observation {
    const exact = this.slots.find((slot) => samePeriod(slot.period, period));
    if (exact !== undefined) return this.single(exact);
    if (this.measure.kind === 'stock') return this.lastObserved(period);
    return this.fromPieces(period);
  }

  /** Periods for which a figure stands, oldest first, with the chosen figure of each. */
  chosen(): readonly { period: Period; figure: Figure; rivals: readonly Figure[] }[] {
    return this.slots.map((slot) => ({
      period: slot.period,
      figure: slot.figures[0] as Figure,
      rivals: slot.figures.slice(1),
    }));
  }

  private single(slot: Slot, how?: Message): Observation {
    const [figure, ...rivals] = slot.figures as [Figure, ...Figure[]];
    const outcome = this.valueOf(figure);
    const rule = rivals.length > 0 ? msg('how.chosen', { count: slot.figures.length }) : msg('how.figure');
    return { outcome, how: how ?? rule, used: [figure], parts: [this.weighted(figure, 1)], rivals };
  }

  /** Value in base units. */
  private valueOf(figure: Figure): number | Missing {
    if (isGap(figure.value)) return { gap: figure.value.gap, reason: figure.value.reason };
    return centre(figure.value) * this.factorOf(figure);
  }

  private factorOf(figure: Figure): number {
    return this.units.get(figure.unit)?.factor ?? 1;
  }

  private weighted(figure: Figure, weight: number): Weighted {
    return { figure, weight, factor: this.factorOf(figure) };
  }

  private lastObserved(period: Period): Observation {
    const before = this.slots.filter((slot) => slot.period.start < period.end);
    const inside = before.filter(
      (slot) => slot.period.start >= period.start && slot.period.end <= period.end,
    );
    const holding = before.filter((slot) => overlapDays(slot.period, period) > 0);
    const slot = inside.at(-1) ?? holding.at(-1);
    if (slot !== undefined) return this.single(slot, msg('how.last-observed', { period: slot.period.label }));
    const last = this.lastBefore(period.start);
    const age = last === undefined ? Number.POSITIVE_INFINITY : period.start - last.period.end;
    if (last !== undefined && age <= this.measure.carryDays && !this.isDeclaredGap(period)) {
      return this.single(last, msg('how.carried', { period: last.period.label, days: age }));
    }
    return this.none(period);
  }

  /**
   * Tiles the period from the slots, the finest first: at each day the shortest slot that covers it serves until it ends.
   * A level may carry its last value over days at the end that no slot covers.
   */
  private fromPieces(period: Period): Observation {
    const pieces: Piece[] = [];
    let day = period.start;
    while (day < period.end) {
      const slot = this.finestAt(day);
      if (slot === undefined) break;
      const until = Math.min(slot.period.end, period.end, this.nextFiner(day, slot));
      pieces.push({ slot, days: periodBetween(day, until) });
      day = until;
    }
    if (day < period.end && this.measure.kind === 'level') {
      const last = this.lastBefore(day);
      const tail = periodBetween(day, period.end);
      const young = last !== undefined && period.end - last.period.end <= this.measure.carryDays;
      if (last !== undefined && young && !this.isDeclaredGap(tail)) {
        pieces.push({ slot: last, days: tail });
        day = period.end;
      }
    }
    return day < period.end ? this.none(period) : this.combine(pieces, period);
  }

  /** The slot that ended last up to a day; of several, the shortest. */
  private lastBefore(day: number): Slot | undefined {
    const ended = this.slots.filter((slot) => slot.period.end <= day);
    const end = Math.max(...ended.map((slot) => slot.period.end));
    return ended.findLast((slot) => slot.period.end === end);
  }

  private finestAt(day: number): Slot | undefined {
    let finest: Slot | undefined;
    for (const slot of this.slots) {
      if (slot.period.start > day) break;
      if (slot.period.end > day && (finest === undefined || daysIn(slot.period) < daysIn(finest.period)))
        finest = slot;
    }
    return finest;
  }

  /** First day on which a shorter slot takes over. */
  private nextFiner(day: number, slot: Slot): number {
    const next = this.slots.find(
      (other) =>
        other.period.start > day &&
        other.period.start < slot.period.end &&
        daysIn(other.period) < daysIn(slot.period),
    );
    return next?.period.start ?? Number.POSITIVE_INFINITY;
  }

  private combine(pieces: readonly Piece[], period: Period): Observation {
    const chosen = pieces.map(({ slot }) => slot.figures[0] as Figure);
    const used = [...new Set(chosen)];
    const values = chosen.map((figure) => this.valueOf(figure));
    const gap = firstGap(values);
    if (gap !== undefined) return { outcome: gap, how: msg('how.gap'), used, parts: [], rivals: [] };
    const shares = pieces
      .map(({ slot, days }) => `${daysIn(days)}/${daysIn(slot.period)} ${slot.period.label}`)
      .join(' + ');
    const parts = pieces.map(({ slot, days }, i) => {
      const value = values[i] as number;
      const whole = daysIn(slot.period);
      const part =
        this.measure.kind === 'flow' && daysIn(days) !== whole ? (value * daysIn(days)) / whole : value;
      return { period: days, value: part };
    });
    const combined = this.measure.kind === 'flow' ? prorate(parts, period) : averageByDays(parts, period);
    if (!('value' in combined)) return this.none(period);
    const weights = pieces.map(({ slot, days }, i) =>
      this.weighted(
        chosen[i] as Figure,
        daysIn(days) / daysIn(this.measure.kind === 'flow' ? slot.period : period),
      ),
    );
    return {
      outcome: combined.value,
      how: this.rule(pieces, period, shares),
      used,
      parts: weights,
      rivals: [],
    };
  }

  private rule(pieces: readonly Piece[], period: Period, shares: string): Message {
    if (this.measure.kind === 'flow') {
      const whole = pieces.every(({ slot, days }) => daysIn(days) === daysIn(slot.period));
      return msg(whole ? 'how.added' : 'how.prorated', { shares });
    }
    if (period.end > this.lastEnd()) return msg('how.averaged-carried', { shares });
    return pieces.length === 1
      ? msg('how.holds', { period: (pieces[0] as Piece).slot.period.label })
      : msg('how.averaged', { shares });
  }

  private lastEnd(): number {
    return Math.max(...this.slots.map((slot) => slot.period.end));
  }

  /** What the author knows to be missing is not bridged by an older value. */
  private isDeclaredGap(period: Period): boolean {
    return this.measure.gaps.some((gap) => overlapDays(gap.period, period) > 0);
  }

  private none(period: Period): Observation {
    const touching = this.measure.gaps.filter((gap) => overlapDays(gap.period, period) > 0);
    const declared = touching.find(({ gap }) => gap.gap === 'inapplicable') ?? touching[0];
    const outcome =
      declared === undefined
        ? missing(
            'unknown',
            this.slots.length === 0
              ? msg('gap.no-figure')
              : msg('gap.no-figure-for', { period: period.label }),
          )
        : { gap: declared.gap.gap, reason: declared.gap.reason };
    return { outcome, how: msg('how.gap'), used: [], parts: [], rivals: [] };
  }
}

/** Groups figures by period, oldest first; within one, the one to take first (see docs/case-format.md, figures). */
function slotsOf(figures: readonly Figure[], theCase: Case): Slot[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = `${figure.period.start}/${figure.period.end}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [figure]);
    else group.push(figure);
  }
  const slots = [...groups.values()].map((group) => ({
    period: (group[0] as Figure).period,
    figures: group.length > 1 ? group.sort(byPreference(theCase)) : group,
  }));
  return slots.sort((a, b) => a.period.start - b.period.start || a.period.end - b.period.end);
}

/** Order of choice among rivals: the author's, the better grade, read before recalled, the later published. */
function byPreference(theCase: Case): (a: Figure, b: Figure) => number {
  const rank = (figure: Figure): readonly number[] => {
    const source = figure.source === undefined ? undefined : theCase.sources.get(figure.source);
    return [
      figure.preferred ? 0 : 1,
      isGap(figure.value) ? 1 : 0,
      source === undefined ? GRADES.length : GRADES.indexOf(source.grade),
      figure.verification === 'read' ? 0 : 1,
      -Number((source?.issued ?? '0').slice(0, 4)),
    ];
  };
  return (a, b) => {
    const [left, right] = [rank(a), rank(b)];
    for (const [i, value] of left.entries()) {
      if (value !== right[i]) return value - (right[i] as number);
    }
    return 0;
  };
}

function unitsOf(figures: readonly Figure[], theCase: Case): Map<string, Unit> {
  const units = new Map<string, Unit>();
  for (const { unit } of figures) {
    if (units.has(unit)) continue;
    const parsed = parseUnit(unit, theCase.units);
    if (!isProblem(parsed)) units.set(unit, parsed);
  }
  return units;
}
