/**
 * Text in the form the parsers read, and the way back to what the author wrote. Full-width digits and letters,
 * half-width kana and square unit signs become their plain forms (NFKC).
 */
export interface FoldedText {
  readonly text: string;
  /** Offset in the original of a position in `text`. */
  readonly origin: (index: number) => number;
}

const MARK = /^\p{M}/u;
const LETTER_LAST = /\p{L}$/u;
/** Superscripts, fractions and circled numbers: NFKC would turn `5²` into 52. */
const NUMBER_SIGN = /^\p{No}$/u;

export function foldText(original: string): FoldedText {
  let text = '';
  const origins: number[] = [];
  let offset = 0;
  for (const cluster of clusters(original)) {
    const plain = foldCluster(cluster, text);
    for (let index = 0; index < plain.length; index++) origins.push(offset);
    text += plain;
    offset += cluster.length;
  }
  return { text, origin: (index) => origins[index] ?? original.length };
}

/** Code points with the marks that combine with them, so that half-width `ﾄﾞ` folds to one letter. */
function clusters(text: string): string[] {
  const list: string[] = [];
  for (const point of text) {
    const last = list.length - 1;
    if (last >= 0 && MARK.test(point.normalize('NFKC'))) list[last] += point;
    else list.push(point);
  }
  return list;
}

function foldCluster(cluster: string, before: string): string {
  if (!NUMBER_SIGN.test(cluster)) return cluster.normalize('NFKC');
  const isPower = cluster === '²' || cluster === '³';
  return isPower && LETTER_LAST.test(before) ? cluster.normalize('NFKC') : cluster;
}
