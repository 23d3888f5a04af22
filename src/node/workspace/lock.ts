import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** Thrown when another process that still runs holds the lock. */
export class Busy extends Error {}

/** Runs a short piece of work that two processes must not do at once. A lock that a dead process left is taken over. */
export async function locked<T>(path: string, work: () => Promise<T>): Promise<T> {
  await take(path);
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

/** Renaming takes a moment only; whoever holds the lock for longer hangs. */
const PATIENCE_MS = 1000;
const BREATH_MS = 20;

async function take(path: string): Promise<void> {
  for (const start = performance.now(); ; await setTimeout(BREATH_MS)) {
    try {
      await writeFile(path, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (performance.now() - start < PATIENCE_MS) continue;
    if (await isHeld(path)) throw new Busy(path);
    await rm(path, { force: true });
  }
}

/** Whether a process that still runs holds the lock. */
export async function isHeld(path: string): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text !== undefined && isRunning(Number(text));
}

export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else runs.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
