import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { textWidth } from './text.ts';

/** Size of the names of ticks. */
export const TICK = 12;

export interface Axis {
  at(value: number): number;
  readonly ticks: readonly number[];
  readonly domain: readonly [number, number];
}

/** An axis that begins at zero: for bars, and wherever the distance from zero is the message. */
export function axisFromZero(values: readonly number[], from: number, to: number, ticks: number): Axis {
  return axis([...values, 0], from, to, ticks);
}

/**
 * An axis for dots. It begins at zero unless all values lie in the upper half of the way from zero, where zero would
 * press the dots together; dots are read by place, not by length.
 */
export function axisForDots(values: readonly number[], from: number, to: number, ticks: number): Axis {
  const [low = 0, high = 0] = extent(values);
  const close = (low > 0 && low > high / 2) || (high < 0 && high < low / 2);
  return close && low !== high ? axis(values, from, to, ticks) : axisFromZero(values, from, to, ticks);
}

function axis(values: readonly number[], from: number, to: number, ticks: number): Axis {
  const [low = 0, high = 1] = extent(values);
  const size = Math.max(Math.abs(low), Math.abs(high));
  // Below this the difference is noise of the arithmetic, and no tick can be told from the next.
  const flat = high - low <= size * 1e-9 || size < 1e-200;
  const scale = scaleLinear()
    .domain(flat ? [low, low + Math.max(size, 1)] : [low, high])
    .nice(ticks)
    .range([from, to]);
  const [start = 0, end = 1] = scale.domain();
  return { at: (value) => scale(value), ticks: scale.ticks(ticks), domain: [start, end] };
}

/** Ticks whose names keep clear of each other. */
export function clearTicks({ ticks, at }: Axis, bare: (value: number) => string): readonly number[] {
  const kept: number[] = [];
  for (const tick of ticks) {
    const last = kept.at(-1);
    const room = (value: number) => textWidth(bare(value), TICK) / 2;
    if (last === undefined || at(tick) - at(last) > room(tick) + room(last) + 8) kept.push(tick);
  }
  return kept;
}
