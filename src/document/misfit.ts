import { meant, type ProblemCode } from '../problem/index.ts';
import { type Message, msg } from '../text/index.ts';
import { type Located, type LocatedScalar, plainMeaning, type ScalarStyle } from './located.ts';
import type { FieldRule } from './rule.ts';

/** What is wrong with the value of a field, in terms of its shape alone. */
export interface Misfit {
  readonly code: ProblemCode;
  readonly expected?: Message;
  readonly hint?: Message;
}

/** Checks the kind of a value: text or number or list, one of the choices, not empty, not too long. */
export function misfitOf(
  node: Located,
  rule: FieldRule,
  style: ScalarStyle | undefined = node.kind === 'scalar' ? node.style : undefined,
): Misfit | undefined {
  if (node.kind === 'map')
    return rule.takes.map ? undefined : { code: 'type-mismatch', expected: wanted(rule) };
  if (node.kind === 'list')
    return rule.takes.list ? undefined : { code: 'type-mismatch', expected: wanted(rule) };
  if (node.text.length > rule.longest)
    return { code: 'value-too-long', expected: msg('expected.length', { length: rule.longest }) };
  if (rule.choices !== undefined) return choiceMisfit(node, rule.choices);
  if (rule.takes.boolean && !rule.takes.text) return truthMisfit(node);
  if (!rule.takes.text) return { code: 'type-mismatch', expected: wanted(rule) };
  return textMisfit(node, rule, style);
}

/** A control character can get into a text by an escape only (`"\e[2J"`); on a terminal it would be obeyed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

function textMisfit(
  node: LocatedScalar,
  rule: FieldRule,
  style: ScalarStyle | undefined,
): Misfit | undefined {
  const { text } = node;
  if (style !== 'cell') {
    if (text.trim() === '') return { code: 'value-empty', expected: wanted(rule) };
    const meaning = plainMeaning(node);
    if (meaning !== 'text' && !rule.takes[meaning])
      return {
        code: 'type-mismatch',
        expected: wanted(rule),
        hint: msg('hint.quote', { text: `"${text}"` }),
      };
    if (CONTROL.test(text)) return { code: 'type-mismatch', expected: msg('expected.no-control-characters') };
  }
  if (rule.pattern !== undefined && !rule.pattern.test(text))
    return { code: 'id-malformed', ...(rule.form && { expected: msg(rule.form) }) };
  return undefined;
}

function choiceMisfit({ text }: LocatedScalar, choices: readonly string[]): Misfit | undefined {
  if (choices.includes(text)) return undefined;
  return {
    code: text.trim() === '' ? 'value-empty' : 'choice-unknown',
    expected: choiceOf(choices),
    ...meant(text, choices),
  };
}

/** Longer lists are named by their beginning; editors have them whole from the JSON Schema. */
const MOST_SHOWN = 12;

function choiceOf(choices: readonly string[]): Message {
  if (choices.length <= MOST_SHOWN) return msg('expected.choice', { choices: choices.join(', ') });
  const some = choices.slice(0, MOST_SHOWN).join(', ');
  return msg('expected.choice-many', { choices: some, count: choices.length });
}

const TRUTHS = /^(?:true|false)$/i;
const CELL_TRUTHS = /^(?:true|false|yes|no)$/i;

function truthMisfit(node: LocatedScalar): Misfit | undefined {
  const fits = node.style === 'cell' ? CELL_TRUTHS : TRUTHS;
  if (fits.test(node.text) && node.style !== 'quoted') return undefined;
  const truth = /^(?:yes|on|y|true)$/i.test(node.text) ? 'true' : 'false';
  const isWord = /^(?:yes|on|y|true|no|off|n|false)$/i.test(node.text);
  const expected = msg(node.style === 'cell' ? 'expected.yes-no' : 'expected.boolean');
  return { code: 'type-mismatch', expected, ...(isWord ? { hint: msg('hint.write', { text: truth }) } : {}) };
}

/** What a field takes, in words. */
export function wanted(rule: FieldRule): Message {
  if (rule.choices !== undefined) return choiceOf(rule.choices);
  if (rule.takes.list) return msg('expected.list');
  if (rule.takes.map) return msg(rule.takes.text ? 'expected.words' : 'expected.mapping');
  if (rule.takes.boolean && !rule.takes.text) return msg('expected.boolean');
  return msg('expected.text');
}
