import { describe, expect, it } from 'vitest';
import { openFindings } from '../../src/brief/index.ts';
import { isProblem, type Period, parsePeriod } from '../../src/quantity/index.ts';
import {
  findingsSchema,
  type Prepared,
  type StudyOptions,
  study as slimStudy,
  type TraceStep,
  why,
} from '../../src/study/index.ts';
import { ledgerCase } from './ledger-case.ts';

/** Findings as faces read them. */
const study = (prepared: Prepared, options?: StudyOptions) => openFindings(slimStudy(prepared, options));

const USFY2016 = period('USFY2016');

function period(text: string): Period {
  const parsed = parsePeriod(text, ledgerCase().case.calendars);
  if (isProblem(parsed)) throw new Error(text);
  return parsed;
}

/** By hand: support of US fiscal 2016 has no value (JFY2016 is not known), so the ledger is asked where all is known. */
const RATE_2015 = (121 * 275 + 108.8 * 91) / 366;

describe('findings', () => {
  const { prepared } = ledgerCase();

  it('validate against their own schema', () => {
    expect(findingsSchema.safeParse(slimStudy(prepared)).error).toBeUndefined();
  });

  it('are the same bytes each time', () => {
    expect(JSON.stringify(slimStudy(prepared))).toBe(JSON.stringify(slimStudy(ledgerCase().prepared)));
  });

  it('give no total where an entry that counts is not known, and name the entry', () => {
    const wide = study(prepared).ledger?.definitions.find((definition) => definition.id === 'wide');
    expect(wide?.pays['JPN']?.value).toBe(190e9);
    expect(wide?.pays['USA']).toMatchObject({ value: null, gap: { gap: 'unknown' } });
    expect(wide?.share['JPN']?.value).toBeNull();
    expect(wide?.missing).toEqual(['usa-forces']);
  });

  it('give no share where a definition counts nothing of one party', () => {
    const cash = study(prepared).ledger?.definitions.find((definition) => definition.id === 'cash');
    expect(cash?.pays['JPN']?.value).toBe(190e9);
    expect(cash?.share['JPN']).toMatchObject({ value: null, gap: { gap: 'inapplicable' } });
  });

  it('bring a ledger in two currencies into the currency of the case and say by which rate', () => {
    // A figure for the Japanese fiscal year makes every entry known.
    const known = ledgerCase({
      'figures.csv': `${prepared.case.files.get('figures.csv') ?? ''}c15,cost,JFY2015,5bn,,press,read,,,\n`,
    });
    const findings = study(known.prepared);
    const wide = findings.ledger?.definitions.find((definition) => definition.id === 'wide');
    expect(wide?.pays['USA']?.value).toBeCloseTo(5e9 * RATE_2015, 0);
    expect(wide?.share['JPN']?.value).toBeCloseTo((100 * 190e9) / (190e9 + 5e9 * RATE_2015), 9);
    const trace = findings.traces[wide?.pays['USA']?.trace ?? ''] as TraceStep;
    expect(trace.conversions).toMatchObject([{ kind: 'market', from: 'USD', to: 'JPY' }]);
    const full = findings.ledger?.definitions.find((definition) => definition.id === 'full');
    expect(full?.pays['JPN']?.value).toBeCloseTo(190e9 * (1 + Math.sqrt(1.2 * 1.8)), 0);
    expect(full?.pays['JPN']?.assumed).toBe(true);
  });

  it('let every shown number end in sources, assumptions or stated numbers', () => {
    const findings = study(prepared);
    for (const [key, step] of Object.entries(findings.traces)) {
      const below = step.children.length + step.conversions.length;
      const grounded =
        step.source !== null ||
        step.reason !== null ||
        step.verification === 'recalled' ||
        step.gap !== undefined;
      expect(below > 0 || grounded, key).toBe(true);
      for (const child of [...step.children, ...step.conversions, ...step.rivals]) {
        expect(findings.traces[child.trace], `${key} > ${child.trace}`).toBeDefined();
      }
    }
  });

  it('number the sources by first use and keep those not cited', () => {
    const { sources } = study(prepared);
    expect(sources.map((source) => source.number)).toEqual(sources.map((_, i) => i + 1));
    expect(sources.map((source) => source.id).sort()).toEqual(['mod', 'press']);
  });

  it('show rivals side by side, the chosen one marked, none averaged', () => {
    const strip = study(prepared).rivals.find((rival) => rival.measure === 'support');
    expect(strip?.values.map(({ figure, chosen, value }) => [figure, chosen, value.value])).toEqual([
      ['s15', true, 190e9],
      ['s15-press', false, 192e9],
    ]);
  });

  it('show rival answers in the unit of the answer', () => {
    const ratio = prepared.case.files
      .get('case.yaml')
      ?.replace("'IN([s15-press] / ([s15-press] + IN([c16], JPY)), percent)'", "'[s15-press] / [s15] / 2'");
    const [answer] = study(ledgerCase({ 'case.yaml': ratio ?? '' }).prepared).answers;
    expect(answer?.range[0]?.value).toMatchObject({ unit: 'percent', value: (100 * 192) / 190 / 2 });
  });

  it('refuse a definition or scenario that is not there', () => {
    expect(() => study(prepared, { definition: 'none' })).toThrow(RangeError);
    expect(() => study(prepared, { scenario: 'none' })).toThrow(RangeError);
  });
});

