import { editText, textOf } from '../files.ts';
import type { Mutator } from './mutator.ts';
import { onText, pickMatch, pickPath, splice } from './mutator.ts';

const TOKEN = /[\p{L}\p{N}_.-]+|[^\s\p{L}\p{N}_.-]/gu;
const SIGNS = [
  '"',
  "'",
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  ',',
  ':',
  ': ',
  '#',
  ' #',
  '-',
  '- ',
  '&',
  '*',
  '!',
  '|',
  '>',
  '%',
  '@',
  '`',
  '=',
  ';',
  '\t',
  '\n',
  '\\',
  '/',
  '..',
  '~',
  '?',
];

/** A word taken from anywhere in the case: likely to be known, unlikely to fit. */
const foreignToken: Mutator = (files, random) => {
  const word = pickMatch(textOf(random.pick([...files.values()])), TOKEN, random)?.[0];
  const path = pickPath(files, random);
  if (word === undefined || path === undefined) return;
  editText(files, path, (text) => {
    const at = pickMatch(text, TOKEN, random);
    return at === undefined ? text : splice(text, at.index, at.index + at[0].length, word);
  });
};

export const tokens = {
  foreignToken,
  deleteToken: onText((text, random) => {
    const token = pickMatch(text, TOKEN, random);
    return token === undefined ? text : splice(text, token.index, token.index + token[0].length, '');
  }),
  doubleToken: onText((text, random) => {
    const token = pickMatch(text, TOKEN, random);
    return token === undefined ? text : splice(text, token.index, token.index, token[0]);
  }),
  swapTokens: onText((text, random) => {
    const [a, b] = [pickMatch(text, TOKEN, random), pickMatch(text, TOKEN, random)];
    if (a === undefined || b === undefined || a.index + a[0].length > b.index) return text;
    const second = splice(text, b.index, b.index + b[0].length, a[0]);
    return splice(second, a.index, a.index + a[0].length, b[0]);
  }),
  insertSign: onText((text, random) => {
    const at = random.below(text.length + 1);
    return splice(text, at, at, random.pick(SIGNS));
  }),
  replaceSign: onText((text, random) => {
    const sign = pickMatch(text, /[^\s\p{L}\p{N}]/gu, random);
    return sign === undefined ? text : splice(text, sign.index, sign.index + 1, random.pick(SIGNS));
  }),
  changeNumber: onText((text, random) => {
    const number = pickMatch(text, /\d+(?:\.\d+)?/g, random);
    const by = random.pick(['0', '1', '7', '1e3', '-5', '99999', '0.001', '12', '2015', '1e29', '3000']);
    return number === undefined ? text : splice(text, number.index, number.index + number[0].length, by);
  }),
  changeLetter: onText((text, random) => {
    const letter = pickMatch(text, /\p{L}/gu, random);
    const by = random.pick(['a', 'z', 'A', 'é', '字', 'ー', '𠮷', 'ａ', '\u0301']);
    return letter === undefined ? text : splice(text, letter.index, letter.index + letter[0].length, by);
  }),
};
