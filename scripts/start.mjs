// `npm start`: from a fresh checkout to the first brief.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNode } from './process.mjs';
import { setUp } from './setup.mjs';

await setUp();
const given = process.argv.slice(2);
const args = ['brief', 'us-japan', ...given];
if (!given.some((arg) => arg === '--out' || arg.startsWith('--out='))) {
  mkdirSync(join(root, 'out'), { recursive: true });
  args.push('--out', join(root, 'out', 'us-japan.html'));
}
const { code } = await runNode(join(root, 'bin', 'treatyscope'), args, { show: true });
process.exit(code);
