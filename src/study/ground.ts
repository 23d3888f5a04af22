import type { Basis } from '../case/index.ts';
import type { TraceStep } from '../graph/index.ts';

/** What a number stands on: its sources in order of first use, and whether any figure is recalled or any value assumed. */
export interface Ground {
  readonly recalled: boolean;
  readonly assumed: boolean;
  readonly sources: readonly string[];
  /** Budget, obligation, outlay, ...: what the figures are. */
  readonly bases: readonly Basis[];
}

/** Nothing underneath: what a step that is not there stands on. */
const NONE: Ground = { recalled: false, assumed: false, sources: [], bases: [] };

/** Grounds of steps, each put together once from those of its parts: a figure may stand under hundreds of numbers. */
export class Grounds {
  private readonly stepAt: (trace: string) => TraceStep | undefined;
  private readonly known = new Map<string, Ground>();

  constructor(stepAt: (trace: string) => TraceStep | undefined) {
    this.stepAt = stepAt;
  }

  static ofTraces(traces: Readonly<Record<string, TraceStep>>): Grounds {
    return new Grounds((trace) => (Object.hasOwn(traces, trace) ? traces[trace] : undefined));
  }

  of(trace: string): Ground {
    const open = [trace];
    const begun = new Set<string>();
    for (let key = open.at(-1); key !== undefined; key = open.at(-1)) {
      const step = this.stepAt(key);
      // A part that was begun and is not known closes a circle, as only findings written by others can have one.
      const waiting =
        this.known.has(key) || begun.has(key)
          ? []
          : partsOf(step).filter((part) => !this.known.has(part) && !begun.has(part));
      begun.add(key);
      // The parts come first; a chain of thousands of formulas must not nest as many calls.
      if (waiting.length > 0) open.push(...waiting.reverse());
      else {
        open.pop();
        if (!this.known.has(key)) this.known.set(key, step === undefined ? NONE : this.together(step));
      }
    }
    return this.known.get(trace) ?? NONE;
  }

  private together(step: TraceStep): Ground {
    const parts = partsOf(step).map((part) => this.known.get(part) ?? NONE);
    const own = {
      recalled: step.verification === 'recalled',
      assumed: step.kind === 'assumption' || step.kind === 'scenario',
      sources: step.source === null ? [] : [step.source],
      bases: step.basis === null ? [] : [step.basis],
    };
    if (parts.length === 0) return own;
    return {
      recalled: own.recalled || parts.some((part) => part.recalled),
      assumed: own.assumed || parts.some((part) => part.assumed),
      sources: [...new Set([...own.sources, ...parts.flatMap((part) => part.sources)])],
      bases: [...new Set([...own.bases, ...parts.flatMap((part) => part.bases)])],
    };
  }
}

/** What a step was computed from. Rivals were not used, so they are no part of its ground. */
function partsOf(step: TraceStep | undefined): string[] {
  return step === undefined ? [] : [...step.children, ...step.conversions].map(({ trace }) => trace);
}
