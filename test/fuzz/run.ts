import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Files, seedFiles } from './files.ts';
import { type Mutation, mutate, mutationsOf, shrink } from './mutate.ts';
import { tryMutant } from './promises.ts';

/** Longest time that a mutant may take, in ms. */
const LIMIT = 1000;
const TWICE_EVERY = 10;
const SHOW_EVERY = 20;
/** Enough to see what goes wrong; a slip that breaks every mutant would be shrunk thousands of times. */
const MOST_FAILURES = 5;

const OUT = fileURLToPath(new URL('../../out/fuzz/', import.meta.url));

export interface Report {
  readonly mutants: number;
  readonly studied: number;
  readonly slowest: { readonly seed: number; readonly ms: number };
  /** Each failure with its seed, the mutations it takes, what was broken and the folder with its files. */
  readonly failures: readonly string[];
}

/** Tries the mutants with the seeds `first`, `first + step`, ... */
export function fuzz(first: number, step: number, count: number): Report {
  const seed = seedFiles();
  const failures: string[] = [];
  let studied = 0;
  let slowest = { seed: first, ms: 0 };
  for (let i = 0; i < count && failures.length < MOST_FAILURES; i++) {
    const number = first + i * step;
    const way = { twice: i % TWICE_EVERY === 0, show: i % SHOW_EVERY === 0 };
    const mutations = mutationsOf(number);
    const attempt = (tried: readonly Mutation[]) => timed(mutate(seed, tried), way);
    const outcome = attempt(mutations);
    if (outcome.studied) studied += 1;
    if (outcome.ms > slowest.ms) slowest = { seed: number, ms: outcome.ms };
    if (outcome.broken.length === 0) continue;
    const least = shrink(mutations, (fewer) => attempt(fewer).broken.length > 0);
    failures.push(describe(number, least, attempt(least).broken, mutate(seed, least)));
  }
  return { mutants: count, studied, slowest, failures };
}

/** One attempt. A slow one counts when it is slow again in processor time: the machine may have been busy elsewhere. */
function timed(files: Files, way: Parameters<typeof tryMutant>[1]) {
  const start = performance.now();
  const { broken, studied } = tryMutant(files, way);
  const ms = performance.now() - start;
  if (ms <= LIMIT) return { broken, studied, ms };
  const before = process.cpuUsage();
  tryMutant(files, way);
  const { user, system } = process.cpuUsage(before);
  const again = (user + system) / 1000;
  return { studied, ms: again, broken: again > LIMIT ? [...broken, `took ${Math.round(again)} ms`] : broken };
}

function describe(
  seed: number,
  mutations: readonly Mutation[],
  broken: readonly string[],
  files: Files,
): string {
  const folder = join(OUT, String(seed));
  for (const [path, bytes] of files) {
    const target = join(folder, path.replaceAll('..', '__'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
  const names = mutations.map(({ name, seed }) => `${name}(${seed})`).join(', ');
  return `seed ${seed}: ${names}\n  ${broken.slice(0, 3).join('\n  ')}\n  files in ${folder}`;
}
