import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measure } from './measure.mjs';
import { ms, ratio, table } from './table.mjs';

const title = 'The command `check`, as a whole process';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const command = path('../bin/treatyscope');

export default { title, measured };

async function measured() {
  const folders = [
    ['flagship', path('../cases/us-japan')],
    ['fifty mistakes', path('../test/case/bad/fifty')],
  ].filter(([, folder]) => existsSync(folder));
  const results = await measure([
    { name: 'node -e 0', args: ['node', '-e', '0'] },
    ...folders.map(([name, folder]) => ({
      name,
      args: ['node', command, 'check', '--case', folder, '--json'],
    })),
  ]);
  const bare = results.get('node -e 0').whole;
  const rows = [...results].map(([name, { whole, result }]) => [
    name,
    ms(whole),
    ratio(whole / bare),
    name === 'node -e 0' ? '–' : String(countOf(result)),
  ]);
  const slim = [...results].map(([name, { whole }]) => [name, { whole }]);
  return {
    text: table(['process', 'wall', 'of node -e 0', 'problems'], rows),
    results: Object.fromEntries(slim),
  };
}

function countOf(output) {
  const parsed = JSON.parse(output);
  return (Array.isArray(parsed) ? parsed : (parsed.problems ?? parsed.errors)).length;
}
