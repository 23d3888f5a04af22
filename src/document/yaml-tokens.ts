import { CST } from 'yaml';

type Token = CST.Token;
type Refused = {
  code: 'yaml-alias' | 'yaml-tag' | 'yaml-directive' | 'yaml-several-documents';
  offset: number;
  length: number;
};

/**
 * The first thing in a token tree that cases do not use: an alias, anchor, tag, directive or a second document. Looked
 * for before anything is composed, so that an alias bomb never unfolds.
 */
export function checkTokens(tokens: readonly Token[]): Refused | undefined {
  let documents = 0;
  for (const token of tokens) {
    if (token.type === 'directive') return refuse('yaml-directive', token);
    if (token.type !== 'document') continue;
    documents += 1;
    if (documents > 1) return { code: 'yaml-several-documents', offset: token.offset, length: 3 };
    const found = inTokens(token.start) ?? inValue(token.value) ?? inTokens(token.end);
    if (found !== undefined) return found;
  }
  return undefined;
}

const REFUSED: { readonly [type: string]: Refused['code'] } = {
  alias: 'yaml-alias',
  anchor: 'yaml-alias',
  tag: 'yaml-tag',
};

function refuse(code: Refused['code'], token: { offset: number; source: string }): Refused {
  return { code, offset: token.offset, length: token.source.length };
}

function inTokens(tokens: readonly Token[] | undefined): Refused | undefined {
  for (const token of tokens ?? []) {
    const code = REFUSED[token.type];
    if (code !== undefined && 'source' in token)
      return refuse(code, token as { offset: number; source: string });
  }
  return undefined;
}

function inValue(token: Token | null | undefined): Refused | undefined {
  if (!token) return undefined;
  if (token.type === 'block-scalar') return inTokens(token.props);
  if (!CST.isCollection(token)) return inTokens([token]);
  for (const item of token.items) {
    const found = inTokens(item.start) ?? inValue(item.key) ?? inTokens(item.sep) ?? inValue(item.value);
    if (found !== undefined) return found;
  }
  return undefined;
}
