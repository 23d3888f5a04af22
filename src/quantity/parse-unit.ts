import { type Message, msg } from '../text/index.ts';
import { multiplyDimensions, powerDimension } from './dimension.ts';
import { foldText } from './folded-text.ts';
import { isProblem, type UnitProblem } from './text-problem.ts';
import { knownUnitNames, type NamedUnit, namedUnit, type Unit, type Units } from './unit.ts';
import { SCALE_EXPONENTS } from './unit-list.ts';

const MAX_LENGTH = 200;
const MAX_POWER = 9;

/** A named unit raised to a power, as it stands in a unit text read from left to right. */
interface Factor {
  readonly unit: NamedUnit;
  readonly power: number;
}

/**
 * Unit text: products and quotients of names with whole powers. `JPY`, `USD2020`, `JPY/USD`, `persons/km2`,
 * `million USD`, `USD per person`, `億円`. Names side by side bind closer than `/`.
 */
export function parseUnit(text: string, units: Units): Unit | UnitProblem {
  if (text.length > MAX_LENGTH) return { problem: 'value-too-long', offset: 0 };
  const folded = foldText(text);
  const reader = new UnitReader(folded.text, units);
  const factors = reader.read();
  if (isProblem(factors)) return { ...factors, offset: folded.origin(factors.offset) };
  return {
    text: canonicalText(factors),
    dimension: factors.reduce(
      (all, { unit, power }) => multiplyDimensions(all, powerDimension(unit.dimension, power)),
      {},
    ),
    factor: factors.reduce((all, { unit, power }) => all * unit.factor ** power, 1),
  };
}

/** `bn JPY`, `USD/person/year`: names in their plain spelling, so that the same unit is shown in the same way. */
function canonicalText(factors: readonly Factor[]): string {
  const power = ({ power: e }: Factor): string => (Math.abs(e) === 1 ? '' : `^${Math.abs(e)}`);
  const scales = factors.filter(({ unit, power: e }) => unit.isScale && e > 0);
  const over = factors.filter(({ unit, power: e }) => !unit.isScale && e > 0);
  const under = factors.filter(({ power: e }) => e < 0);
  const top = over.map((factor) => factor.unit.plural + power(factor)).join('*');
  const words = [...scales.map((factor) => factor.unit.plural + power(factor)), ...(top === '' ? [] : [top])];
  const below = under.map((factor) => `/${factor.unit.singular}${power(factor)}`).join('');
  if (words.length === 0) return below === '' ? 'ratio' : `1${below}`;
  return words.join(' ') + below;
}

/** A word: letters of any script, percent and currency signs, hyphens inside. */
const WORD = /(?:[\p{L}%‰\p{Sc}]|(?<=\p{L})-(?=\p{L}))+/uy;
/** Stands for no unit in `1/person`. */
const ONE = /1(?!\d)/y;
const POWER = /\^\s*(-?\d{1,2})|\d+/y;
const JAPANESE_SCALES = Object.keys(SCALE_EXPONENTS)
  .filter((name) => /^\p{Script=Han}/u.test(name))
  .sort((a, b) => b.length - a.length);

class UnitReader {
  private at = 0;
  private readonly text: string;
  private readonly units: Units;

  constructor(text: string, units: Units) {
    this.text = text;
    this.units = units;
  }

  read(): Factor[] | UnitProblem {
    this.skip();
    if (this.at === this.text.length)
      return { problem: 'value-empty', offset: 0, hint: msg('quantity.hint.unit-forms') };
    const factors = this.product(0);
    if (isProblem(factors) || this.at === this.text.length) return factors;
    return this.malformed();
  }

  private product(depth: number): Factor[] | UnitProblem {
    const all = this.neighbours(depth);
    if (isProblem(all)) return all;
    for (;;) {
      const sign = this.operator();
      if (sign === undefined) return all;
      const next = this.neighbours(depth);
      if (isProblem(next)) return next;
      all.push(...next.map(({ unit, power }) => ({ unit, power: power * sign })));
    }
  }

  /** `*`, `/` or the word `per`: what the exponents behind it are multiplied by. */
  private operator(): 1 | -1 | undefined {
    const found = /[*·×/]|per(?![\p{L}-])/uy;
    found.lastIndex = this.at;
    const sign = found.exec(this.text)?.[0];
    if (sign === undefined || /^per cent/.test(this.text.slice(this.at))) return undefined;
    this.at += sign.length;
    this.skip();
    return sign === '/' || sign === 'per' ? -1 : 1;
  }

