import type { Kernel } from '../../src/ensemble/index.ts';
import type { Uncertain } from '../../src/quantity/index.ts';

export const CLOSE: number;
export function deviationOf(kernel: Kernel, exactQuantile: (shape: Uncertain, p: number) => number): number;
