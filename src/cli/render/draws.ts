import type { DrawsInShort } from '../../study/index.ts';
import { likelihood } from '../../text/index.ts';
import { drawsHead } from './draws-head.ts';
import { columns, paragraph } from './layout.ts';
import type { Page } from './page.ts';
import { type Cell, table } from './table.ts';

type NumberOverDraws = DrawsInShort['numbers'][number];
type Values = NonNullable<NumberOverDraws['digest']['values']>;

/** Probabilities of the quantiles that fit on a line. */
const SHOWN = [0.05, 0.5, 0.95];

/** What draws of numbers come to: where each lies, how sure that is, and the chance to exceed a threshold. */
export function drawsText(found: DrawsInShort, page: Page): string[] {
  const { numbers } = found;
  return [
    ...drawsHead(found, page),
    ...tables(
      numbers.flatMap((one) => row(one, page)),
      page,
    ),
    ...numbers.flatMap((one) => remarks(one, page)),
  ];
}

/** One table; where the terminal is too narrow for it, one of the quantiles and one of the rest. */
function tables(rows: readonly Row[], { t, width, colours }: Page): string[] {
  const right = (title: string) => ({ title, align: 'right' as const });
  const number = { title: t('cli.draws.column.number'), flexible: true, least: 16 };
  const quantiles = SHOWN.map((p) => right(`${Math.round(100 * p)}%`));
  const rest = (['mean', 'error', 'sd'] as const).map((of) => right(t(`cli.draws.column.${of}`)));
  const laid = (titles: typeof rest, cells: (row: Row) => readonly string[]) =>
    table(
      [number, ...titles],
      rows.map((one): Cell[] => [one.name, ...cells(one)]),
      ...([width, 0, colours.dim] as const),
    );
  const all = laid([...quantiles, ...rest], (one) => [...one.quantiles, ...one.rest]);
  if (all.every((line) => columns(line) <= width)) return all;
  return [...laid(quantiles, (one) => one.quantiles), '', ...laid(rest, (one) => one.rest)];
}

/** A number with its cells. */
interface Row {
  readonly name: string;
  readonly quantiles: readonly string[];
  readonly rest: readonly string[];
}

function row({ name, unit, digest: { values } }: NumberOverDraws, page: Page): Row[] {
  if (values === null) return [];
  const shown = (value: number) => page.quantity(value, unit);
  const { mean, sd, quantiles } = values;
  return [
    {
      name,
      quantiles: SHOWN.flatMap((p) =>
        quantiles.flatMap(({ probability, value }) => (probability === p ? [shown(value)] : [])),
      ),
      rest: [shown(mean.value), mean.error === null ? '' : shown(mean.error.halfWidth), shown(sd.value)],
    },
  ];
}

function remarks({ name, unit, digest }: NumberOverDraws, page: Page): string[] {
  const { t, width } = page;
  const { count, share, example } = digest.missing;
  const percent = (value: number) => page.quantity(100 * value, 'percent');
  const missing =
    count === 0 ? [] : [t('cli.draws.missing', { name, percent: percent(share), draw: example ?? 0 })];
  const chances = (digest.values?.thresholds ?? []).map(
    ({ threshold, above }: Values['thresholds'][number]) => {
      const said = {
        ...{ name, threshold: page.quantity(threshold, unit), percent: percent(above.value) },
        likelihood: t(likelihood(above.value)),
      };
      return above.error === null
        ? t('cli.draws.chance', said)
        : t('cli.draws.chance-with-error', { ...said, error: percent(above.error.halfWidth) });
    },
  );
  return [...missing, ...chances].flatMap((line) => ['', ...paragraph(line, width, 0)]);
}