describe('scenarios', () => {
  const { prepared } = ledgerCase();

  it('change answers without touching the case, and layer in order', () => {
    const at = (scenario: string | undefined, text: string) => {
      const options = { ...(scenario === undefined ? {} : { scenario }), period: period(text) };
      return study(prepared, options)
        .series.find((series) => series.measure === 'support')
        ?.points.find((point) => point.period?.label === text)?.value;
    };
    expect(at(undefined, 'JFY2015')).toBe(190e9);
    expect(at('double', 'JFY2015')).toBe(380e9);
    expect(at('double-later', 'JFY2015')).toBe(380e9);
    expect(at('double-later', 'JFY2017')).toBe(400e9);
    expect(at(undefined, 'JFY2015')).toBe(190e9);
  });

  it('give no value to a period in which a change begins: part of it is before, part after', () => {
    const span = period('JFY2015..JFY2018');
    const { root, steps } = why(prepared, 'support', span, { scenario: 'double-later' });
    expect(steps.get(root)).toMatchObject({ kind: 'gap', value: null, gap: { gap: 'unknown' } });
  });

  it('are laid beside the base in the findings, with traces of their own', () => {
    const findings = study(prepared);
    expect(findings.scenarios.map((scenario) => scenario.id)).toEqual(['double', 'double-later']);
    for (const scenario of findings.scenarios)
      for (const answer of scenario.answers) expect(findings.traces[answer.value.trace]).toBeDefined();
  });

  it('that close a circle are refused at the change', async () => {
    const { miniCase } = await import('../graph/mini-case.ts');
    const { prepare } = await import('../../src/study/index.ts');
    const { LEDGER_FILES } = await import('./ledger-case.ts');
    const { case: theCase } = miniCase({
      ...LEDGER_FILES,
      'scenarios.yaml': 'loop:\n  title: Loop\n  set:\n    support: support.alias * 2\n',
    });
    const { problems } = prepare(theCase);
    expect(problems.map(({ code, place }) => [code, place.file, place.line])).toEqual([
      ['formula-cycle', 'scenarios.yaml', 4],
    ]);
  });
});

describe('claims', () => {
  const { prepared } = ledgerCase();
  const claim = study(prepared, { period: USFY2016 }).claims.find(({ id }) => id === 'pays');
  const part = (id: string) => claim?.parts.find((candidate) => candidate.id === id);

  it('are tested under each cost definition when they depend on it', () => {
    expect(part('less')?.tests.map(({ variant, variantKind }) => [variant, variantKind])).toEqual([
      ['cash', 'definition'],
      ['wide', 'definition'],
      ['full', 'definition'],
    ]);
  });

  it('depend where variants disagree, and name the ones that support', () => {
    const amount = study(prepared).claims[0]?.parts.find((candidate) => candidate.id === 'amount');
    expect(amount?.verdict).toBe('depends');
    expect(amount?.dependsOn).toEqual(['budget']);
    expect(amount?.tests[1]?.margin).toBeCloseTo(192 / 190 - 1, 12);
  });

  it('wait for a room, say why they cannot be checked, and are not checkable where a figure is missing', () => {
    expect(part('duty')).toMatchObject({ verdict: 'needs-room', needs: 'duties' });
    expect(part('motive')?.verdict).toBe('not-checkable');
    expect(part('later')).toMatchObject({ verdict: 'not-checkable' });
  });

  it('said after the as-of date are not seen', () => {
    expect(study(prepared, { asOf: '2025-03-05' }).claims).toEqual([]);
  });
});
