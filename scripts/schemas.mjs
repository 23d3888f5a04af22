// Writes the JSON Schemas of case files and findings to schema/, from the definitions that the product reads with.
// They are TypeScript, so the test that compares them writes them when told to.
import { join } from 'node:path';
import { isMain, root, runNode } from './process.mjs';

if (isMain(import.meta.url)) {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const env = { WRITE_SCHEMAS: '1' };
  const { code } = await runNode(vitest, ['run', 'test/case/schemas.test.ts'], { show: true, env });
  process.exit(code);
}
