import type { MessageKey } from '../../text/index.ts';
import type { Page } from './page.ts';
import { table } from './table.ts';

/** Command lines that a reader may want next, each with what it does. */
export function nextText(
  steps: readonly { readonly line: string; readonly says: MessageKey }[],
  page: Page,
): string[] {
  const { t, colours, width } = page;
  const rows = steps.map(({ line, says }) => [
    { text: `treatyscope ${line}`, colour: colours.name },
    t(says),
  ]);
  const heads = [{ title: '' }, { title: '', flexible: true }];
  return [colours.strong(t('cli.next.title')), ...table(heads, rows, width, 2, colours.dim), ''];
}
