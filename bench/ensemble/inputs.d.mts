import type { Correlation } from '../../src/ensemble/index.ts';
import type { Uncertain } from '../../src/quantity/index.ts';

export const DISTRIBUTIONS: readonly Uncertain[];
export const PAIRS: readonly { readonly first: number; readonly second: number; readonly r: number }[];
export function correlationsOf(names: readonly string[]): Correlation[];
