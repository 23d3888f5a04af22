import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  domainReport,
  loadGenius,
  type SolvedReport,
  solveDomain,
} from '../../../src/talks/linkage/index.ts';

/** Optional: six GENIUS domains with answers that others found by brute force in exact rationals. */
const DATA = new URL('../../../../shared/data/negotiation-domains', import.meta.url).pathname;
const names = existsSync(DATA)
  ? readdirSync(DATA, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  : [];

/** Their tolerance on utilities; counts are exact. */
const TOLERANCE = 1e-9;
/** Where the files came from, and a count of how often doubles go wrong: not about the solution. */
const NOT_SOLVED = new Set([
  'source_path',
  'source_files',
  'peers',
  'distinct_points_if_doubles_are_compared_without_tolerance',
]);

function solved(folder: string): SolvedReport {
  const file = (name: string) => ({ path: name, bytes: new Uint8Array(readFileSync(join(folder, name))) });
  const { domain, problems } = loadGenius(folder.split('/').at(-1) ?? '', {
    domain: file('domain.xml'),
    profiles: [file('profile1.xml'), file('profile2.xml')],
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (domain === undefined) throw new Error('the domain could not be read');
  return domainReport(solveDomain(domain)) as SolvedReport;
}

/** Every number of the reference stands in ours under the same key. */
function agree(ours: unknown, theirs: unknown, path: string): void {
  if (
    typeof theirs === 'number' &&
    Number.isInteger(theirs) &&
    typeof ours === 'number' &&
    Number.isInteger(ours)
  )
    expect(ours, path).toBe(theirs);
  else if (typeof theirs === 'number') {
    expect(typeof ours, path).toBe('number');
    expect(Math.abs((ours as number) - theirs), path).toBeLessThanOrEqual(TOLERANCE);
  } else if (Array.isArray(theirs)) {
    expect(ours, path).toHaveLength(theirs.length);
    for (const [at, one] of theirs.entries()) agree((ours as unknown[])[at], one, `${path}[${at}]`);
  } else if (typeof theirs === 'object' && theirs !== null) {
    for (const [key, one] of Object.entries(theirs))
      if (!NOT_SOLVED.has(key)) agree((ours as Record<string, unknown>)[key], one, `${path}.${key}`);
  } else expect(ours, path).toEqual(theirs);
}

describe('published domains', () => {
  it.skipIf(names.length === 0)(
    'agree with every key of the references (needs optional data set negotiation-domains)',
    () => {
      for (const name of names) {
        const reference = JSON.parse(readFileSync(join(DATA, name, 'reference.json'), 'utf8'));
        agree(solved(join(DATA, name)), reference, name);
      }
    },
  );
});
