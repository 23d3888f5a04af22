import { parseDate } from '../../quantity/index.ts';
import { msg } from '../../text/index.ts';
import { numberIn } from '../table/number.ts';
import { firstName, type Named } from './header.ts';
import type { Rule } from './model.ts';

export interface NumberOptions {
  /** Name in the stored table, where it differs from that in the file. */
  readonly as?: string;
  readonly unit?: string;
  readonly least?: number;
  readonly most?: number;
  readonly whole?: boolean;
  /** Numbers that stand for a value that is missing, like -9. */
  readonly missing?: readonly number[];
  /** Words that do, like `n/a`; an empty cell always does. */
  readonly missingWords?: readonly string[];
  /** A cell must hold a number. */
  readonly needed?: boolean;
  /** The column may be missing from the file. */
  readonly optional?: boolean;
  /** `1,234.5` is a number. */
  readonly grouped?: boolean;
  /** `1.234,5` is a number. */
  readonly decimalComma?: boolean;
  /** `3.42%` is the number 3.42. */
  readonly percent?: boolean;
  /** Stored is the number times this. */
  readonly scale?: number;
}

/** Any number that a table of states can hold; sums of millions of them stay finite. */
const LARGEST = 1e18;

/** A number as the file writes it, checked: digits are kept as they are unless the file's form has to be changed. */
export function number(column: Named, options: NumberOptions = {}): Rule {
  const name = options.as ?? firstName(column);
  return {
    needs: options.optional === true ? [] : [column],
    takes: options.optional === true ? [column] : [],
    gives: [{ name, ...(options.unit === undefined ? {} : { unit: options.unit }) }],
    bind(header) {
      const at = header.column(column);
      return numberStep(() => at, options);
    },
  };
}

/** The number in the column that stands for a row; a row without one says nothing. */
export function unfoldedNumber(name: string, options: NumberOptions = {}): Rule {
  return {
    needs: [],
    takes: [],
    gives: [{ name, ...(options.unit === undefined ? {} : { unit: options.unit }) }],
    bind: () => {
      const step = numberStep((context) => context.column, options);
      return (row, out, context) => {
        step(row, out, context);
        if (out.lastIsEmpty) context.skip = true;
      };
    },
  };
}

function numberStep(
  columnOf: (context: Parameters<ReturnType<Rule['bind']>>[2]) => number,
  options: NumberOptions,
): ReturnType<Rule['bind']> {
  const { least = -LARGEST, most = LARGEST, scale = 1 } = options;
  const missing = options.missing ?? [];
  const isWhole = options.whole === true;
  return (row, out, context) => {
    const column = columnOf(context);
    if (column < 0 || column >= row.count) return out.empty();
    const { bytes } = row;
    let start = row.starts[column] as number;
    let end = row.ends[column] as number;
    let value = numberIn(bytes, start, end);
    let text: string | undefined;
    // Most cells are plain numbers; whatever is not is looked at as text.
    if (Number.isNaN(value)) {
      while (start < end && bytes[start] === 32) start += 1;
      while (end > start && bytes[end - 1] === 32) end -= 1;
      value = numberIn(bytes, start, end);
      if (Number.isNaN(value)) {
        const written = row.text(column);
        if (written === '' || options.missingWords?.includes(written.toLowerCase())) {
          out.empty();
          if (options.needed === true)
            context.fail('value-empty', row, column, { expected: msg('expected.number') });
          return;
        }
        text = plainNumber(written, options);
        value = text === undefined ? Number.NaN : Number(text);
        if (!Number.isFinite(value)) {
          context.fail('number-malformed', row, column, {
            expected: msg(isWhole ? 'expected.whole' : 'expected.number'),
            ...hintFor(written),
          });
          return out.empty();
        }
      }
    }
    if (missing.length > 0 && missing.includes(value)) {
      out.empty();
      if (options.needed === true)
        context.fail('value-empty', row, column, { expected: msg('expected.number') });
      return;
    }
    if (isWhole && !Number.isInteger(value)) {
      context.fail('number-malformed', row, column, { expected: msg('expected.whole') });
      return out.empty();
    }
    if (value < least || value > most) {
      context.fail('number-out-of-range', row, column, { expected: rangeOf(least, most, missing) });
      return out.empty();
    }
    if (scale !== 1) out.text(scaled(text ?? row.text(column), value, scale));
    else if (text !== undefined) out.text(text);
    else if (bytes[start] === 43) out.copy(bytes, start + 1, end);
    else out.copy(bytes, start, end);
  };
}

