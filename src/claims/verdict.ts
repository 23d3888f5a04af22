/** What the tests of a part, or the parts of a claim, come to. */
export type Verdict = 'supported' | 'contradicted' | 'depends' | 'not-checkable' | 'needs-room';
export type TestVerdict = Extract<Verdict, 'supported' | 'contradicted' | 'not-checkable'>;

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
 * Verdict of a claim over its parts: all parts that were tested hold, none holds, or it depends on the part. Parts that
 * wait for a room or cannot be checked are shown beside it and do not count; without any tested part they decide.
 */
export function verdictOfParts(parts: readonly Verdict[]): Verdict {
  const tested = new Set(parts.filter((verdict) => verdict !== 'not-checkable' && verdict !== 'needs-room'));
  if (tested.size === 0) return parts.includes('needs-room') ? 'needs-room' : 'not-checkable';
  return tested.size === 1 ? ([...tested][0] as Verdict) : 'depends';
}
