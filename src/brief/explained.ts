import type { Findings, Shown, TraceStep } from '../study/index.ts';

/** Which traces the appendix explains. Traces that say the same, as under several scenarios, share one entry. */
export interface Explained {
  /** One trace an entry, in the order of the findings. */
  readonly keys: readonly string[];
  /** The trace whose entry explains a trace; none for one that the brief does not lead to. */
  readonly entryOf: (key: string) => string | undefined;
}

/**
 * Every number that the brief shows, and what stands underneath. Years without a value in a series have no entry: a
 * derived measure has hundreds, and their reason is that of their parts.
 */
export function explainedTraces(findings: Findings): Explained {
  const { traces } = findings;
  const first = new Map<string, string>();
  const same = new Map<string, string>();
  const visit = (key: string): string => {
    const known = same.get(key);
    if (known !== undefined) return known;
    const step = Object.hasOwn(traces, key) ? traces[key] : undefined;
    // Set first, so that traces in a circle end.
    same.set(key, key);
    if (step === undefined) return key;
    const content = contentOf(step, visit);
    const entry = first.get(content) ?? key;
    first.set(content, entry);
    same.set(key, entry);
    return entry;
  };
  for (const key of linkedTraces(findings)) visit(key);
  const entries = new Set(same.values());
  return {
    keys: Object.keys(traces).filter((key) => entries.has(key)),
    entryOf: (key) => (Object.hasOwn(traces, key) ? same.get(key) : undefined),
  };
}

/** A trace as text, with the entries of what stands underneath in place of their traces. */
function contentOf(step: TraceStep, entryOf: (key: string) => string): string {
  const below = <T extends { readonly trace: string }>(items: readonly T[]) =>
    items.map((item) => ({ ...item, trace: entryOf(item.trace) }));
  return JSON.stringify({
    ...step,
    children: below(step.children),
    conversions: below(step.conversions),
    rivals: below(step.rivals),
  });
}

/** Traces that the sections of the brief lead to. A test whose two sides are shown needs no third way. */
function linkedTraces(findings: Findings): readonly string[] {
  const { answers, ledger, rivals, series, claims, scenarios } = findings;
  const sums = ledger?.definitions.flatMap(({ pays, share }) => [
    ...Object.values(pays),
    ...Object.values(share),
  ]);
  const tests = claims.flatMap((claim) => claim.parts.flatMap((part) => part.tests));
  const numbers: readonly (Shown | null)[] = [
    ...answers.flatMap(({ value, holes, range }) => [
      value,
      ...Object.values(holes),
      ...range.map((one) => one.value),
    ]),
    ...(sums ?? []),
    ...(ledger?.entries ?? []).map((entry) => entry.amount),
    ...rivals.flatMap((strip) => strip.values.map((one) => one.value)),
    ...series.flatMap((one) => one.points.filter((point) => point.value !== null)),
    ...tests.flatMap((test) => [test.left, test.right]),
    ...scenarios.flatMap((scenario) =>
      scenario.answers.flatMap((answer) => (answer.change === 0 ? [] : [answer.base, answer.value])),
    ),
  ];
  return [
    ...numbers.flatMap((shown) => shown?.trace ?? []),
    ...tests.flatMap(({ left, right, trace }) =>
      trace !== null && (left === null || right === null) ? [trace] : [],
    ),
  ];
}
