import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { incidentReport, loadIncidents, loadLaw, matricesOf } from '../../dist/index.js';

const ROUNDS = 4;

/** `load`: bytes to checked law; `matrix`: all duties of every year; `incidents`: each test incident, warm. */
export default (folder, job) => {
  const files = bytesOf(folder);
  if (job === 'load') return () => ({ clauses: loadLaw(files).law.provisions.size });
  const { law } = loadLaw(files);
  if (job === 'matrix') return () => matrix(law);
  const tests = bytesOf(join(folder, 'incidents'));
  const { incidents } = loadIncidents(law, tests);
  return () => answers(law, incidents);
};

function bytesOf(folder) {
  const names = readdirSync(folder).filter((name) => /\.(?:yaml|csv)$/.test(name));
  return new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
}

/** All alliances, all kinds of incident, the middle of every year from 1900 to 2025. */
function matrix(law) {
  const days = Array.from({ length: 126 }, (_, i) => ({
    day: Date.UTC(1900 + i, 6, 1) / 86_400_000,
    asOf: `${1900 + i}-07-01`,
  }));
  let [rows, cells] = [0, 0];
  for (const alliance of law.alliances.values())
    for (const one of matricesOf(law, alliance, days)) {
      rows += one.rows.length;
      for (const row of one.rows) cells += row.cells.length;
    }
  return { alliances: law.alliances.size, rows, cells };
}

/** Each incident several times; the last round counts. */
function answers(law, incidents) {
  const times = [];
  for (let round = 0; round < ROUNDS; round++)
    for (const incident of incidents) {
      const alliance = law.alliances.get(incident.alliance ?? 'USA-JPN');
      const start = performance.now();
      incidentReport(law, alliance, incident);
      if (round === ROUNDS - 1) times.push(performance.now() - start);
    }
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.floor(share * (times.length - 1))];
  return { incidents: incidents.length, median: at(0.5), p95: at(0.95), most: at(1) };
}
