import { z } from 'zod';
import type { ProblemCode } from '../problem/index.ts';
import type { MessageKey } from '../text/index.ts';

/** What a field may hold, read off its zod definition once, so that every cell of a long table is a few comparisons. */
export interface FieldRule {
  readonly name: string;
  readonly required: boolean;
  /** The code reported when a required field is not there. */
  readonly missing: ProblemCode;
  readonly takes: { text: boolean; number: boolean; boolean: boolean; map: boolean; list: boolean };
  /** The closed list of values, when there is one. */
  readonly choices: readonly string[] | undefined;
  readonly pattern: RegExp | undefined;
  /** How a name that fits the pattern is written. */
  readonly form: MessageKey | undefined;
  readonly longest: number;
}

export interface RecordRule {
  readonly fields: ReadonlyMap<string, FieldRule>;
  readonly names: readonly string[];
}

const compiled = new WeakMap<z.ZodObject, RecordRule>();

/** The rule of a record, from its definition. */
export function ruleOf(shape: z.ZodObject): RecordRule {
  let rule = compiled.get(shape);
  if (rule === undefined) {
    const entries = Object.entries(shape.shape as Readonly<Record<string, z.ZodType>>);
    const fields = new Map(entries.map(([name, field]) => [name, fieldRule(name, field)]));
    rule = { fields, names: [...fields.keys()] };
    compiled.set(shape, rule);
  }
  return rule;
}

/** The rule of the names of a collection. */
export function nameRule(kind: z.ZodString): FieldRule {
  return fieldRule('id', kind);
}

/** Columns that a table of such records has: every field that is a text; words also one column a language. */
export function columnsOf(shape: z.ZodObject): { known: string[]; required: string[] } {
  const rules = [...ruleOf(shape).fields.values()].filter(({ takes }) => takes.text || takes.boolean);
  const known = rules.flatMap(({ name, takes }) => (takes.map ? [name, `${name}.en`, `${name}.ja`] : [name]));
  const required = rules.filter((rule) => rule.required).map(({ name }) => name);
  return { known: ['id', ...known], required: ['id', ...required] };
}

function fieldRule(name: string, field: z.ZodType): FieldRule {
  const required = !(field instanceof z.ZodOptional);
  const inner = field instanceof z.ZodOptional ? (field.unwrap() as z.ZodType) : field;
  const takes = { text: false, number: false, boolean: false, map: false, list: false };
  const rule = {
    name,
    required,
    missing: missingCode(inner),
    takes,
    choices: undefined as readonly string[] | undefined,
    pattern: undefined as RegExp | undefined,
    form: (inner.meta() as { 'x-form'?: MessageKey } | undefined)?.['x-form'],
    longest: 500,
  };
  const options = inner instanceof z.ZodUnion ? (inner.options as readonly z.ZodType[]) : [inner];
  for (const option of options) {
    if (option instanceof z.ZodString) {
      takes.text = true;
      rule.longest = option.maxLength ?? rule.longest;
      for (const check of option.def.checks ?? []) {
        const { pattern } = check._zod.def as { pattern?: RegExp };
        rule.pattern = pattern ?? rule.pattern;
      }
    } else if (option instanceof z.ZodNumber) takes.number = true;
    else if (option instanceof z.ZodBoolean) takes.boolean = true;
    else if (option instanceof z.ZodArray) takes.list = true;
    else if (option instanceof z.ZodObject || option instanceof z.ZodRecord) takes.map = true;
    else if (option instanceof z.ZodEnum || option instanceof z.ZodLiteral) {
      takes.text = true;
      const values = option instanceof z.ZodEnum ? option.options : [...option.values];
      rule.choices = values.map(String);
    } else throw new TypeError(`The case reader knows no such field: ${name}`);
  }
  return rule;
}

function missingCode(field: z.ZodType): ProblemCode {
  const missing = (field.meta() as { 'x-missing'?: ProblemCode } | undefined)?.['x-missing'];
  return missing ?? 'key-missing';
}
