import { editText, isTable } from '../files.ts';
import { randomFormula } from '../formula.ts';
import type { Mutator } from './mutator.ts';
import { onText, pickMatch, pickPath, splice } from './mutator.ts';

/** Where formulas stand in YAML: behind these keys, or as a change of a scenario. */
const FORMULA = /(?<=(?:formula|test|value|support): )(?:'[^'\n]*'|"[^"\n]*"|[^\n,}]+)/g;
const FORMULA_TOKEN = /[\p{L}_][\p{L}\d_.]*|\d+(?:\.\d+)?|<>|[<>]=|\S/gu;

const asYaml = (formula: string): string => `'${formula.replaceAll("'", "''").replaceAll('\n', ' ')}'`;

const replaceFormula: Mutator = (files, random) => {
  const path = pickPath(files, random, (path) => !isTable(path) && !/sources|assumptions/.test(path));
  if (path === undefined) return;
  editText(files, path, (text) => {
    const old = pickMatch(text, FORMULA, random);
    return old === undefined
      ? text
      : splice(text, old.index, old.index + old[0].length, asYaml(randomFormula(random)));
  });
};

const addFormula: Mutator = (files, random) => {
  const [unit, kind] = random.pick([
    ['JPY', 'flow'],
    ['ratio', 'level'],
    ['percent', 'level'],
    ['persons', 'stock'],
    ['JPY/person', 'flow'],
  ] as const);
  const formula = randomFormula(random);
  if (random.chance(0.5)) {
    editText(
      files,
      'measures.csv',
      (text) => `${text}extra,Extra,${unit},${kind},"${formula.replaceAll('"', '""')}"\n`,
    );
  } else {
    const rest = `title: Extra, unit: ${unit}, kind: ${kind}`;
    editText(files, 'measures.yaml', (text) => `${text}extra: {formula: ${asYaml(formula)}, ${rest}}\n`);
  }
};

export const formulas = {
  replaceFormula,
  addFormula,
  formulaToken: onText((text, random) => {
    const formula = pickMatch(text, FORMULA, random);
    if (formula === undefined) return text;
    const [token, other] = [
      pickMatch(formula[0], FORMULA_TOKEN, random),
      pickMatch(formula[0], FORMULA_TOKEN, random),
    ];
    if (token === undefined || other === undefined) return text;
    const at = formula.index + token.index;
    return splice(
      text,
      at,
      at + token[0].length,
      random.pick([other[0], '', `${token[0]} ${other[0]}`, 'support', '2', '(', ')', ',']),
    );
  }),
};
