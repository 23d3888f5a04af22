import type { ProgramBuilder } from '../../src/ensemble/index.ts';

export const INPUT_NAMES: readonly string[];
export const OUTPUT_NAMES: readonly string[];
export function writeModel(builder: ProgramBuilder): void;
