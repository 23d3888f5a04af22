import { fileURLToPath } from 'node:url';
import { measure } from './measure.mjs';
import { ms, ratio, table } from './table.mjs';

const title = 'Duties: loading the law, one incident, the matrix of 126 years';

const treaties = fileURLToPath(new URL('../treaties', import.meta.url));

export default { title, measured };

async function measured() {
  const results = await measure([
    { name: 'load', args: ['duties', treaties, 'load'] },
    { name: 'matrix', args: ['duties', treaties, 'matrix'] },
    { name: 'incidents', args: ['duties', treaties, 'incidents'] },
    { name: 'publicodes', args: ['publicodes-duty'] },
  ]);
  const of = (name) => results.get(name);
  const { alliances, rows, cells } = of('matrix').result;
  const { median, p95, most, incidents } = of('incidents').result;
  const peer = of('publicodes').result.median;
  const micro = (value) => `${value.toFixed(3)} ms`;
  const text = table(
    ['job', 'wall', 'what'],
    [
      ['bytes to checked law, cold', ms(of('load').wall), `${of('load').result.clauses} clauses`],
      [
        'all matrices of 1900-2025, cold',
        ms(of('matrix').wall),
        `${alliances} alliances, ${rows} rows, ${cells} cells`,
      ],
      ['one incident, warm, median', micro(median), `of ${incidents}, with its whole trace`],
      ['one incident, warm, 95th of 100', micro(p95), `slowest ${most.toFixed(1)} ms`],
      [
        'publicodes, one article of three conditions',
        micro(peer),
        `one incident costs ${ratio(median / peer)}`,
      ],
    ],
  );
  return { text, results: Object.fromEntries(results) };
}
