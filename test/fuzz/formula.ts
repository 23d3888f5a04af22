import { functionNamed, functionNames } from '../../src/graph/functions/index.ts';
import { HOSTILE_FORMULAS } from './hostile.ts';
import type { Random } from './random.ts';

const NAMES = [
  'support',
  'troops',
  'cost',
  'area',
  'per_head',
  'odd',
  'rent.ratio',
  'fx.rate',
  'prices.jpn',
  '[s14]',
  '[c15]',
  'BASE',
  'nope',
];
const NUMBERS = [
  '0',
  '1',
  '2.5',
  '3%',
  '1e9',
  '10bn JPY',
  '5k persons',
  '2 ha',
  '1 year',
  '1e99',
  'TRUE',
  'FALSE',
];
const OPERATORS = ['+', '-', '*', '/', '^', '=', '<>', '<', '<=', '>', '>='];
const PERIODS = [
  'JFY2015',
  '2015',
  '2014..2016',
  'USFY2016',
  '2015-03',
  '2015-03-31',
  '2999',
  '1000',
  '2015-01-01/2015-07-01',
];
const UNITS = ['JPY', 'USD', 'USD2015', 'percent', 'persons', 'km2', 'JPY/person', 'ratio', 'tsubo'];
const FILTERS = [
  'payer = "JPN"',
  'beneficiary = "USA"',
  'category = "labour"',
  'form = "cash"',
  'definition = "wide"',
  'definition = ALL',
];

/** A formula that is grammatical, though seldom one of like units; now and then a hostile one. */
export function randomFormula(random: Random, depth = 3): string {
  if (random.chance(0.15)) return random.pick(HOSTILE_FORMULAS);
  const below = () => randomFormula(random, depth - 1);
  if (depth === 0 || random.chance(0.25)) return random.pick(random.chance(0.7) ? NAMES : NUMBERS);
  if (random.chance(0.1)) return `-${below()}`;
  if (random.chance(0.1)) return `(${below()})`;
  if (random.chance(0.4)) return `${below()} ${random.pick(OPERATORS)} ${below()}`;
  return randomCall(random, below);
}

function randomCall(random: Random, below: () => string): string {
  const name = random.pick(functionNames);
  const { params, rest, required } = functionNamed(name) as NonNullable<ReturnType<typeof functionNamed>>;
  const count = random.chance(0.9)
    ? Math.max(required, random.below(params.length + (rest ? 3 : 1)))
    : random.below(5);
  const args = Array.from({ length: count }, (_, i) => {
    switch (params[i] ?? rest) {
      case 'period':
        return random.pick(PERIODS);
      case 'unit':
        return random.pick(UNITS);
      case 'word':
        return random.pick(['PPP', 'MARKET', 'ppp']);
      case 'filter':
        return random.pick(FILTERS);
      default:
        return name === 'SHIFT' && i === 1 ? String(random.below(5) - 2) : below();
    }
  });
  return `${name}(${args.join(', ')})`;
}
