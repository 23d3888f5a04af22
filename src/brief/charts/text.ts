/** Weights of the charts' text: values are set bold. */
export type Weight = 'plain' | 'bold';

/** Width of text in the system fonts, estimated on the wide side, for layout without a browser. */
export function textWidth(text: string, size: number, weight: Weight = 'plain'): number {
  let width = 0;
  for (const sign of text) width += signWidth(sign);
  return width * size * (weight === 'bold' ? 1.12 : 1);
}

/** Width of a sign as a share of the size: the widest of the usual system fonts. */
function signWidth(sign: string): number {
  if (WIDE.test(sign)) return 1;
  if (/[ijl.,:;'|!()[\] ]/.test(sign)) return 0.36;
  if (/[mwMW@%—]/.test(sign)) return 0.95;
  if (/[A-Z]/.test(sign)) return 0.72;
  return 0.62;
}

const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** Text in lines no wider than `width`; what does not fit into `most` lines ends in an ellipsis. */
export function wrapped(text: string, width: number, size: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(text)) {
    if (line !== '' && textWidth(line + word.trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  const kept = lines.slice(0, most).map((one) => cut(one, width, size));
  const last = kept.at(-1);
  if (lines.length > most && last !== undefined) kept[most - 1] = cut(`${last}…`, width, size);
  return kept;
}

/** Pieces between which a line may break: after a space, and between the signs of Japanese, but not before a closing one. */
function wordsOf(text: string): readonly string[] {
  return text.match(PIECES) ?? [];
}

const PIECES =
  /[\u2e80-\u9fff\uff00-\uff60][、。，．）」』ー・〜々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]*|[^\s\u2e80-\u9fff\uff00-\uff60]+\s*|\s+/g;

function cut(line: string, width: number, size: number): string {
  if (textWidth(line, size) <= width) return line;
  const signs = [...line.replace(/…$/, '')];
  while (signs.length > 1 && textWidth(`${signs.join('')}…`, size) > width) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}
