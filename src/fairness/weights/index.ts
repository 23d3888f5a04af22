export { type Agreement, agreement } from './agreement.ts';
export { type CompositeRange, compositeRange } from './range.ts';
export { leastShift, nearestReversal, type Reversal } from './reversal.ts';
