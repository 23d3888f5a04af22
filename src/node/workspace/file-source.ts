import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Source } from '../../data/index.ts';

const PIECE = 1 << 20;

/** Thrown when a file is another one the second time that it is read. */
export class FileChanged extends Error {}

/** A file of the user, and the hash of what was read of it. */
export interface FileSource extends Source {
  /** SHA-256 of the bytes, in hexadecimal, once it has been read to its end. */
  hash(): Promise<string>;
}

/** Throws what the system says of a file that cannot be read. A folder, a pipe or a device is none. */
export async function fileSource(path: string, name: string): Promise<FileSource> {
  const status = await stat(path);
  if (!status.isFile()) throw Object.assign(new Error(path), { code: 'EISDIR' });
  let known: string | undefined;
  async function* read(): AsyncGenerator<Uint8Array> {
    const hash = createHash('sha256');
    for await (const piece of createReadStream(path, { highWaterMark: PIECE })) {
      hash.update(piece as Uint8Array);
      yield piece as Uint8Array;
    }
    const found = hash.digest('hex');
    if (known !== undefined && found !== known) throw new FileChanged(path);
    known = found;
  }
  return {
    name,
    size: status.size,
    open: read,
    async hash() {
      if (known === undefined) for await (const _ of read());
      return known as unknown as string;
    },
  };
}
