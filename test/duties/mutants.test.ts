import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodedTexts } from '../../src/document/index.ts';
import { incidentReport, loadIncidents, loadLaw, matrixOf } from '../../src/duties/index.ts';
import { renderProblems } from '../../src/problem/index.ts';
import { LANGS } from '../../src/text/index.ts';
import type { Files } from '../fuzz/files.ts';
import { mutate, mutationsOf } from '../fuzz/mutate.ts';
import { checkProblems, checkText } from '../fuzz/promises.ts';

const MUTANTS = 3000;
const LAW = new URL('./bad/law/', import.meta.url);
const bytesOf = (url: URL) => new Uint8Array(readFileSync(url));

/** A small law that uses most fields, and two incidents. */
const law: Files = new Map(readdirSync(LAW).map((file) => [file, bytesOf(new URL(file, LAW))]));
const INCIDENTS = bytesOf(new URL('./bad/good-incidents.yaml', import.meta.url));
/** Two files: some mutations carry words from one to another. */
const incidents: Files = new Map([
  ['incidents.yaml', INCIDENTS],
  [
    'more.yaml',
    new TextEncoder().encode(new TextDecoder().decode(INCIDENTS).replace(/^(?=[a-z])/gm, 'other-')),
  ],
]);
const good = loadLaw(law).law;

/** Loads a mutant and, when it is without errors, asks it everything. */
function tryLaw(files: Files): { broken: string[]; asked: boolean } {
  const broken: string[] = [];
  let asked = false;
  try {
    const { law: mutant, problems } = loadLaw(files);
    checkProblems(problems, decodedTexts(files), (text) => broken.push(text));
    for (const lang of LANGS)
      checkText(renderProblems(problems, decodedTexts(files), lang), (text) => broken.push(text));
    if (!problems.some(({ severity }) => severity === 'error'))
      for (const alliance of mutant.alliances.values()) {
        asked = true;
        for (const day of [-8000, -5000, 0]) matrixOf(mutant, alliance, day, 'day');
        for (const incident of loadIncidents(mutant, incidents).incidents)
          incidentReport(mutant, alliance, incident);
      }
  } catch (error) {
    broken.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  return { broken, asked };
}

function tryIncidents(files: Files): { broken: string[]; asked: boolean } {
  const broken: string[] = [];
  let asked = false;
  try {
    const { incidents: read, problems } = loadIncidents(good, files);
    checkProblems(problems, decodedTexts(files), (text) => broken.push(text));
    for (const incident of read)
      for (const alliance of good.alliances.values()) {
        asked = true;
        incidentReport(good, alliance, incident);
      }
  } catch (error) {
    broken.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  return { broken, asked };
}

describe.each([
  { name: 'law', files: law, attempt: tryLaw },
  { name: 'incidents', files: incidents, attempt: tryIncidents },
])('mutants of $name', ({ files, attempt }) => {
  test('break no promise: no crash, every problem in its place, and what is without error can be asked', {
    timeout: 180_000,
  }, () => {
    let asked = 0;
    for (let seed = 1; seed <= MUTANTS; seed++) {
      const outcome = attempt(mutate(files, mutationsOf(seed)));
      expect(outcome.broken, `seed ${seed}`).toEqual([]);
      if (outcome.asked) asked += 1;
    }
    // Mutants that all fail at the door would never reach the rules.
    expect(asked).toBeGreaterThan(MUTANTS / 30);
  });
});
