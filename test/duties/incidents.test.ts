import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alliancesFor, incidentReport, loadIncidents } from '../../src/duties/index.ts';
import { renderProblems } from '../../src/problem/index.ts';
import { wordsIn } from '../../src/text/index.ts';
import { library } from './library.ts';

const folder = join(import.meta.dirname, '../../treaties/incidents');
const names = readdirSync(folder);
const law = library();

/** Incidents told beside the treaties, each by a sentence a lawyer could dispute, written from the texts and not from the engine. */
describe.each(names)('treaties/incidents/%s', (name) => {
  const files = new Map([[name, new Uint8Array(readFileSync(join(folder, name)))]]);
  const { incidents, problems } = loadIncidents(law, files);

  test('reads without a problem', () => {
    expect(renderProblems(problems, new Map(), 'en')).toBe('');
    expect(incidents.length).toBeGreaterThan(10);
  });

  test.each(incidents.map((one) => [one.id, wordsIn(one.says, 'en'), one] as const))(
    '%s: %s',
    (_id, _says, incident) => {
      const alliance = law.alliances.get(incident.alliance ?? '');
      if (alliance === undefined) throw new Error('A test names its alliance.');
      expect(
        incident.expect.length + (incident.ends === undefined ? 0 : 1),
        'states what to expect',
      ).toBeGreaterThan(0);
      const { answers, termination } = incidentReport(law, alliance, incident);
      for (const expected of incident.expect) {
        const pair = `${expected.party} towards ${expected.towards}`;
        const answer = answers.find(
          ({ party, towards }) => party === expected.party && towards === expected.towards,
        );
        // A pair without an answer stands under no treaty that day.
        expect(answer?.strength ?? 'none', pair).toBe(expected.strength);
        if (answer === undefined) continue;
        if (expected.consult !== undefined)
          expect(answer.consult ?? 'none', `${pair}: consultation`).toBe(expected.consult);
        if (expected.contested !== undefined)
          expect(answer.contested, `${pair}: contested`).toBe(expected.contested);
        if (expected.unknowns !== undefined)
          expect([...answer.decisiveUnknowns].sort(), `${pair}: decisive unknowns`).toEqual(
            [...expected.unknowns].sort(),
          );
        for (const provision of expected.provisions ?? [])
          expect([...answer.provisions, ...answer.consultProvisions], pair).toContain(provision);
      }
      if (incident.ends !== undefined)
        expect(termination.map(({ ends }) => ends)).toContain(
          new Date(incident.ends * 86_400_000).toISOString().slice(0, 10),
        );
    },
  );
});

test('at least eighty incidents, those of the evidence among them', () => {
  const all = names.flatMap((name) => {
    const files = new Map([[name, new Uint8Array(readFileSync(join(folder, name)))]]);
    return loadIncidents(law, files).incidents.map(({ id }) => id);
  });
  expect(all.length).toBeGreaterThanOrEqual(80);
  for (let number = 1; number <= 16; number++)
    expect(all.filter((id) => id.startsWith(`i${String(number).padStart(2, '0')}-`))).toHaveLength(1);
});

test.each([
  { date: '1979-12-31', against: 'TWN', expected: ['USA-TWN'] },
  // The treaty has ended, but the Act of 1979 names Taiwan.
  { date: '1980-01-01', against: 'TWN', expected: ['USA-TWN'] },
  { date: '1956-01-01', against: 'THA', expected: ['SEATO'] },
  { date: '1951-01-01', against: 'KOR', expected: [] },
  { date: '2026-01-01', against: 'KOR', expected: ['USA-KOR'] },
])(
  'an incident without alliance against $against on $date is put to $expected',
  ({ date, against, expected }) => {
    const text = `one:\n  says: An attack.\n  date: ${date}\n  event: armed-attack\n  against: ${against}\n`;
    const { incidents } = loadIncidents(law, new Map([['one.yaml', new TextEncoder().encode(text)]]));
    expect(incidents.flatMap((incident) => alliancesFor(law, incident).map(({ id }) => id))).toEqual(
      expected,
    );
  },
);

test.each([
  ['Second Thomas Shoal', 'second-thomas-shoal'],
  ['second thomas shoal', 'second-thomas-shoal'],
  ['Dokdo', 'takeshima'],
  ['Pearl Harbor', 'hawaii'],
  ['尖閣諸島', 'senkaku'],
])('a place may be called %s for %s', (called, id) => {
  const text = `one:\n  says: An attack.\n  date: 2026-01-01\n  event: armed-attack\n  place: ${called}\n`;
  const { incidents, problems } = loadIncidents(law, new Map([['one.yaml', new TextEncoder().encode(text)]]));
  expect(problems).toEqual([]);
  expect(incidents[0]?.place).toBe(id);
});
