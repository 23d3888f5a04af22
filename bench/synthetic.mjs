// A case of any size: figures in CSV, one for a measure and year, and a formula for every four figures.

const YEARS = 40;
const FIRST_YEAR = 1978;

/** Numbers that look like budgets and are the same each time. */
const amount = (i) => 1_000_000_000 + ((i * 7_919) % 100_000) * 10_000;

const measureCount = (figures) => figures / YEARS;
const formulaCount = (figures) => figures / 4;

/** The formula with a number: over two measures and, but for the first hundred, an earlier formula. */
function formula(i, measures, money = ' JPY') {
  const [a, b] = [`m${i % measures}`, `m${(i * 31 + 7) % measures}`];
  const earlier = i < 100 ? `${b} / 2` : `f${i - 100}`;
  return `${a} + ${b} * 0.03 - (${earlier}) / 4 + 5000000${money}`;
}

/**
 * Files of a case by path, as bytes.
 * @param {number} figures a multiple of 40
 * @param {'csv' | 'yaml'} formulasIn where the formulas stand
 */
export function syntheticCase(figures, formulasIn) {
  const measures = measureCount(figures);
  const formulas = Array.from({ length: formulaCount(figures) }, (_, i) => formula(i, measures));
  const plain = Array.from({ length: measures }, (_, i) => `m${i},Measure ${i},JPY,flow,\n`);
  const files = {
    'case.yaml': CASE,
    'sources.yaml': SOURCE,
    'figures.csv': figureTable(figures, measures),
    'plain.csv': `id,title,unit,kind,formula\n${plain.join('')}`,
  };
  if (formulasIn === 'csv') {
    files['plain.csv'] += formulas.map((text, i) => `f${i},Formula ${i},JPY,flow,${text}\n`).join('');
  } else {
    files['measures.yaml'] = formulas
      .map((text, i) => `f${i}:\n  title: Formula ${i}\n  unit: JPY\n  kind: flow\n  formula: ${text}\n`)
      .join('');
  }
  const encoder = new TextEncoder();
  return new Map(Object.entries(files).map(([path, text]) => [path, encoder.encode(text)]));
}

function figureTable(figures, measures) {
  const rows = ['id,measure,period,value,unit,source,locator,verification,note\n'];
  for (let i = 0; i < figures; i++) {
    const period = `JFY${FIRST_YEAR + Math.floor(i / measures)}`;
    rows.push(`x${i},m${i % measures},${period},${amount(i) / 1e6}m,,budget,p. ${i % 300},read,\n`);
  }
  return rows.join('');
}

/** The same model for publicodes: it knows no years, so each measure has one value. */
export function publicodesRules(figures) {
  const measures = measureCount(figures);
  const rules = {};
  for (let i = 0; i < measures; i++) rules[`m${i}`] = { valeur: `${amount(i)} €` };
  for (let i = 0; i < formulaCount(figures); i++) rules[`f${i}`] = { valeur: formula(i, measures, ' €') };
  return rules;
}

const CASE = `format: 1
id: synthetic
title: A synthetic case
as_of: 2026-01-01
currency: JPY
period: JFY2015
parties:
  JPN: { name: Japan }
tables:
  measures: [plain.csv]
  figures: [figures.csv]
`;

const SOURCE = `budget:
  type: report
  title: Budget
  issued: 2015-04
  grade: official
  verification: read
`;
