import { constants } from 'node:fs';
import { copyFile, link, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole, once: false when there is one already, which stays as it is. The draft gets its name by a link,
 * which the system refuses for a name that is taken; where there are no links, by an exclusive copy.
 */
export async function fileOnce(path: string, content: string): Promise<boolean> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const draft = join(folder, `.${basename(path)}.${process.pid}.draft`);
  const taken = (error: unknown) => (error as NodeJS.ErrnoException).code === 'EEXIST';
  try {
    await writeFile(draft, content);
    try {
      await link(draft, path);
    } catch (error) {
      if (taken(error)) return false;
      await copyFile(draft, path, constants.COPYFILE_EXCL);
    }
    return true;
  } catch (error) {
    if (taken(error)) return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}
