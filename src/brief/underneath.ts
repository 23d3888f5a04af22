import type { OpenFindings } from '../study/index.ts';

/** What a number rests on: any recalled figure, any assumption. */
export interface Underneath {
  readonly recalled: boolean;
  readonly assumed: boolean;
}

/** Reads from the traces what each of them rests on, itself included. Rivals were not used, so they do not count. */
export function underneathOf(traces: OpenFindings['traces']): (key: string) => Underneath {
  const known = new Map<string, Underneath>();
  const find = (key: string): Underneath => {
    const found = known.get(key);
    if (found !== undefined) return found;
    // Set first, so that traces in a circle end.
    known.set(key, { recalled: false, assumed: false });
    const step = Object.hasOwn(traces, key) ? traces[key] : undefined;
    if (step === undefined) return { recalled: false, assumed: false };
    const below = [...step.children, ...step.conversions].map((one) => find(one.trace));
    const result = {
      recalled: step.verification === 'recalled' || below.some((one) => one.recalled),
      assumed: step.kind === 'assumption' || below.some((one) => one.assumed),
    };
    known.set(key, result);
    return result;
  };
  return find;
}