function rangeOf(least: number, most: number, missing: readonly number[]) {
  const bounded = least > -LARGEST ? (most < LARGEST ? 'between' : 'at-least') : 'at-most';
  const marks = missing.join(', ');
  return marks === ''
    ? msg(`data.expected.${bounded}`, { least, most })
    : msg(`data.expected.${bounded}-or`, { least, most, marks });
}

/** A number without marks of thousands, and with a decimal point. */
function plainNumber(written: string, options: NumberOptions): string | undefined {
  if (options.decimalComma === true && /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/.test(written))
    return written.replaceAll('.', '').replace(',', '.');
  if (options.grouped === true && /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(written))
    return written.replaceAll(',', '');
  // A cell that a workbook shows as per cent comes with its sign.
  if (options.percent === true && /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)? ?%$/i.test(written))
    return written.slice(0, -1).trim();
  return undefined;
}

function hintFor(written: string) {
  if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(written))
    return { hint: msg('data.hint.grouped', { text: written.replaceAll(',', '') }) };
  if (/^[+-]?\d+,\d+$/.test(written))
    return { hint: msg('data.hint.decimal-comma', { text: written.replace(',', '.') }) };
  if (/%$/.test(written)) return { hint: msg('data.hint.percent') };
  if (/^(?:n\/?a|\.+|-+|na|null|xxx|\.\. ?\.)$/i.test(written)) return { hint: msg('data.hint.missing') };
  return {};
}

/** A power of ten moves the point and loses nothing; anything else is a product of doubles. */
function scaled(text: string, value: number, scale: number): string {
  const exponent = Math.log10(scale);
  if (!Number.isInteger(exponent)) return String(value * scale);
  const [digits = '', power = '0'] = text.toLowerCase().split('e');
  return String(Number(`${digits}e${Number(power) + exponent}`));
}

/** A year. */
export function year(column: Named, least: number, most: number, as = 'year'): Rule {
  return {
    ...number(column, { as, least, most, whole: true, needed: true }),
    gives: [{ name: as }],
  };
}

/** The year of the column that stands for a row. */
export const unfoldedYear: Rule = {
  needs: [],
  takes: [],
  gives: [{ name: 'year' }],
  bind: () => (_row, out, context) => out.whole(context.fromYear),
};

/** The label of the column or sheet that stands for a row. */
export function label(name: string): Rule {
  return {
    needs: [],
    takes: [],
    gives: [{ name }],
    bind: () => (_row, out, context) => out.text(context.label),
  };
}

export interface TextOptions {
  readonly as?: string;
  readonly needed?: boolean;
  readonly optional?: boolean;
  readonly longest?: number;
  /** The only contents. */
  readonly choices?: readonly string[];
  /** Further contents that stand for nothing, like `n/a`; an empty cell always does. */
  readonly missingWords?: readonly string[];
}

/** A text as it stands. */
export function text(column: Named, options: TextOptions = {}): Rule {
  const name = options.as ?? firstName(column);
  const { longest = 2000, choices } = options;
  return {
    needs: options.optional === true ? [] : [column],
    takes: options.optional === true ? [column] : [],
    gives: [{ name }],
    bind(header) {
      const at = header.column(column);
      return (row, out, context) => {
        if (at < 0 || at >= row.count) return out.empty();
        const { bytes } = row;
        let [start, end] = [row.starts[at] as number, row.ends[at] as number];
        while (start < end && (bytes[start] as number) <= 32) start += 1;
        while (end > start && (bytes[end - 1] as number) <= 32) end -= 1;
        const isMissing =
          start === end || (options.missingWords?.includes(row.text(at).toLowerCase()) ?? false);
        if (isMissing) {
          if (options.needed === true)
            context.fail('value-empty', row, at, { expected: msg('expected.text') });
          return out.empty();
        }
        if (end - start > longest)
          context.fail('value-too-long', row, at, { expected: msg('expected.length', { length: longest }) });
        else if (choices !== undefined && !choices.includes(row.text(at)))
          context.fail('choice-unknown', row, at, {
            expected: msg('expected.choice', { choices: choices.join(', ') }),
          });
        out.quoted(bytes, start, end);
      };
    },
  };
}

/** A day like 2024-03-06. */
export function day(column: Named, as: string): Rule {
  return {
    needs: [column],
    takes: [],
    gives: [{ name: as }],
    bind(header) {
      const at = header.column(column);
      return (row, out, context) => {
        const written = row.text(at);
        if (written === '') context.fail('value-empty', row, at, { expected: msg('expected.date') });
        else if (parseDate(written) === undefined)
          context.fail('date-malformed', row, at, { expected: msg('expected.date') });
        out.text(written);
      };
    },
  };
}
