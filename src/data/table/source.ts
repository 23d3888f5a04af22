/** A file that can be read more than once, in pieces: what a reader cannot know at its first byte, it reads for again. */
export interface Source {
  /** How the file is called in problems. */
  readonly name: string;
  /** Bytes, for the share that is done. */
  readonly size: number;
  open(): AsyncIterable<Uint8Array>;
}

/** Reads a whole file of at most `most` bytes; undefined when there are more. */
export async function wholeOf(source: Source, most: number): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of source.open()) {
    length += piece.length;
    if (length > most) return undefined;
    pieces.push(piece);
  }
  return joined(pieces, length);
}

export function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
