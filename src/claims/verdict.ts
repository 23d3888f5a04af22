/** What the tests of a part, or the parts of a claim, come to. */
export type Verdict = 'supported' | 'contradicted' | 'depends' | 'not-checkable' | 'needs-room';
export type TestVerdict = Extract<Verdict, 'supported' | 'contradicted' | 'not-checkable'>;

/** What one test comes to; nothing is known of the truth of a test without its numbers. */
export function verdictOfTruth(truth: boolean | undefined): TestVerdict {
  if (truth === undefined) return 'not-checkable';
  return truth ? 'supported' : 'contradicted';
}

/**
 * Verdict over rival ways of testing one part: it depends when they disagree. A test that cannot be run does not outvote
 * one that can; when none can be run the part is not checkable.
 */
export function verdictOfTests(tests: readonly TestVerdict[]): Exclude<Verdict, 'needs-room'> {
  const run = new Set(tests.filter((verdict) => verdict !== 'not-checkable'));
  if (run.size === 0) return 'not-checkable';
  return run.size === 2 ? 'depends' : ([...run][0] as TestVerdict);
}

/**
 * Verdict of a claim over its parts: all that can be checked hold, none holds, or it depends on the part. While a part
 * waits for a room the claim as a whole is open, however its other parts came out: one part must not speak for the rest.
 */
export function verdictOfParts(parts: readonly Verdict[]): Verdict {
  if (parts.includes('needs-room')) return 'needs-room';
  const tested = new Set(parts.filter((verdict) => verdict !== 'not-checkable'));
  if (tested.size === 0) return 'not-checkable';
  return tested.size === 1 ? ([...tested][0] as Verdict) : 'depends';
}
