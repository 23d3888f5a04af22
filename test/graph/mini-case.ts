import { type Case, loadCase } from '../../src/case/index.ts';
import type { Problem } from '../../src/problem/index.ts';

/** Files of a small case that most tests build on; a test replaces or adds the ones it is about. */
const BASE: Readonly<Record<string, string>> = {
  'case.yaml': `format: 1
id: mini
title: A small case
as_of: 2026-01-01
currency: JPY
period: JFY2015
parties:
  JPN: {name: Japan}
  USA: {name: United States}
conversions:
  market: [fx.jpy_usd]
  prices: {JPY: prices.jpn, USD: prices.usa}
tables:
  figures: [figures.csv]
`,
  'sources.yaml': `mod:
  type: report
  title: Budget overview
  issued: 2015-04
  grade: official
  verification: read
press:
  type: article-newspaper
  title: An article
  issued: 2016-05-16
  grade: press
  verification: read
`,
  'measures.yaml': `support:
  title: Host support
  unit: JPY
  kind: flow
  gaps:
    - {period: 1970..1977, status: not applicable, reason: The programme began in 1978.}
troops:
  title: Troops
  unit: persons
  kind: stock
  carry: 1 year
cost:
  title: Cost of the guarantor
  unit: USD
  kind: flow
area:
  title: Area of facilities
  unit: km2
  kind: stock
fx.jpy_usd:
  title: Yen per dollar
  unit: JPY/USD
  kind: level
  carry: 1 year
prices.jpn:
  title: Price index of Japan
  unit: index
  kind: level
prices.usa:
  title: Price index of the United States
  unit: index
  kind: level
support.per_head:
  title: Support per service member
  unit: JPY/person
  kind: flow
  formula: support / troops
support.alias:
  title: The same under another name
  unit: JPY
  kind: flow
  formula: support
`,
  'assumptions.yaml': `rent.ratio:
  title: Market rent against book rent
  value: 1.2 to 1.8
  unit: ratio
  kind: level
  reason: Judged from two valuations.
`,
  'figures.csv': `id,measure,period,value,unit,source,verification,preferred,known_on,note
s14,support,JFY2014,184bn,,mod,read,,,
s15,support,JFY2015,190bn,,mod,read,,,
s15-press,support,JFY2015,192bn,,press,read,,,
s16,support,JFY2016,not known,,mod,read,,,The table leaves the year out.
s17,support,JFY2017,195bn,,,recalled,,2018-04-01,From memory.
t14,troops,2014-09-30,49000,,mod,read,,,
t15,troops,2015-12-31,54000,,mod,read,,,
c16,cost,USFY2016,5.47bn,,press,read,,,
a15,area,2015-03-31,30000,ha,mod,read,,,
fx14,fx.jpy_usd,2014,105.9,,mod,read,,,
fx15,fx.jpy_usd,2015,121.0,,mod,read,,,
fx16,fx.jpy_usd,2016,108.8,,mod,read,,,
pj14,prices.jpn,2014,100,,mod,read,,,
pj15,prices.jpn,2015,102,,mod,read,,,
pj16,prices.jpn,2016,102.5,,mod,read,,,
pu15,prices.usa,2015,110,,mod,read,,,
pu16,prices.usa,2016,112,,mod,read,,,
`,
};

export interface Mini {
  readonly case: Case;
  readonly problems: readonly Problem[];
}

/** Loads the small case with some files replaced (a text) or left out (null). Fails on loading errors unless allowed. */
export function miniCase(changes: Readonly<Record<string, string | null>> = {}, allowProblems = false): Mini {
  const files = { ...BASE, ...changes };
  const encoder = new TextEncoder();
  const bytes = Object.entries(files).flatMap(([path, text]) =>
    text === null ? [] : [[path, encoder.encode(text)] as const],
  );
  const { case: theCase, problems } = loadCase(new Map(bytes));
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (theCase === undefined || (errors.length > 0 && !allowProblems)) {
    throw new Error(`the small case does not load: ${JSON.stringify(errors, null, 1)}`);
  }
  return { case: theCase, problems };
}

/** The base text of a file with lines added at its end. */
export function withLines(file: string, lines: string): Record<string, string> {
  return { [file]: `${BASE[file] ?? ''}${lines}` };
}

/** The base case with one more measure, `probe`, whose formula is given. */
export function withFormula(formula: string, unit = 'JPY', kind = 'flow'): Record<string, string> {
  const quoted = `'${formula.replaceAll("'", "''")}'`;
  return withLines(
    'measures.yaml',
    `probe:\n  title: Probe\n  unit: ${unit}\n  kind: ${kind}\n  formula: ${quoted}\n`,
  );
}
