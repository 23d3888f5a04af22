import type { DrawsInShort } from '../../study/index.ts';
import { paragraph } from './layout.ts';
import type { Page } from './page.ts';

/** How many draws there are, and how they were made. */
export function drawsHead(of: Omit<DrawsInShort, 'numbers'>, { t, width, colours }: Page): string[] {
  const { draws, randomisations, method, seed } = of;
  const said = t('cli.sensitivity.head', {
    draws,
    randomisations,
    method: t(`draws.method.${method}`),
    seed,
  });
  return [...paragraph(said, width, 0).map(colours.dim), ''];
}
