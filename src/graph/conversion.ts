import type { Case } from '../case/index.ts';
import {
  type Dimension,
  findRatePath,
  formatDimension,
  type Money,
  moneyOf,
  replaceMoney,
  sameDimension,
  type Unit,
} from '../quantity/index.ts';
import { type Message, msg } from '../text/index.ts';

export type RateKind = 'market' | 'ppp';

/** The measures of a case that serve as rates, with the two currencies of each. */
export interface RateBook {
  readonly market: readonly Rate[];
  readonly ppp: readonly Rate[];
  /** Price index measure by currency. */
  readonly prices: ReadonlyMap<string, string>;
}
interface Rate {
  readonly id: string;
  readonly numerator: string;
  readonly denominator: string;
}

/**
 * How a conversion is carried out, in this order: out of constant prices, through exchange rates, into constant prices.
 * Between two price years of one currency the index of the period cancels, so it is not asked for.
 */
export interface ConversionPlan {
  readonly kind: RateKind;
  readonly inflate: PriceStep | undefined;
  readonly rates: readonly {
    readonly id: string;
    readonly invert: boolean;
    readonly from: string;
    readonly to: string;
  }[];
  readonly deflate: PriceStep | undefined;
  readonly reads: readonly string[];
}
interface PriceStep {
  readonly index: string;
  readonly currency: string;
  readonly year: number;
}

/** Currencies of the rate measures of a case; a measure whose unit is no rate is left out (the loader reports it). */
export function rateBook(theCase: Case, dimensionOf: (measure: string) => Dimension | undefined): RateBook {
  const rates = (ids: readonly string[]): Rate[] =>
    ids.flatMap((id) => {
      const entries = Object.entries(dimensionOf(id) ?? {});
      const numerator = entries.find(([, power]) => power === 1)?.[0];
      const denominator = entries.find(([, power]) => power === -1)?.[0];
      return entries.length === 2 && numerator && denominator ? [{ id, numerator, denominator }] : [];
    });
  return {
    market: rates(theCase.conversions.market),
    ppp: rates(theCase.conversions.ppp),
    prices: theCase.conversions.prices,
  };
}

/** Why there is no way, in words for the author of the formula. */
export interface NoPlan {
  readonly problem: Message;
  readonly hint: Message | undefined;
  readonly found: string;
}

/** Finds the way from one dimension to a unit, or says what is missing. */
export function planConversion(
  from: Dimension,
  to: Unit,
  kind: RateKind,
  book: RateBook,
): ConversionPlan | NoPlan {
  const none: ConversionPlan = { kind, inflate: undefined, rates: [], deflate: undefined, reads: [] };
  if (sameDimension(from, to.dimension)) return none;
  const found = `${formatDimension(from)} > ${to.text}`;
  const source = moneyOf(from);
  const target = moneyOf(to.dimension);
  if (
    source === undefined ||
    target === undefined ||
    !sameDimension(replaceMoney(from, symbolOf(source), symbolOf(target)), to.dimension)
  ) {
    return { problem: msg('formula.expected.convertible'), hint: undefined, found };
  }
  const inflate = priceStep(source, book);
  const deflate = priceStep(target, book);
  if (inflate === null || deflate === null) {
    const currency = inflate === null ? source.currency : target.currency;
    return {
      problem: msg('formula.expected.price-index', { currency }),
      hint: msg('formula.hint.price-index', { currency }),
      found,
    };
  }
  const path =
    source.currency === target.currency ? [] : findRatePath(book[kind], source.currency, target.currency);
  if (path === undefined) {
    const params = { from: source.currency, to: target.currency };
    return {
      problem: msg(`formula.expected.rate-${kind}`, params),
      hint: msg('formula.hint.rate', params),
      found,
    };
  }
  let at = source.currency;
  const rates = path.map(({ id, invert }) => {
    const rate = book[kind].find((candidate) => candidate.id === id) as Rate;
    const step = { id, invert, from: at, to: at === rate.numerator ? rate.denominator : rate.numerator };
    at = step.to;
    return step;
  });
  const reads = [inflate?.index, ...rates.map((rate) => rate.id), deflate?.index].filter(
    (id) => id !== undefined,
  );
  return { kind, inflate, rates, deflate, reads: [...new Set(reads)] };
}

function symbolOf(money: Money): string {
  return `${money.currency}${money.priceYear ?? ''}`;
}

/** The index step for a money's price year: none for current prices, null when the case names no index. */
function priceStep(money: Money, book: RateBook): PriceStep | undefined | null {
  if (money.priceYear === undefined) return undefined;
  const index = book.prices.get(money.currency);
  return index === undefined ? null : { index, currency: money.currency, year: money.priceYear };
}
