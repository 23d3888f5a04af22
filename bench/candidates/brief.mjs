import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCase, loadLaw, loadRecord, prepare, render, study } from '../../dist/index.js';

/** The flagship from bytes to its page; `warm` after a first round in the same process, `cold` without. */
export default (folder, state) => {
  const files = bytesOf(folder, true);
  // The flagship stands on the treaties and the record of talks that come with the product.
  const { law } = loadLaw(bytesOf(join(folder, '../../treaties'), false));
  const { record } = loadRecord(
    'settlements.csv',
    readFileSync(join(folder, '../../records/settlements.csv')),
  );
  const brief = () => {
    const start = performance.now();
    const { prepared } = prepare(loadCase(files).case, law, record);
    const read = performance.now();
    const findings = study(prepared);
    const studied = performance.now();
    const page = render(findings, 'html', 'en');
    return {
      load: read - start,
      study: studied - read,
      render: performance.now() - studied,
      bytes: new TextEncoder().encode(page).length,
    };
  };
  if (state === 'warm') brief();
  return brief;
};

function bytesOf(folder, recursive) {
  const paths = readdirSync(folder, { recursive }).filter((path) => /\.(?:yaml|csv)$/.test(path));
  return new Map(
    paths.map((path) => [path.replaceAll('\\', '/'), new Uint8Array(readFileSync(join(folder, path)))]),
  );
}
