import type { MessageKey } from '../../text/index.ts';
import { columns, paragraph } from './layout.ts';
import type { Page } from './page.ts';
import { table } from './table.ts';

/** Command lines that a reader may want next, each with what it does. */
export function nextText(
  steps: readonly { readonly line: string; readonly says: MessageKey }[],
  page: Page,
): string[] {
  const { t, colours, width } = page;
  const lines = steps.map(({ line, says }) => ({ line: `treatyscope ${line}`, says: t(says) }));
  const room = (part: 'line' | 'says') => Math.max(0, ...lines.map((one) => columns(one[part])));
  const beside = 2 + room('line') + 2 + room('says') <= width;
  const heads = [{ title: '' }, { title: '', flexible: true }];
  const rows = lines.map(({ line, says }) => [{ text: line, colour: colours.name }, says]);
  const shown = beside
    ? table(heads, rows, width, 2, colours.dim)
    : lines.flatMap(({ line, says }) => [
        `  ${colours.name(line)}`,
        ...paragraph(says, width, 6).map(colours.dim),
      ]);
  return [colours.strong(t('cli.next.title')), ...shown, ''];
}
