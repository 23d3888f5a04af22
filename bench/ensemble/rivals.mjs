import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../../scripts/process.mjs';

const peers = fileURLToPath(new URL('./peers', import.meta.url));

/**
 * The programs of others that this machine can run, each as a command line to which task, draws and seed are added.
 * `absent` says in words which are not there. `close` removes what was compiled.
 */
export async function findRivals() {
  const folder = mkdtempSync(join(tmpdir(), 'treatyscope-bench-'));
  const [c, numpy] = [await compiled(folder), await python()];
  return {
    commands: {
      ...(c.command && { c: c.command }),
      ...(numpy.command && { numpy: numpy.command }),
    },
    versions: { c: c.version, numpy: numpy.version },
    absent: [c.absent, numpy.absent].filter(Boolean),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function compiled(folder) {
  const version = await run('gcc', ['-dumpfullversion']);
  if (version.code !== 0) return { absent: 'gcc is not here: no comparison with C' };
  const program = join(folder, process.platform === 'win32' ? 'plain.exe' : 'plain');
  const built = await run('gcc', ['-O3', join(peers, 'plain.c'), '-o', program, '-lm']);
  if (built.code !== 0) return { absent: `gcc could not build plain.c: ${built.output.trim()}` };
  return { command: [program], version: `gcc ${version.output.trim()} -O3` };
}

async function python() {
  for (const name of ['python3', 'python']) {
    const found = await run(name, [
      '-c',
      'import sys, numpy; print("Python", sys.version.split()[0], "numpy", numpy.__version__)',
    ]);
    if (found.code === 0)
      return { command: [name, join(peers, 'numpy_model.py')], version: found.output.trim() };
  }
  return { absent: 'python3 with numpy is not here: no comparison with numpy' };
}
