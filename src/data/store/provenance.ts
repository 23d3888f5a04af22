import { z } from 'zod';
import { inEveryLanguage } from '../../text/index.ts';
import type { Outcome } from '../read/outcome.ts';

const bilingual = z.union([z.string(), z.object({ en: z.string(), ja: z.string().optional() })]);
const FORMAT = 'treatyscope-data/1';

/** Where every value of a stored data set comes from: its line stands in the table itself, the rest here. */
const provenanceSchema = z.object({
  format: z.literal(FORMAT),
  set: z.string(),
  title: bilingual,
  publisher: z.string(),
  home: z.string(),
  cite: z.string(),
  licence: bilingual,
  /** As the file or the user tells it. */
  edition: z.string().nullable(),
  layout: z.string(),
  source: z.object({
    file: z.string(),
    bytes: z.number(),
    sha256: z.string(),
    encoding: z.string().nullable(),
    delimiter: z.string().nullable(),
    sheets: z.array(z.string()).nullable(),
    headerLine: z.number(),
  }),
  /** The mapping by which the file was read, kept beside as mapping.yaml. */
  mapping: z.object({ file: z.string(), sha256: z.string() }).nullable(),
  /** ISO 8601, UTC. */
  importedAt: z.string(),
  importedBy: z.string(),
  values: z.object({
    file: z.string(),
    sha256: z.string(),
    bytes: z.number(),
    rows: z.number(),
    years: z.tuple([z.number(), z.number()]).nullable(),
    columns: z.array(z.object({ name: z.string(), unit: z.string().optional(), key: z.boolean() })),
  }),
  remarks: z.array(bilingual),
});

export type Provenance = z.infer<typeof provenanceSchema>;

/** What only the one who stores knows. */
export interface Storing {
  readonly source: { readonly file: string; readonly bytes: number; readonly sha256: string };
  readonly values: { readonly file: string; readonly sha256: string; readonly bytes: number };
  readonly mapping: Provenance['mapping'];
  /** Where the user tells it. */
  readonly edition: string | undefined;
  readonly importedAt: string;
  readonly importedBy: string;
}

/** Throws for a reading that recognised nothing. */
export function provenanceOf(outcome: Outcome, storing: Storing): Provenance {
  const { set, layout, rows, years, columns, findings, encoding, delimiter, sheets, headerLine } = outcome;
  if (set === undefined || layout === undefined)
    throw new Error('A reading without a data set is not stored.');
  return {
    format: FORMAT,
    set: set.id,
    title: set.title,
    publisher: set.publisher,
    home: set.home,
    cite: set.cite,
    licence: set.licence,
    edition: storing.edition ?? outcome.edition ?? null,
    layout: layout.id,
    source: {
      ...storing.source,
      encoding,
      delimiter,
      sheets: sheets === null ? null : [...sheets],
      headerLine,
    },
    mapping: storing.mapping,
    importedAt: storing.importedAt,
    importedBy: storing.importedBy,
    values: {
      ...storing.values,
      rows,
      years: years === null ? null : [years[0], years[1]],
      columns: columns.map(({ name, unit, key }) => ({ name, key, ...(unit === undefined ? {} : { unit }) })),
    },
    remarks: findings.remarks.map(({ says }) => inEveryLanguage(() => says)),
  };
}

/** The provenance that a text holds; undefined for another text. */
export function readProvenance(text: string): Provenance | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { success, data } = provenanceSchema.safeParse(value);
  return success ? data : undefined;
}
