import type { Shown } from '../../study/index.ts';
import type { Markup } from '../markup.ts';
import type { Reading } from '../reading.ts';

/** A cell of a chart's table: text, a number that leads to its explanation, or a number of a source. */
export type Cell = string | { readonly shown: Shown } | { readonly source: string | null };

export interface Table {
  readonly columns: readonly { readonly title: string; readonly numeric?: boolean }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What every chart gives: a picture and everything that lets a reader do without it. */
export interface Chart {
  /** The finding, as a sentence. */
  readonly title: string;
  /** Measure, unit, price base, period. */
  readonly subtitle: string;
  /** The picture in words. */
  readonly alt: string;
  readonly svg: Markup;
  readonly table: Table;
  /** Whether the table is the key to signs in the picture, and stands beside it. */
  readonly keyed?: true;
  /** Where it comes from when that is no source of the case. */
  readonly origin?: string;
  /** Ids of the sources of everything drawn, in order of first use. */
  readonly sources: readonly string[];
  readonly recalled: boolean;
  readonly assumed: boolean;
}

/** A chart is a pure function of its data, the language and the width in pixels that it is drawn for. */
export type DrawChart<Data> = (data: Data, reading: Reading, width: number) => Chart;

/** What a chart says of its evidence, from every number it draws. */
export function evidenceOf(numbers: readonly Shown[]): Pick<Chart, 'sources' | 'recalled' | 'assumed'> {
  return {
    sources: [...new Set(numbers.flatMap((shown) => shown.sources))],
    recalled: numbers.some((shown) => shown.recalled),
    assumed: numbers.some((shown) => shown.assumed),
  };
}

/** A number for a label, with its marks: † recalled, ‡ rests on an assumption. */
export function marked(shown: Shown, reading: Reading): string {
  if (shown.value === null) return reading.number(shown);
  return `${reading.bare(shown.value, shown.unit)}${shown.recalled ? '†' : ''}${shown.assumed ? '‡' : ''}`;
}

/** What the numbers measure, for a subtitle: unit with its price base, then how it was counted. */
export function subtitleOf(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}
