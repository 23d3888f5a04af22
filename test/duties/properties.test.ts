import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Facts } from '../../src/duties/evaluate/situation.ts';
import { FACT_IDS, type Incident, incidentReport, isFact } from '../../src/duties/index.ts';
import { eventKind } from '../../src/duties/vocabulary/index.ts';
import { library } from './library.ts';
import { anyIncident } from './random.ts';

const law = library();
const alliances = [...law.alliances.values()];

/** Strengths that no further fact should change: nothing is open, and no doubt of law is. */
function definite(incident: Incident, index: number): Map<string, string> {
  const alliance = alliances[index % alliances.length];
  if (alliance === undefined) return new Map();
  const { answers } = incidentReport(law, alliance, incident);
  return new Map(
    answers
      .filter(({ decisiveUnknowns, doubts }) => decisiveUnknowns.length === 0 && doubts.length === 0)
      .map(({ party, towards, strength }) => [`${party} ${towards}`, strength]),
  );
}

describe('a fact that is added', () => {
  test('never turns a definite answer into another definite one, unless it contradicts what was taken as given', () => {
    fc.assert(
      fc.property(
        anyIncident,
        fc.constantFrom(...FACT_IDS),
        fc.boolean(),
        fc.nat(alliances.length - 1),
        (incident, fact, value, index) => {
          const { implies } = eventKind(incident.event);
          const known = new Facts(incident).get(fact);
          // Stated already, settled by the event or the sides, or taken as given: saying the opposite contradicts it.
          fc.pre(implies[fact] === undefined && known.value === undefined);
          const before = definite(incident, index);
          const after = definite({ ...incident, facts: new Map([...incident.facts, [fact, value]]) }, index);
          for (const [pair, strength] of before)
            if (after.has(pair)) expect(after.get(pair), `${pair}, ${fact}: ${value}`).toBe(strength);
        },
      ),
      { numRuns: 1500, seed: 5 },
    );
  });

  test('leaves a definite answer definite', () => {
    fc.assert(
      fc.property(
        anyIncident,
        fc.constantFrom(...FACT_IDS),
        fc.boolean(),
        fc.nat(alliances.length - 1),
        (incident, fact, value, index) => {
          fc.pre(new Facts(incident).get(fact).value === undefined);
          const before = definite(incident, index);
          const after = definite({ ...incident, facts: new Map([...incident.facts, [fact, value]]) }, index);
          for (const pair of before.keys()) expect(after.has(pair), `${pair}, ${fact}: ${value}`).toBe(true);
        },
      ),
      { numRuns: 800, seed: 7 },
    );
  });
});

test('a place or a state that becomes known never changes a definite answer', () => {
  fc.assert(
    fc.property(
      anyIncident,
      fc.constantFrom(...law.areas.keys()),
      fc.constantFrom('JPN', 'USA', 'CHN', 'KOR'),
      fc.nat(alliances.length - 1),
      (incident, place, state, index) => {
        const open: Incident = { ...incident, place: 'unknown', against: 'unknown' };
        const before = definite(open, index);
        const told = definite({ ...open, place, against: [state] }, index);
        for (const [pair, strength] of before)
          if (told.has(pair)) expect(told.get(pair), pair).toBe(strength);
      },
    ),
    { numRuns: 500, seed: 11 },
  );
});

test('the order of states, facts and readings does not matter', () => {
  fc.assert(
    fc.property(anyIncident, fc.nat(alliances.length - 1), (incident, index) => {
      const alliance = alliances[index];
      if (alliance === undefined) return;
      const turned: Incident = {
        ...incident,
        against: incident.against === 'unknown' ? 'unknown' : [...incident.against].reverse(),
        by: incident.by === 'unknown' ? 'unknown' : [...incident.by].reverse(),
        facts: new Map([...incident.facts].reverse()),
      };
      const strengths = (one: Incident) =>
        incidentReport(law, alliance, one)
          .answers.map(
            ({ party, towards, strength, contested }) => `${party} ${towards} ${strength} ${contested}`,
          )
          .sort();
      expect(strengths(turned)).toEqual(strengths(incident));
    }),
    { numRuns: 300, seed: 3 },
  );
});

test('one question after another leads to an answer that is settled, and none is asked twice', () => {
  const MOST = FACT_IDS.length;
  fc.assert(
    fc.property(
      anyIncident,
      fc.nat(alliances.length - 1),
      fc.array(fc.boolean(), { minLength: MOST, maxLength: MOST }),
      (incident, index, replies) => {
        fc.pre(![incident.against, incident.by, incident.objects, incident.place].includes('unknown'));
        const alliance = alliances[index];
        if (alliance === undefined) return;
        const facts = new Map(incident.facts);
        const next = () => {
          const { answers } = incidentReport(law, alliance, { ...incident, facts });
          return answers.flatMap((answer) => answer.decisiveUnknowns).find(isFact);
        };
        let asked = 0;
        for (let fact = next(); fact !== undefined; fact = next()) {
          expect(facts.has(fact), fact).toBe(false);
          facts.set(fact, replies[asked] === true);
          asked += 1;
        }
        expect(asked).toBeLessThanOrEqual(MOST);
      },
    ),
    { numRuns: 300, seed: 11 },
  );
});
