import type { Basis, Verification } from '../case/index.ts';
import type { Message, Words } from '../text/index.ts';

/** A period in a trace: its name and its first day and first day after, ISO 8601. */
export interface TracePeriod {
  readonly label: string;
  readonly start: string;
  readonly end: string;
}

/**
 * One number explained: what it is, how it came about and what it was made of. Steps refer to each other by key, so a
 * number used a hundred times is explained once. Values are in `unit`, unrounded.
 */
export interface TraceStep {
  readonly kind: 'figure' | 'measure' | 'formula' | 'assumption' | 'literal' | 'gap' | 'scenario';
  readonly node: string | null;
  readonly title: Words | null;
  readonly how: Message;
  readonly formula: string | null;
  readonly period: TracePeriod | null;
  readonly value: number | boolean | null;
  readonly gap?: { readonly gap: 'unknown' | 'inapplicable'; readonly reason: Words };
  readonly unit: string;
  readonly low?: number;
  readonly high?: number;
  readonly children: readonly { readonly trace: string; readonly role: Message | null }[];
  readonly conversions: readonly TraceConversion[];
  readonly rivals: readonly {
    readonly figure: string;
    readonly value: number | null;
    readonly unit: string;
    readonly trace: string;
  }[];
  readonly source: string | null;
  readonly locator: string | null;
  readonly label: string | null;
  readonly verification: Verification | null;
  readonly basis: Basis | null;
  readonly reason: Words | null;
}

/** A rate that was used: units of `to` for one unit of `from`. */
export interface TraceConversion {
  readonly kind: 'market' | 'ppp' | 'prices';
  readonly from: string;
  readonly to: string;
  readonly rate: number;
  readonly period: TracePeriod;
  readonly trace: string;
}

export type Steps = ReadonlyMap<string, TraceStep>;

/** Keys under a step, itself first, each once, depth first: what the number stands on. */
export function keysUnder(root: string, steps: Steps): string[] {
  const seen = new Set<string>();
  const open = [root];
  while (open.length > 0) {
    const key = open.pop() as string;
    if (seen.has(key)) continue;
    seen.add(key);
    const step = steps.get(key);
    if (step === undefined) continue;
    const below = [
      ...step.children.map((child) => child.trace),
      ...step.conversions.map((conversion) => conversion.trace),
    ];
    open.push(...below.reverse());
  }
  return [...seen];
}
