import { FORMS, type Ledger, type LedgerEntry } from '../../case/index.ts';
import { overlapDays, type Period } from '../../quantity/index.ts';
import { msg } from '../../text/index.ts';
import type { Context } from '../context.ts';
import { FormulaError } from '../formula/error.ts';
import { nearest } from '../formula/nearest.ts';
import { asNumber, firstGap, isMissing, type Value } from '../outcome.ts';
import { add, type Numeric } from '../term.ts';
import { numberType } from '../type.ts';
import type { Call, Checking, Evaluating, FormulaFunction } from './function.ts';

const FILTERS = ['payer', 'beneficiary', 'category', 'form', 'definition'] as const;
type Filter = (typeof FILTERS)[number];
const ALL = 'ALL';

/** Name of the node that holds a ledger entry's amount. */
export function entryNode(entry: string): string {
  return `ledger:${entry}`;
}

function filtersOf(call: Call): ReadonlyMap<Filter, string> {
  return new Map(call.args.flatMap((arg) => (arg.is === 'filter' ? [[arg.key as Filter, arg.value]] : [])));
}

/** Entries a call selects for a period under a definition; an entry inside another selected one is left to it. */
function selectEntries(
  call: Call,
  ledger: Ledger,
  definition: string | undefined,
  period: Period | undefined,
): LedgerEntry[] {
  const filters = filtersOf(call);
  const named = filters.get('definition') ?? definition;
  const counts = named === undefined || named === ALL ? undefined : ledger.definitions.get(named)?.counts;
  const selected = [...ledger.entries.values()].filter(
    (entry) =>
      matches(entry, filters, ledger) &&
      (counts === undefined || counts.has(entry.category)) &&
      (period === undefined || entry.period === undefined || overlapDays(entry.period, period) > 0),
  );
  const ids = new Set(selected.map((entry) => entry.id));
  return selected.filter((entry) => !hasAncestorIn(entry, ids, ledger));
}

function matches(entry: LedgerEntry, filters: ReadonlyMap<Filter, string>, ledger: Ledger): boolean {
  const form = ledger.categories.get(entry.category)?.form;
  const values: Record<Exclude<Filter, 'definition'>, string | undefined> = {
    payer: entry.payer,
    beneficiary: entry.beneficiary,
    category: entry.category,
    form,
  };
  return [...filters].every(([key, value]) => key === 'definition' || values[key] === value);
}

function hasAncestorIn(entry: LedgerEntry, ids: ReadonlySet<string>, ledger: Ledger): boolean {
  for (let parent = entry.partOf; parent !== undefined; parent = ledger.entries.get(parent)?.partOf) {
    if (ids.has(parent)) return true;
  }
  return false;
}

function checkFilters(call: Call, checker: Checking): void {
  const { ledger, parties } = checker.case;
  const known: Record<Filter, readonly string[]> = {
    payer: [...parties.keys()],
    beneficiary: [...parties.keys()],
    category: [...ledger.categories.keys()],
    form: FORMS,
    definition: [...ledger.definitions.keys(), ALL],
  };
  const seen = new Set<string>();
  for (const arg of call.args) {
    if (arg.is !== 'filter') continue;
    const key = FILTERS.find((filter) => filter === arg.key);
    if (key === undefined || seen.has(key)) {
      const hint = key === undefined ? nearest(arg.key, FILTERS) : undefined;
      throw new FormulaError(
        'formula-arguments',
        arg.span,
        msg('formula.expected.filter', { name: call.name }),
        hint,
        arg.key,
      );
    }
    seen.add(key);
    const names = known[key];
    if (!names.includes(arg.value) && !checker.isLeftOut(arg.value)) {
      const expected = msg('formula.expected.filter-value', { key });
      throw new FormulaError('formula-name', arg.valueSpan, expected, nearest(arg.value, names), arg.value);
    }
  }
}

/** Sums what the selected entries come to, each in the currency of the case's answers. */
function ledgerFunction(
  name: 'LEDGER' | 'LEDGERKNOWN',
  total: (evaluator: Evaluating, amounts: readonly Value[]) => Value,
): FormulaFunction {
  return {
    name,
    params: [],
    rest: 'filter',
    required: 0,
    usage: `${name}(payer = "JPN", category = "rents", ...)`,
    doc: `function.${name}`,
    example: { formula: `${name}()`, value: 'gap' },
    usesDefinition: (call) => !filtersOf(call).has('definition'),
    check: (call, checker) => {
      checkFilters(call, checker);
      const theCase = checker.case;
      // Under whatever definition the study asks for: every entry that could be selected is a dependency.
      const definition = filtersOf(call).get('definition') ?? ALL;
      for (const entry of selectable(call, theCase.ledger, definition)) {
        if (entry.value !== undefined) checker.reads.add(entryNode(entry.id));
      }
      return numberType({ [theCase.currency]: 1 }, 'flow');
    },
    evaluate: (call, evaluator, context) => sumEntries(call, evaluator, context, total),
  };
}

function selectable(call: Call, ledger: Ledger, definition: string): LedgerEntry[] {
  const filters = filtersOf(call);
  const counts = definition === ALL ? undefined : ledger.definitions.get(definition)?.counts;
  return [...ledger.entries.values()].filter(
    (entry) => matches(entry, filters, ledger) && (counts === undefined || counts.has(entry.category)),
  );
}

function sumEntries(
  call: Call,
  evaluator: Evaluating,
  context: Context,
  total: (evaluator: Evaluating, amounts: readonly Value[]) => Value,
): Value {
  const entries = selectEntries(call, evaluator.case.ledger, context.definition, context.period);
  const priced = entries.filter((entry) => entry.value !== undefined);
  if (priced.length === 0) return evaluator.missing('inapplicable', msg('gap.no-entry'));
  const amounts = priced.map((entry) => evaluator.inCaseCurrency(entryNode(entry.id), context));
  return total(evaluator, amounts);
}

function sum(values: readonly Value[]): Numeric {
  return values.map((value) => asNumber(value) as Numeric).reduce(add, 0);
}

export const ledger = [
  ledgerFunction('LEDGER', (_evaluator, amounts) => firstGap(amounts) ?? sum(amounts)),
  ledgerFunction('LEDGERKNOWN', (_evaluator, amounts) => {
    const knownAmounts = amounts.filter((amount) => !isMissing(amount));
    return knownAmounts.length > 0 ? sum(knownAmounts) : (firstGap(amounts) as Value);
  }),
];
