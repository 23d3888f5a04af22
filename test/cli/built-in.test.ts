import { describe, expect, test } from 'vitest';
import { loadCase } from '../../src/case/index.ts';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { nodeNamed, nodeNames } from '../../src/cli/node-name.ts';
import { takeApart } from '../../src/cli/parse.ts';
import { columns } from '../../src/cli/render/layout.ts';
import { whyText } from '../../src/cli/render/why-text.ts';
import { builtInCases, readCaseFolder } from '../../src/node/index.ts';
import { prepare, why } from '../../src/study/index.ts';
import { library } from '../duties/library.ts';
import { plainPage } from './example.ts';

const cases = await builtInCases();

describe.each(cases)('the built-in case $id', ({ folder }) => {
  // Thousands of trees.
  test('tells every number but single figures as a tree that fits the terminal', {
    timeout: 120_000,
  }, async () => {
    const { case: theCase } = loadCase((await readCaseFolder(folder)).files);
    if (theCase === undefined) throw new Error('the case cannot be read');
    const { prepared } = prepare(theCase, library());
    const page = plainPage(72);
    for (const name of nodeNames(prepared).filter((one) => !theCase.figures.has(one.replace(/[[\]]/g, '')))) {
      const { node, period, definition } = nodeNamed(name, prepared);
      const asked = definition === undefined ? {} : { definition };
      const told = why(prepared, node, period ?? theCase.period, asked);
      const lines = whyText({ ...told, asked: [], source: (id) => theCase.sources.get(id) }, page);
      // Names of nodes and addresses are never broken: a few lines may be longer, none by much.
      expect(Math.max(...lines.map(columns)), name).toBeLessThan(110);
      expect(lines.join('\n'), name).not.toMatch(/undefined|NaN|\[object|\{\w+\}/);
    }
  });
});

/** Cases, nodes and names in the examples of the help pages exist, so that a reader can run them as they stand. */
test('the examples of the help pages name what the flagship holds', async () => {
  const flagship = cases.find(({ id }) => id === 'us-japan');
  const { case: theCase } = loadCase((await readCaseFolder(flagship?.folder ?? '')).files);
  if (theCase === undefined) throw new Error('the flagship cannot be read');
  const { prepared } = prepare(theCase, library());
  for (const { name, examples } of COMMANDS)
    for (const { line } of examples) {
      if (/my-case|us-rok/.test(line)) continue;
      const typed = takeApart(line.replaceAll("'", '').split(' '), COMMANDS);
      const value = (option: string) => typed.options.find((one) => one.name === option)?.value;
      const [word = ''] = typed.words;
      if (name === 'why') expect(() => nodeNamed(word, prepared), line).not.toThrow();
      if (name === 'claims' && word !== '') expect([...theCase.claims.keys()], line).toContain(word);
      const [definition, scenario] = [value('definition'), value('scenario')];
      if (definition !== undefined)
        expect([...theCase.ledger.definitions.keys()], line).toContain(definition);
      if (scenario !== undefined) expect([...theCase.scenarios.keys()], line).toContain(scenario);
    }
});
