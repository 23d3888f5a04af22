import type { Case } from '../../src/case/index.ts';
import { type Prepared, prepare } from '../../src/study/index.ts';
import { miniCase, withLines } from '../graph/mini-case.ts';

/** The small case with a two-way ledger under three definitions, claims, scenarios and answers. */
export const LEDGER_FILES: Readonly<Record<string, string>> = {
  ...withLines(
    'case.yaml',
    `definition: cash
answers:
  share:
    question: What share does Japan bear?
    formula: IN(LEDGER(payer = "JPN") / LEDGER(), percent)
    definition: wide
    sentence: 'Japan bears {value}; support is {support}; figures run from {low} to {high}.'
    range:
      - {title: press, formula: 'IN([s15-press] / ([s15-press] + IN([c16], JPY)), percent)'}
`,
  ),
  'ledger.yaml': `categories:
  labour: {title: Labour, form: cash}
  rents: {title: Rents, form: forgone}
  forces: {title: Cost of forces, form: own-cost}
  deterrence: {title: Deterrence, form: unpriced}
definitions:
  cash: {title: Cash only, counts: [labour]}
  wide: {title: Cash and forces, extends: cash, counts: [forces]}
  full: {title: All of it, extends: wide, counts: [rents]}
entries:
  jpn-labour: {title: Labour, payer: JPN, beneficiary: USA, category: labour, value: support}
  jpn-rents: {title: Rents forgone, payer: JPN, beneficiary: USA, category: rents, value: support * rent.ratio}
  usa-forces: {title: Forces, payer: USA, beneficiary: JPN, category: forces, value: cost}
  usa-deterrence: {title: Deterrence, payer: USA, beneficiary: JPN, category: deterrence, unpriced: Nobody has priced it.}
`,
  'claims.yaml': `pays:
  said_on: 2025-03-06
  speaker: A speaker
  paraphrase: Japan pays less than the United States, and pays 190 billion yen.
  kind: fairness
  source: press
  parts:
    - {id: less, text: Japan bears less, test: 'LEDGER(payer = "JPN") < LEDGER(payer = "USA")'}
    - id: amount
      text: It is 190 billion yen
      variants:
        - {id: budget, title: Budget, test: 'ABOUT(support, 190bn JPY, 1%)'}
        - {id: press, title: Press, test: 'ABOUT([s15-press], 190bn JPY, 1%)'}
    - {id: duty, text: A duty, needs: duties}
    - {id: motive, text: A motive, not_checkable: No figure shows motives.}
    - {id: later, text: In 2016, test: 'AT(support, JFY2016) > 1bn JPY'}
`,
  'scenarios.yaml': `double:
  title: Support doubles
  set:
    support: BASE * 2
double-later:
  title: and grows by ten billion yen from fiscal 2017
  layers: [double]
  set:
    support: {formula: BASE + 10bn JPY, from: JFY2017}
`,
};

export function ledgerCase(changes: Readonly<Record<string, string>> = {}): {
  case: Case;
  prepared: Prepared;
} {
  const { case: theCase } = miniCase({ ...LEDGER_FILES, ...changes });
  const { prepared, problems } = prepare(theCase);
  if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 1));
  return { case: theCase, prepared };
}
