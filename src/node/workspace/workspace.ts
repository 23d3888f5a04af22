import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Provenance, readProvenance } from '../../data/index.ts';
import { Draft, PROVENANCE, VALUES } from './draft.ts';
import { isHeld, locked } from './lock.ts';

/** Thrown where a folder of the user, which is no data set, stands in the place of one. */
export class NotOurs extends Error {}

/** A data set of a workspace; without provenance its folder cannot be read. */
export interface Stored {
  readonly set: string;
  readonly provenance: Provenance | undefined;
  /** The table. */
  readonly path: string;
}

/**
 * The folder of a user's data sets: a folder each, with the table and where it comes from. The one before is kept in
 * `.previous`, drafts in `.drafts`. A table is put in place by renaming folders, so it is whole or not there; where a crash
 * came between the two names, the one before is taken back.
 */
export class Workspace {
  readonly folder: string;
  /** The folder was not there before this import. */
  private isNew = false;

  constructor(folder: string) {
    this.folder = folder;
  }

  draft(): Promise<Draft> {
    this.isNew ||= !existsSync(this.folder);
    return Draft.in(join(this.folder, '.drafts'));
  }

  /** Every stored data set, by name. */
  async list(): Promise<Stored[]> {
    const previous = await namesIn(join(this.folder, '.previous'));
    for (const set of previous) await this.recover(set);
    const names = (await namesIn(this.folder)).filter((name) => this.isOurs(this.at(name))).sort();
    return Promise.all(names.map((name) => this.read(name)));
  }

  async find(set: string): Promise<Stored | undefined> {
    await this.recover(set);
    return this.isOurs(this.at(set)) ? this.read(set) : undefined;
  }

  hasPrevious(set: string): boolean {
    return existsSync(this.previous(set));
  }

  /** Puts a finished draft in the place of the stored data set, which becomes the one before. Throws `Busy` and `NotOurs`. */
  async store(set: string, draft: Draft): Promise<void> {
    await this.recover(set);
    await mkdir(join(this.folder, '.previous'), { recursive: true });
    await locked(this.lock(set), async () => {
      if (existsSync(this.at(set))) {
        if (!this.isOurs(this.at(set))) throw new NotOurs(this.at(set));
        await rm(this.previous(set), { recursive: true, force: true });
        await rename(this.at(set), this.previous(set));
      }
      await rename(draft.folder, this.at(set));
    });
    await this.tidy();
  }

  /** Changes the stored data set for the one before. False where there is none. Throws `Busy`. */
  async restore(set: string): Promise<boolean> {
    if (!this.hasPrevious(set)) return false;
    await locked(this.lock(set), async () => {
      const aside = join(this.folder, '.previous', `.${set}.${process.pid}`);
      const isStored = existsSync(this.at(set));
      await rename(this.previous(set), aside);
      if (isStored) await rename(this.at(set), this.previous(set));
      await rename(aside, this.at(set));
    });
    await this.tidy();
    return true;
  }

  /** Throws `Busy`. */
  async remove(set: string): Promise<void> {
    await locked(this.lock(set), async () => {
      await rm(this.previous(set), { recursive: true, force: true });
      await rm(this.at(set), { recursive: true, force: true });
    });
    await this.tidy();
  }

  /** Whether the table of a data set is as it was written. */
  async isSound({ provenance, path }: Stored): Promise<boolean> {
    const hash = createHash('sha256');
    try {
      for await (const piece of createReadStream(path)) hash.update(piece as Uint8Array);
    } catch {
      return false;
    }
    return hash.digest('hex') === provenance?.values.sha256;
  }

  /** Empty folders of its own say nothing to the user. */
  async tidy(): Promise<void> {
    for (const name of ['.drafts', '.previous']) await rmdir(join(this.folder, name)).catch(() => undefined);
    if (this.isNew) await rmdir(this.folder).catch(() => undefined);
  }

  /** A workspace may lie among other folders of the user: a data set is known by its provenance. */
  private isOurs(folder: string): boolean {
    return existsSync(join(folder, PROVENANCE));
  }

  private async read(set: string): Promise<Stored> {
    const text = await readFile(join(this.at(set), PROVENANCE), 'utf8').catch(() => '');
    return { set, provenance: readProvenance(text), path: join(this.at(set), VALUES) };
  }

  private async recover(set: string): Promise<void> {
    if (existsSync(this.at(set)) || !this.hasPrevious(set) || (await isHeld(this.lock(set)))) return;
    await locked(this.lock(set), () => rename(this.previous(set), this.at(set)));
  }

  private at(set: string): string {
    return join(this.folder, set);
  }

  private previous(set: string): string {
    return join(this.folder, '.previous', set);
  }

  private lock(set: string): string {
    return join(this.folder, `.${set}.lock`);
  }
}

async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name);
}
