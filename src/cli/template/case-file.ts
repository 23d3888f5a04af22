import { englishName, type Given, partyName, quoted, schemaLine } from './given.ts';

export function caseFile(given: Given): string {
  const { id, title, guarantor, host, asOf } = given;
  const share = `IN(LEDGER(payer = "${host}") / (LEDGER(payer = "${host}") + LEDGER(payer = "${guarantor}")), percent)`;
  return `${schemaLine('case', given)}# The case itself: its parties, its dates, and the questions that it answers.
# Every number in this folder is invented. Replace the figures one by one by published ones, each with its source.
format: 1
id: ${id}
title: ${quoted(title)}
summary: An example to fill in. Its numbers are invented.
as_of: ${asOf} # evidence gathered up to this day
currency: USD # of the answers
period: 2024 # of the answers
definition: direct # cost definition of the answers: an id of ledger.yaml

parties:
  ${host}: { name: ${partyName(host)}, role: { en: host, ja: 受入国 } }
  ${guarantor}: { name: ${partyName(guarantor)}, role: { en: guarantor, ja: 防衛義務を負う国 } }

groups: # headings of the brief, in order
  support: { title: Support by the host }
  presence: { title: Forces present }

tables: # long tables, kept in a spreadsheet and saved as CSV (UTF-8)
  figures: [figures.csv]

# Headline answers: a formula, and the sentence that says it. {value}, {low}, {high} and {period} are filled in.
answers:
  host-share:
    question: What share of the cost does ${englishName(host)} bear?
    formula: '${share}'
    sentence: ${englishName(host)} bears {value} of the cost in {period}; by the other ways of counting {low} to {high}.
    range: # the same answer, counted differently
      - { title: Direct costs, definition: direct, formula: '${share}' }
      - { title: With forgone rent, definition: wide, formula: '${share}' }
  support-per-head:
    question: What does the host pay for each member of the forces?
    formula: support.per_head
    sentence: "The host's cash support comes to {value} in {period}."
`;
}
