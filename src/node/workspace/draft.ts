import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Provenance } from '../../data/index.ts';
import { isRunning } from './lock.ts';

export const VALUES = 'values.csv';
export const PROVENANCE = 'provenance.json';
const MAPPING = 'mapping.yaml';

/** A data set that is being written, in a folder of its own that nobody reads. */
export class Draft {
  readonly folder: string;
  private readonly handle: FileHandle;
  private hash: Hash = createHash('sha256');
  private written = 0;
  private waiting: Promise<unknown> = Promise.resolve();

  private constructor(folder: string, handle: FileHandle) {
    this.folder = folder;
    this.handle = handle;
  }

  /** A draft beside those of other imports; drafts of processes that died are cleared away. */
  static async in(drafts: string): Promise<Draft> {
    await mkdir(drafts, { recursive: true });
    for (const name of await readdir(drafts))
      if (!isRunning(Number(name.split('-')[0])))
        await rm(join(drafts, name), { recursive: true, force: true });
    for (let number = 1; ; number++) {
      const folder = join(drafts, `${process.pid}-${number}`);
      try {
        await mkdir(folder);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
        throw error;
      }
      return new Draft(folder, await open(join(folder, VALUES), 'w'));
    }
  }

  /** The next bytes of the table. They are on their way when this returns; the next call waits for them. */
  async write(bytes: Uint8Array): Promise<void> {
    this.hash.update(bytes);
    await this.waiting;
    const position = this.written;
    this.written += bytes.length;
    this.waiting = this.handle.write(bytes, 0, bytes.length, position);
    // A full disk is told by the next call.
    this.waiting.catch(() => undefined);
  }

  /** What was written does not count. */
  async restart(): Promise<void> {
    await this.waiting;
    await this.handle.truncate(0);
    this.hash = createHash('sha256');
    this.written = 0;
  }

  /** Ends the table; a line of names is put before it. */
  async finish(): Promise<{ readonly file: string; readonly sha256: string; readonly bytes: number }> {
    await this.waiting;
    await this.handle.close();
    return { file: VALUES, sha256: this.hash.digest('hex'), bytes: this.written };
  }

  async describe(provenance: Provenance, mapping: Uint8Array | undefined): Promise<void> {
    await writeFile(join(this.folder, PROVENANCE), `${JSON.stringify(provenance, null, 2)}\n`);
    if (mapping !== undefined) await writeFile(join(this.folder, MAPPING), mapping);
  }

  /** Leaves nothing behind. */
  async discard(): Promise<void> {
    await this.waiting.catch(() => undefined);
    await this.handle.close().catch(() => undefined);
    await rm(this.folder, { recursive: true, force: true });
  }
}
