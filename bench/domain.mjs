import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { made } from './domain/made.mjs';
import { measure } from './measure.mjs';
import { mb, table } from './table.mjs';

const title = 'Domains: frontier and solutions of additive domains, without listing outcomes';

/** Issues and values; 8 issues of 7 values are the 5.8 million outcomes that numpy lists beside ours. */
const SIZES = [
  [4, 10, 'coarse'],
  [8, 7, 'coarse'],
  [8, 7, 'fine'],
  [10, 10, 'coarse'],
  [10, 10, 'fine'],
  [12, 10, 'coarse'],
  [16, 10, 'coarse'],
  [20, 10, 'coarse'],
];
const LISTED = 8;
const script = fileURLToPath(new URL('./domain/numpy_domain.py', import.meta.url));

export default { title, measured };

async function measured({ rounds = 3 } = {}) {
  const nameOf = ([issues, values, kind]) => `${issues} x ${values} ${kind}`;
  const results = await measure(
    SIZES.map((size) => ({ name: nameOf(size), args: ['domain', ...size.map(String)] })),
    rounds,
  );
  const wrong = [];
  const rows = SIZES.map((size) => {
    const { memory, result } = results.get(nameOf(size));
    const [issues, values, kind] = size;
    const peer = issues <= LISTED ? numpy(made(issues, values, kind)) : undefined;
    if (peer !== undefined) wrong.push(...differences(nameOf(size), result, peer));
    return {
      name: nameOf(size),
      ...result,
      memory,
      numpy: peer?.seconds === undefined ? undefined : peer.seconds * 1000,
    };
  });
  const ms = (value) => (value === undefined ? '–' : `${value.toFixed(value < 10 ? 1 : 0)} ms`);
  const text = table(
    ['issues x values', 'outcomes', 'points', 'cold', 'warm', 'numpy', 'memory'],
    rows.map((row) => [
      row.name,
      Number(row.outcomes).toExponential(1),
      row.points,
      ms(row.cold),
      ms(row.warm),
      ms(row.numpy),
      mb(row.memory),
    ]),
  );
  const absent = rows.some(({ numpy: own }) => own !== undefined)
    ? []
    : ['python3 with numpy is not here: no comparison with a list of all outcomes'];
  return { text: [text, ...absent].join('\n'), results: rows, wrong };
}

/** What listing every outcome gives; undefined where python3 or numpy is not there. */
function numpy(domain) {
  const { status, stdout } = spawnSync('python3', [script], {
    input: JSON.stringify(domain),
    encoding: 'utf8',
  });
  return status === 0 ? JSON.parse(stdout) : undefined;
}

function differences(name, ours, peer) {
  const found = ['outcomes', 'points', 'attaining', 'acceptable'].flatMap((key) =>
    ours[key] === peer[key] ? [] : [`${name}: ${key} ${ours[key]}, numpy ${peer[key]}`],
  );
  for (const rule of ['nash', 'egalitarian']) {
    const isThere = ours[rule].some((point) => point.every((own, p) => Math.abs(own - peer[rule][p]) < 1e-8));
    if (!isThere) found.push(`${name}: ${rule} ${JSON.stringify(ours[rule])}, numpy ${peer[rule]}`);
  }
  return found;
}
