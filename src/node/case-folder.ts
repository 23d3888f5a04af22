import type { Dirent, Stats } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, isAbsolute, join, relative, sep } from 'node:path';
import { type Problem, type ProblemCode, Problems, suggest } from '../problem/index.ts';
import { type Message, msg } from '../text/index.ts';

const READ = new Set(['.yaml', '.yml', '.csv', '.json', '.md']);
const MEGABYTE = 1_000_000;
const MOST_FILES = 500;
const LARGEST_FILE = 50 * MEGABYTE;
const LARGEST_FOLDER = 200 * MEGABYTE;
const DEEPEST = 10;

/** The bytes of the files of a case by path within its folder, and what kept others from being read. */
export interface CaseFolder {
  readonly files: Map<string, Uint8Array>;
  readonly problems: Problem[];
}

/**
 * Reads the text files of a folder and of the folders in it, in the order of their names. Links that lead out of the
 * folder, hidden files and whole libraries of files are not read; every refusal is a problem.
 */
export async function readCaseFolder(folder: string): Promise<CaseFolder> {
  const reader = new FolderReader(folder);
  const root = await stat(folder).catch(() => undefined);
  if (root?.isDirectory()) await reader.readFolder('', 0);
  else await reader.reportNoFolder(root);
  return { files: reader.files, problems: reader.problems.list };
}

class FolderReader {
  readonly files = new Map<string, Uint8Array>();
  readonly problems = new Problems();
  private readonly folder: string;
  private bytes = 0;
  private full = false;

  constructor(folder: string) {
    this.folder = folder;
  }

  async readFolder(path: string, depth: number): Promise<void> {
    const entries = await readdir(join(this.folder, path), { withFileTypes: true }).catch((error: Error) => {
      this.report('file-unreadable', path || 'case.yaml', undefined, error.message);
      return [] as Dirent[];
    });
    // By code points, so that every machine reads in the same order.
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const inner = path === '' ? entry.name : `${path}/${entry.name}`;
      if (this.full) return;
      if (entry.isDirectory() && depth < DEEPEST) await this.readFolder(inner, depth + 1);
      else if (READ.has(extname(entry.name).toLowerCase())) await this.readFile(inner, entry);
    }
  }

  async reportNoFolder(found: Stats | undefined): Promise<void> {
    if (found !== undefined) {
      this.report('file-unreadable', 'case.yaml', msg('expected.folder'), this.folder);
      return;
    }
    const siblings = await readdir(dirname(this.folder)).catch(() => []);
    const near = suggest(basename(this.folder), siblings);
    const hint =
      near.length > 0 ? msg('hint.did-you-mean', { names: near.join(', ') }) : msg('hint.new-case');
    this.report('file-missing', 'case.yaml', msg('expected.folder'), this.folder, hint);
  }

  private async readFile(path: string, entry: Dirent): Promise<void> {
    if (entry.isSymbolicLink() && !(await this.staysInside(path))) {
      this.report('file-path', path, msg('expected.inside'));
      return;
    }
    try {
      const handle = await open(join(this.folder, path), 'r');
      try {
        const status = await handle.stat();
        // A pipe or a device may never end.
        if (!status.isFile()) return;
        if (this.isTooMuch(path, status.size)) return;
        this.files.set(path, new Uint8Array(await handle.readFile()));
        this.bytes += status.size;
      } finally {
        await handle.close();
      }
    } catch (error) {
      this.report('file-unreadable', path, undefined, (error as Error).message);
    }
  }

  private async staysInside(path: string): Promise<boolean> {
    const root = await realpath(this.folder);
    const target = await realpath(join(this.folder, path)).catch(() => undefined);
    if (target === undefined) return false;
    const step = relative(root, target);
    return step !== '..' && !step.startsWith(`..${sep}`) && !isAbsolute(step);
  }

  private isTooMuch(path: string, size: number): boolean {
    if (size > LARGEST_FILE) {
      this.report(
        'file-too-large',
        path,
        msg('expected.file-size', { megabytes: LARGEST_FILE / MEGABYTE }),
        `${Math.round(size / MEGABYTE)} MB`,
      );
      return true;
    }
    this.full = this.files.size >= MOST_FILES || this.bytes + size > LARGEST_FOLDER;
    if (this.full)
      this.report(
        'file-too-large',
        path,
        msg('expected.folder-size', { files: MOST_FILES, megabytes: LARGEST_FOLDER / MEGABYTE }),
      );
    return this.full;
  }

  private report(code: ProblemCode, file: string, expected?: Message, found?: string, hint?: Message): void {
    this.problems.add({
      code,
      place: { file, line: 1, column: 1, endLine: 1, endColumn: 1 },
      ...(found === undefined ? {} : { found }),
      ...(expected === undefined ? {} : { expected }),
      ...(hint === undefined ? {} : { hint }),
    });
  }
}
