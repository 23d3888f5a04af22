import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FUNCTIONS } from '../../src/graph/index.ts';
import { msg, say } from '../../src/text/index.ts';

const PAGE = new URL('../../docs/formulas.md', import.meta.url);
const START =
  '<!-- functions: written by the tests from the registry (UPDATE=1 npx vitest run test/graph/docs.test.ts) -->';

/** The table of functions as it must stand in the page. */
function table(): string {
  const rows = FUNCTIONS.map(
    (fn) =>
      `| \`${fn.usage}\` | ${say(msg(fn.doc), 'en')} | \`${fn.example.formula}\` is ${fn.example.value === 'gap' ? 'a gap' : `\`${String(fn.example.value).toUpperCase()}\``} |`,
  );
  return [START, '| function | gives | example |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

it('the page of formulas lists every function of the registry', () => {
  const page = readFileSync(PAGE, 'utf8');
  const [before = ''] = page.split(START);
  const expected = before + table();
  if (process.env['UPDATE'] === '1') writeFileSync(PAGE, expected);
  expect(readFileSync(PAGE, 'utf8')).toBe(expected);
});
