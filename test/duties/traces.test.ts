import { describe, expect, test } from 'vitest';
import { clausesOf, incidentReport, loadIncidents } from '../../src/duties/index.ts';
import { library } from './library.ts';
import { situations } from './random.ts';

const law = library();

describe('every answer', () => {
  const answers = situations(400).flatMap((incident) =>
    [...law.alliances.values()].flatMap((alliance) => {
      const { answers: some } = incidentReport(law, alliance, incident);
      return some.map((answer) => ({ answer, alliance: alliance.id, incident: incident.id }));
    }),
  );

  test('carries a trace that ends in clauses with references', { timeout: 120_000 }, () => {
    expect(answers.length).toBeGreaterThan(3000);
    const all = new Set<string>();
    for (const { answer } of answers) {
      const named = [
        ...answer.provisions,
        ...answer.consultProvisions,
        ...answer.also.map(({ provision }) => provision),
      ];
      const tried = new Set(answer.tried.map(({ provision }) => provision));
      expect(named.filter((provision) => !tried.has(provision))).toEqual([]);
      if (answer.strength !== 'none') expect(answer.provisions.length).toBeGreaterThan(0);
      for (const provision of tried) all.add(provision);
    }
    expect(clausesOf(law, all).filter(({ reference, url }) => !reference && !url)).toEqual([]);
  });

  test('gives a reason for each condition, and every rule that failed shows the one that failed it', () => {
    for (const { answer } of answers.slice(0, 1500))
      for (const tried of answer.tried) {
        for (const { because, text } of tried.conditions) {
          expect(because.length, `${tried.provision}: ${JSON.stringify(text)}`).toBeGreaterThan(0);
          for (const words of because) expect(words).not.toMatchObject({ en: '' });
        }
        if (
          tried.applies === false &&
          tried.force.state === 'in-force' &&
          tried.givesWayTo.length === 0 &&
          tried.readings.length === 0
        )
          expect(
            tried.conditions.some(({ value, exception }) => value === exception),
            tried.provision,
          ).toBe(true);
      }
  });

  test('that is contested says who holds what', () => {
    for (const { answer } of answers)
      if (answer.contested) {
        expect(answer.views.length).toBeGreaterThan(1);
        expect(new Set(answer.views.map(({ strength }) => strength)).size).toBeGreaterThan(1);
      }
  });

  test('names unknown facts exactly where it is open', () => {
    for (const { answer, incident } of answers)
      if (answer.status === 'open' && answer.strength !== 'none')
        expect(
          answer.decisiveUnknowns.length + answer.doubts.length,
          `${incident} ${answer.party} ${answer.towards} ${answer.strength}`,
        ).toBeGreaterThan(0);
  });
});

test('an incident that names no place of the table can be told by who holds it and where it lies', () => {
  const text = `rock:
  says: A rock that Japan administers in the Far East is covered.
  date: 2026-05-01
  event: armed-attack
  against: JPN
  administered_by: JPN
  in: far-east
`;
  const { incidents, problems } = loadIncidents(
    law,
    new Map([['rock.yaml', new TextEncoder().encode(text)]]),
  );
  expect(problems).toEqual([]);
  const alliance = law.alliances.get('USA-JPN');
  const [incident] = incidents;
  if (alliance === undefined || incident === undefined) throw new Error('not read');
  const { answers } = incidentReport(law, alliance, incident);
  expect(answers.map(({ strength }) => strength)).toEqual(['must', 'must']);
});
