import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCase, prepare, render, study } from '../../dist/index.js';

/** The flagship from bytes to its page; `warm` after a first round in the same process, `cold` without. */
export default (folder, state) => {
  const paths = readdirSync(folder, { recursive: true }).filter((path) => /\.(?:yaml|csv)$/.test(path));
  const files = new Map(
    paths.map((path) => [path.replaceAll('\\', '/'), new Uint8Array(readFileSync(join(folder, path)))]),
  );
  const brief = () => {
    const start = performance.now();
    const { prepared } = prepare(loadCase(files).case);
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
