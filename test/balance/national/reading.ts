import { type NationalMaterial, NationalMaterialReader } from '../../../src/balance/index.ts';

/** Reads a table that comes in pieces. */
export function readMaterial(pieces: Iterable<Uint8Array>): NationalMaterial {
  const reader = new NationalMaterialReader('nmc.csv');
  for (const piece of pieces) if (!reader.push(piece)) break;
  return reader.end();
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
