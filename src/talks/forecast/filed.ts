import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import type { Forecast } from './forecast.ts';

export const FILED_FORMAT = 'treatyscope-forecast-1';

/** A forecast as it was filed. The hash covers everything else in it, so that nothing can be changed unseen. */
export interface Filed {
  readonly format: typeof FILED_FORMAT;
  readonly filedOn: string;
  readonly product: string;
  /** No draws are made: the numbers are sums over nodes. Kept for models that draw. */
  readonly seed: number;
  readonly hashes: {
    /** Of the case that the forecast was filed with, if any. */
    readonly case: string | null;
    /** Of the text of the record's file. */
    readonly record: string;
    /** Of the facts that were known on the day of the forecast (`knownText`): a record that has grown still gives it. */
    readonly known: string;
  };
  readonly forecast: Forecast;
  readonly hash: string;
}

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export function hashOfText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

export function filed(about: Omit<Filed, 'format' | 'hash'>): Filed {
  const { filedOn, product, seed, hashes, forecast } = about;
  const body = { format: FILED_FORMAT, filedOn, product, seed, hashes, forecast } as const;
  return { ...body, hash: hashOfText(JSON.stringify(body)) };
}

/** The text of a filed forecast. */
export function filedText(one: Filed): string {
  return `${JSON.stringify(one, null, 2)}\n`;
}

const share = z.number().min(0).max(1);
const ratioShape = z.looseObject({
  quantiles: z.record(z.string(), z.number()),
  mixture: z.object({
    parts: z
      .array(
        z.object({
          df: z.number().positive(),
          location: z.number(),
          scale: z.number().positive(),
          weight: share,
        }),
      )
      .min(1),
  }),
});
/** What scoring needs of a filed forecast; anything else may stand beside it. */
const filedShape = z.object({
  format: z.literal(FILED_FORMAT),
  filedOn: z.string(),
  product: z.string(),
  seed: z.number(),
  hashes: z.object({ case: z.string().nullable(), record: z.string(), known: z.string() }),
  forecast: z.looseObject({
    modelVersion: z.string(),
    asOf: z.string(),
    used: z.string(),
    round: z.looseObject({ id: z.string(), alliance: z.string(), prior: z.number().nullable() }),
    noDeal: z.looseObject({ probability: share }),
    ended: z.looseObject({ probability: share }),
    ratio: ratioShape.nullable(),
    byModel: ratioShape.nullable(),
  }),
  hash: z.string(),
});

/** Why a file is no filed forecast. */
export type NotFiled = 'not-json' | 'not-a-forecast' | 'changed';

/** Reads a filed forecast; one whose hash does not fit was changed after it had been filed. */
export function readFiled(text: string): Filed | NotFiled {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'not-json';
  }
  if (!filedShape.safeParse(value).success) return 'not-a-forecast';
  const { hash, ...body } = value as Filed;
  return hashOfText(JSON.stringify(body)) === hash ? (value as Filed) : 'changed';
}
