import type { Findings } from '../findings.ts';
import type { Canonical, DataSet, Layout } from '../rules/model.ts';
import type { Encoding } from '../table/encoding.ts';

/** How a file is to be read, where that is not to be found out. */
export interface ReadOptions {
  /** Data sets that the file may be. */
  readonly sets: readonly DataSet[];
  readonly delimiter?: string;
  readonly encoding?: Encoding;
  readonly sheet?: string;
}

/** Where the stored rows go, and what watches. */
export interface ReadHooks {
  /** Canonical rows as UTF-8; the bytes are the taker's. */
  write?(bytes: Uint8Array): void | Promise<void>;
  /** What was written does not count: the file is read anew, in another encoding. */
  restart?(): void | Promise<void>;
  /** Called between two pieces of the file; may throw to stop. */
  progress?(done: number, total: number): void | Promise<void>;
}

/** What a reading came to. The rows that were written are whole only where there are no errors. */
export interface Outcome {
  readonly findings: Findings;
  readonly set: DataSet | undefined;
  readonly layout: Layout | undefined;
  readonly columns: readonly (Canonical & { readonly key: boolean })[];
  readonly rows: number;
  readonly years: readonly [number, number] | null;
  readonly edition: string | undefined;
  /** Null for a workbook. */
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
  readonly sheets: readonly string[] | null;
  /** Line or row of the header; 0 without one. */
  readonly headerLine: number;
}

export function nothingRead(findings: Findings): Outcome {
  return {
    findings,
    set: undefined,
    layout: undefined,
    columns: [],
    rows: 0,
    years: null,
    edition: undefined,
    encoding: null,
    delimiter: null,
    sheets: null,
    headerLine: 0,
  };
}
