import { englishName, type Given, schemaLine } from './given.ts';

export function claimsFile(given: Given): string {
  const { host, guarantor, asOf } = given;
  const testHost = `LEDGER(payer = "${host}")`;
  const testBoth = `(LEDGER(payer = "${host}") + LEDGER(payer = "${guarantor}"))`;
  return `${schemaLine('claims', given)}# Public statements, each cut into parts that can be tested.
burden-statement:
  said_on: ${asOf}
  speaker: An invented speaker
  role: minister
  setting: press conference
  paraphrase: ${englishName(host)} pays about 100 million dollars a year, which is more than 14 percent of the cost.
  kind: economic # legal, economic, fairness, number, power or forecast
  source: example-press
  parts:
    - id: amount
      text: The cash support is about 100 million dollars.
      test: ABOUT(support.cash, 100m USD, 5%)
    - id: share
      text: That is more than 14 percent of the cost.
      # It reads the ledger, so it is run under every cost definition: the answer may depend on what is counted.
      test: '${testHost} / ${testBoth} > 14%'
    - id: motive
      text: It is paid out of friendship.
      not_checkable: No figure can decide a motive.
`;
}

export function scenariosFile(given: Given): string {
  return `${schemaLine('scenarios', given)}# Named changes. A scenario never edits the case; BASE stands for the number as published.
double-support:
  title: The host pays twice as much in cash
  set:
    support.cash: BASE * 2
`;
}

export function sourcesFile(given: Given): string {
  return `${schemaLine('sources', given)}# Where figures come from. Replace both by real publications.
example-budget:
  type: report # a CSL type: report, article-newspaper, webpage, dataset, legislation, ...
  title: Example of a budget document (replace it)
  author: Example Ministry
  issued: 2025-01
  grade: official # official, legislative-audit, scholarly, press or party-blog
  verification: recalled # read: seen in the source itself; recalled: still to be looked up
example-press:
  type: article-newspaper
  title: Example of a newspaper article (replace it)
  container_title: Example Times
  issued: 2025-01-15
  grade: press
  verification: recalled
`;
}
