import type { OpenFindings, Shown, TraceStep } from '../study/index.ts';
import { knownPoints, type SeriesGroup, seriesGroups } from './told-series.ts';

/** Which traces the appendix explains. Traces that say the same, as under several scenarios, share one entry. */
export interface Explained {
  /** One trace an entry, in the order of the findings. */
  readonly keys: readonly string[];
  /** The trace whose entry explains a trace; none for one that the brief does not lead to. */
  readonly entryOf: (key: string) => string | undefined;
  /** Measures that the brief tells in full; the values of the others have no entry. */
  readonly series: readonly SeriesGroup[];
}

/**
 * Every number that the brief shows, and what stands underneath. Years without a value in a series have no entry: a
 * derived measure has hundreds, and their reason is that of their parts.
 */
export function explainedTraces(findings: OpenFindings): Explained {
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
  const series = seriesGroups(findings, new Set([...same.keys()].flatMap((key) => traces[key]?.node ?? [])));
  for (const { told } of series)
    for (const one of told) for (const { trace } of knownPoints(one)) visit(trace);
  for (const { values } of findings.rivals) for (const { value } of values) visit(value.trace);
  const entries = new Set(same.values());
  return {
    keys: Object.keys(traces).filter((key) => entries.has(key)),
    entryOf: (key) => (Object.hasOwn(traces, key) ? same.get(key) : undefined),
    series,
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

/** Traces that the sections of the brief lead to, besides evidence as such. A test whose two sides are shown needs no third way. */
function linkedTraces(findings: OpenFindings): readonly string[] {
  const { answers, ledger, claims, scenarios, fairness, talks } = findings;
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
    ...(fairness?.lenses ?? []).flatMap((lens) => lens.stakes.map((stake) => stake.value)),
    ...tests.flatMap((test) => [test.left, test.right]),
    ...(talks?.linkage?.issues ?? []).flatMap(({ range, options }) => [
      ...(range === null ? [] : [range.without, range.host.first, range.sender.first]),
      ...(options ?? []).flatMap(({ host, sender }) => [host, sender]),
    ]),
    ...scenarios.flatMap((scenario) =>
      scenario.answers.flatMap((answer) => (answer.change === 0 ? [] : [answer.base, answer.value])),
    ),
  ];
  return [
    ...numbers.flatMap((shown) => shown?.trace ?? []),
    ...(fairness?.rows ?? []).flatMap(({ trace }) => trace ?? []),
    ...tests.flatMap(({ left, right, trace }) =>
      trace !== null && (left === null || right === null) ? [trace] : [],
    ),
  ];
}
