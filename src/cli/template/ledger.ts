import { type Given, schemaLine } from './given.ts';

export function ledgerFile(given: Given): string {
  const { host, guarantor } = given;
  return `${schemaLine('ledger', given)}# Who bears what for whom, and what each cost definition counts.
categories:
  support: { title: Cash support, form: cash } # cash, in-kind, forgone, own-cost or unpriced
  stationing: { title: Pay and operations of the forces stationed, form: own-cost }
  rent: { title: Rent forgone, form: forgone }
  deterrence: { title: Deterrence, form: unpriced }

definitions:
  direct:
    title: Direct costs of both sides
    counts: [support, stationing]
  wide:
    title: Direct costs and forgone rent
    extends: direct
    counts: [rent]

entries:
  host-support:
    title: Cash support by the host
    payer: ${host}
    beneficiary: ${guarantor}
    category: support
    value: support.cash # a formula, mostly just the name of a measure
  host-rent:
    title: Land without rent
    payer: ${host}
    beneficiary: ${guarantor}
    category: rent
    value: land.forgone_rent
  guarantor-stationing:
    title: Forces stationed with the host
    payer: ${guarantor}
    beneficiary: ${host}
    category: stationing
    value: stationing.cost
  guarantor-deterrence:
    title: Deterrence of attacks on the host
    payer: ${guarantor}
    beneficiary: ${host}
    category: deterrence
    unpriced: No published estimate puts a price on it.
`;
}
