import { describe, expect, it } from 'vitest';
import { openFindings } from '../../src/brief/index.ts';
import { isProblem, type Period, parsePeriod } from '../../src/quantity/index.ts';
import { type StudyOptions, study } from '../../src/study/index.ts';
import { ledgerCase } from './ledger-case.ts';

function period(text: string): Period {
  const parsed = parsePeriod(text, ledgerCase().case.calendars);
  if (isProblem(parsed)) throw new Error(text);
  return parsed;
}

/** More dates than are kept ready, so that some are worked out again. */
const OPTIONS: readonly StudyOptions[] = [
  {},
  { scenario: 'double' },
  { period: period('USFY2016') },
  { definition: 'cash' },
  { scenario: 'double-later', period: period('JFY2017') },
  ...['2016-01-01', '2017-06-01', '2018-01-01', '2019-01-01', '2025-03-05'].map((asOf) => ({ asOf })),
];

describe('a study', () => {
  it('is the same whatever was studied before it', () => {
    const { prepared } = ledgerCase();
    for (const options of [...OPTIONS, ...OPTIONS.toReversed()])
      expect(JSON.stringify(study(prepared, options))).toBe(
        JSON.stringify(study(ledgerCase().prepared, options)),
      );
  });
});

describe('the trace of a scenario', () => {
  const { traces, scenarios } = openFindings(study(ledgerCase().prepared));

  it('is its own only where the change is heard', () => {
    const own = Object.keys(traces).filter((key) => /^double\|/.test(key));
    expect(own.length).toBeGreaterThan(0);
    for (const key of own) {
      const { title: _, ...step } = traces[key] ?? { title: null };
      const { title: __, ...base } = traces[key.slice('double|'.length)] ?? { title: null };
      expect(step, key).not.toEqual(base);
    }
  });

  it('rests on the steps of the study where it is not', () => {
    const double = scenarios.find(({ id }) => id === 'double');
    const open = double?.answers.map(({ value }) => value.trace) ?? [];
    const seen = new Set(open);
    for (const key of seen) for (const { trace } of traces[key]?.children ?? []) seen.add(trace);
    expect([...seen].some((key) => key.startsWith('double|'))).toBe(true);
    expect([...seen].some((key) => !key.startsWith('double|'))).toBe(true);
  });
});
