import type { Figure } from '../case/index.ts';
import { scaleUncertain, type Uncertain } from '../quantity/index.ts';
import { inputTerm, type Numeric } from './term.ts';

/** An uncertain input of a graph, in base units. Its name is that of its node: an assumption's, or `[figure]`. */
export interface Input {
  readonly name: string;
  readonly value: Uncertain;
}

/** Collects the inputs that an evaluator meets. What is stated as a point stays a number. */
export class Inputs {
  private readonly found = new Map<string, Input>();

  of(name: string, value: Uncertain, factor: number): Numeric | undefined {
    if (value.shape === 'point') return undefined;
    const input = this.found.get(name) ?? { name, value: scaleUncertain(value, factor) };
    this.found.set(name, input);
    return inputTerm(name, isPositive(value));
  }

  get list(): readonly Input[] {
    return [...this.found.values()];
  }
}

/** Whether every draw of a shape is above zero. */
function isPositive(value: Uncertain): boolean {
  switch (value.shape) {
    case 'interval90':
    case 'range':
    case 'uniform':
    case 'triangular':
    case 'pert':
      return value.low > 0;
    case 'lognormal':
      return true;
    case 'discrete':
      return value.values.every((atom) => atom.value > 0);
    case 'data':
      return value.values.every((one) => one > 0);
    default:
      return false;
  }
}

/**
 * A figure's value with the range that its source states around it: the ends are taken as a 90% interval and the value as
 * its median. A value at an end of the range, or a range with one end, says nothing of chances: it stays a point.
 */
export function valueWithRange({ low, high }: Figure, value: Uncertain): Uncertain {
  if (value.shape !== 'point' || low === undefined || high === undefined) return value;
  return low < value.value && value.value < high ? { shape: 'range', low, median: value.value, high } : value;
}