  private neighbours(depth: number): Factor[] | UnitProblem {
    const all = this.single(depth);
    if (isProblem(all)) return all;
    while (/[\p{L}\p{Sc}%‰(]/u.test(this.text.charAt(this.at)) && !this.atPer()) {
      const next = this.single(depth);
      if (isProblem(next)) return next;
      all.push(...next);
    }
    return all;
  }

  private atPer(): boolean {
    return /^per(?!\p{L}| cent)/u.test(this.text.slice(this.at));
  }

  private single(depth: number): Factor[] | UnitProblem {
    if (this.match(ONE) !== undefined) {
      this.skip();
      return [];
    }
    const inside = this.bracketed(depth);
    if (inside === undefined) return this.word();
    if (isProblem(inside)) return inside;
    const power = this.power();
    if (isProblem(power)) return power;
    return inside.map((factor) => ({ unit: factor.unit, power: factor.power * power.by }));
  }

  /** The factors in round brackets; undefined where none open. */
  private bracketed(depth: number): Factor[] | UnitProblem | undefined {
    if (this.text.charAt(this.at) !== '(') return undefined;
    if (depth > 8) return this.malformed();
    this.at += 1;
    this.skip();
    const inside = this.product(depth + 1);
    if (isProblem(inside)) return inside;
    if (this.text.charAt(this.at) !== ')') return this.malformed();
    this.at += 1;
    return inside;
  }

  private word(): Factor[] | UnitProblem {
    const start = this.at;
    const word = this.match(WORD);
    if (word === undefined) return this.malformed();
    const named = this.lookUp(word, start);
    if (named === undefined) {
      const hint = msg('quantity.hint.unit-unknown', { found: word });
      return { problem: 'unit-unknown', offset: start, hint, found: word, known: knownUnitNames(this.units) };
    }
    if (named.some((unit) => unit.isScale) && named.length === 1) {
      this.skip();
      return [{ unit: named[0] as NamedUnit, power: 1 }];
    }
    const power = this.power();
    if (isProblem(power)) return power;
    return named.map((unit, index) => ({ unit, power: index === named.length - 1 ? power.by : 1 }));
  }

  /** The units that a word stands for: two words (`basis points`), a money symbol with its year, `億円` as 億 and 円. */
  private lookUp(word: string, start: number): NamedUnit[] | undefined {
    const second = / +\p{L}+/uy;
    second.lastIndex = this.at;
    const tail = second.exec(this.text)?.[0] ?? '';
    const pair = namedUnit(`${word} ${tail.trim()}`, this.units);
    if (tail !== '' && pair !== undefined) {
      this.at += tail.length;
      return [pair];
    }
    const withDigits = /^\d+/.exec(this.text.slice(this.at))?.[0] ?? '';
    const dated = withDigits === '' ? undefined : namedUnit(word + withDigits, this.units);
    if (dated !== undefined) {
      this.at = start + word.length + withDigits.length;
      return [dated];
    }
    const plain = namedUnit(word, this.units);
    if (plain !== undefined) return [plain];
    const scale = JAPANESE_SCALES.find((name) => word.startsWith(name));
    const [scaleUnit, rest] = [
      scale && namedUnit(scale, this.units),
      scale && namedUnit(word.slice(scale.length), this.units),
    ];
    return scaleUnit && rest ? [scaleUnit, rest] : undefined;
  }

  private power(): { by: number } | UnitProblem {
    const start = this.at;
    const text = this.match(POWER);
    this.skip();
    if (text === undefined) return { by: 1 };
    const by = Number(text.replace('^', '').trim());
    return by !== 0 && Math.abs(by) <= MAX_POWER
      ? { by }
      : { problem: 'unit-unknown', offset: start, hint: msg('quantity.hint.unit-power') };
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private skip(): void {
    while (this.text.charAt(this.at) === ' ') this.at += 1;
  }

  private malformed(): UnitProblem {
    const hint: Message = msg('quantity.hint.unit-forms');
    return { problem: 'unit-unknown', offset: this.at, hint };
  }
}

/**
 * A unit of a case: `hull` that converts to nothing (`is` undefined), or a multiple of another, `3.305785 m2`.
 * Names are letters, so that digits behind them can be powers.
 */
export function defineUnit(name: string, is: string | undefined, units: Units): Unit | UnitProblem {
  if (!/^\p{L}+(?:-\p{L}+)*$/u.test(name))
    return { problem: 'id-malformed', offset: 0, hint: msg('quantity.hint.unit-name') };
  if (is === undefined) return { text: name, dimension: { [name]: 1 }, factor: 1 };
  const amount = /^\s*(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)\s*/.exec(is);
  const count = Number(amount?.[1] ?? '1');
  if (!(count > 1e-100 && count < 1e100)) return { problem: 'number-out-of-range', offset: 0 };
  const skipped = amount?.[0].length ?? 0;
  const unit = parseUnit(is.slice(skipped), units);
  if (isProblem(unit)) return { ...unit, offset: unit.offset + skipped };
  return { text: name, dimension: unit.dimension, factor: count * unit.factor };
}
