import { loadCase } from '../../src/case/index.ts';
import { coloursOf } from '../../src/cli/colours.ts';
import { type Page, pageOf } from '../../src/cli/render/page.ts';
import { newCase } from '../../src/cli/template/index.ts';
import { prepare } from '../../src/study/index.ts';
import type { Lang } from '../../src/text/index.ts';

/** The files that `treatyscope new` makes, as if made on a fixed day. */
export function exampleTexts(given: { guarantor?: string; host?: string; title?: string } = {}) {
  return newCase({
    id: 'example',
    title: 'An example',
    guarantor: 'USA',
    host: 'KOR',
    asOf: '2026-11-24',
    schemas: '../schema',
    ...given,
  });
}

export function loadTexts(texts: ReadonlyMap<string, string>) {
  return loadCase(new Map([...texts].map(([path, text]) => [path, new TextEncoder().encode(text)])));
}

export function exampleCase() {
  const { case: theCase, problems } = loadTexts(exampleTexts());
  if (theCase === undefined) throw new Error('the example is no case');
  const { prepared, problems: ofFormulas } = prepare(theCase);
  return { prepared, problems: [...problems, ...ofFormulas] };
}

export function plainPage(width: number, lang: Lang = 'en'): Page {
  return pageOf({ lang, width, colours: coloursOf(false) });
}
