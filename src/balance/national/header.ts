import { meant, type Place, type Problems, shortened } from '../../problem/index.ts';
import { type Message, msg } from '../../text/index.ts';
import { NATIONAL_COMPONENTS } from '../components.ts';
import { type CellSpan, cellText } from './cells.ts';

/** Which column holds what. Columns may stand in any order, among others. */
export interface NationalColumns {
  readonly ccode: number;
  readonly year: number;
  /** In the order of `NATIONAL_COMPONENTS`. */
  readonly components: readonly number[];
  /** How many cells a row has. */
  readonly count: number;
}

const WANTED = ['ccode', 'year', ...NATIONAL_COMPONENTS] as const;

/** The columns of a header; undefined when one that is needed is missing or stands twice, which is reported. */
export function nationalColumns(
  text: string,
  spans: readonly CellSpan[],
  placeOf: (span: CellSpan) => Place,
  problems: Problems,
): NationalColumns | undefined {
  const names = spans.map((span) => cellText(text, span));
  const whole = { start: 0, end: text.length };
  const fail = (
    span: CellSpan,
    details: { expected?: Message; hint?: Message; related?: CellSpan },
  ): void => {
    const { related, ...said } = details;
    problems.add({
      code: 'csv-header',
      place: placeOf(span),
      found: shortened(text.slice(span.start, span.end)),
      ...said,
      ...(related === undefined
        ? {}
        : { related: [{ place: placeOf(related), message: msg('related.first') }] }),
    });
  };
  if (spans.length === 1 && /[;\t]/.test(text)) {
    fail(whole, { hint: msg('hint.csv-delimiter', { found: text.includes('\t') ? 'Tab' : ';' }) });
    return undefined;
  }
  const columns = new Map<string, number>();
  const before = problems.list.length;
  for (const name of WANTED) {
    const column = names.indexOf(name);
    const again = names.indexOf(name, column + 1);
    if (column < 0) {
      const [slip] = names.filter((one) => one !== '' && meant(one, [name]).hint !== undefined);
      const hint =
        slip === undefined ? {} : { hint: msg('balance.hint.rename', { from: shortened(slip), to: name }) };
      fail(whole, { expected: msg('expected.column', { name }), ...hint });
    } else if (again >= 0)
      fail(spans[again] as CellSpan, {
        hint: msg('hint.csv-column-twice'),
        related: spans[column] as CellSpan,
      });
    else columns.set(name, column);
  }
  if (problems.list.length > before) return undefined;
  const of = (name: string): number => columns.get(name) as number;
  return {
    ccode: of('ccode'),
    year: of('year'),
    components: NATIONAL_COMPONENTS.map(of),
    count: spans.length,
  };
}
