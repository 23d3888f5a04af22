import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type UserConfig } from 'tsdown';

// docs/decisions/0001-toolchain.md says why the command line carries its dependencies and the library does not.
const shared: UserConfig = {
  format: 'esm',
  target: 'node20.19',
  fixedExtension: false,
  clean: false,
  report: false,
  sourcemap: false,
  failOnWarn: false,
};

export default defineConfig([
  {
    ...shared,
    name: 'cli',
    entry: { cli: 'src/cli/main.ts' },
    platform: 'node',
    dts: false,
    deps: { alwaysBundle: [/./], onlyBundle: false },
    plugins: [keepLicences()],
  },
  {
    ...shared,
    name: 'library',
    entry: { index: 'src/index.ts', ensemble: 'src/ensemble/index.ts', fairness: 'src/fairness/index.ts' },
    platform: 'neutral',
    dts: true,
  },
]);

/** Writes the licence text of every package whose code went into a bundle beside that bundle. */
function keepLicences() {
  return {
    name: 'keep-licences',
    generateBundle(
      this: { emitFile(file: { type: 'asset'; fileName: string; source: string }): unknown },
      _options: unknown,
      bundle: Record<string, { type: string; modules?: Record<string, unknown> }>,
    ) {
      const folders = new Set<string>();
      for (const chunk of Object.values(bundle)) {
        for (const id of Object.keys(chunk.modules ?? {})) {
          const folder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0];
          if (folder) folders.add(folder.replace(/^\0/, ''));
        }
      }
      const source = [...folders]
        .sort()
        .map(licenceOf)
        .join(`\n${'-'.repeat(78)}\n\n`);
      if (source) this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-LICENCES.txt', source });
    },
  };
}

function licenceOf(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;
  const file = existsSync(folder) && readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : '(the package holds no licence text)';
  return `${manifest['name']} ${manifest['version']} (${manifest['license']})\n\n${text}\n`;
}
