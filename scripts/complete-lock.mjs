// Adds to package-lock.json the platform packages that npm left out when it wrote the lock.
// A registry mirror that lacks a package for another machine makes npm 11.16 and later write a lock that their own
// `npm ci` then rejects (npm/cli#9846). Name and exact version stand in the parent's entry; only the hash is not
// known here. Run it after `npm install` when `npm ci` says "Missing: ... from lock file". Delete it when npm is mended.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './process.mjs';

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'];

const file = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = {};
for (const [path, parent] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const isThere = [`${path}/node_modules/${name}`, `node_modules/${name}`].some((at) => lock.packages[at]);
    const entry = isThere ? undefined : platformEntry(name, version, parent);
    if (entry) added[`node_modules/${name}`] = entry;
  }
}
const packages = Object.entries({ ...lock.packages, ...added });
lock.packages = Object.fromEntries(packages.sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`complete-lock: added ${Object.keys(added).length}\n`);

/** Nothing for a package whose name does not say which machine it is for. */
function platformEntry(name, version, parent) {
  const words = name.split('/').at(-1).split('-');
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  if (!os || !cpu || !/^\d+\.\d+\.\d+/.test(version)) return undefined;
  const libc = os === 'linux' ? { libc: [/musl/.test(name) ? 'musl' : 'glibc'] } : {};
  const dev = parent.dev ? { dev: true } : {};
  return { version, cpu: [cpu], ...dev, ...libc, optional: true, os: [os], engines: parent.engines };
}
