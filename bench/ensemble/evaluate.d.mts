import type { Backend, compileKernel, exactQuantile, Program } from '../../src/ensemble/index.ts';

export interface Options {
  readonly inputs: string;
  readonly out: string;
  readonly draws: number;
  readonly backend?: Backend | undefined;
}

export const usage: string;
export class UsageError extends Error {}
export function optionsOf(args: readonly string[]): Options;
export function evaluate(
  engine: {
    readonly compileKernel: typeof compileKernel;
    readonly exactQuantile: typeof exactQuantile;
    readonly BLOCK: number;
    readonly program: Program;
  },
  options: Options,
): { readonly draws: number; readonly backend: Backend };
