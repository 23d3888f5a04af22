import { caseFile } from './case-file.ts';
import { claimsFile, scenariosFile, sourcesFile } from './claims.ts';
import type { Given } from './given.ts';
import { ledgerFile } from './ledger.ts';
import { assumptionsFile, figuresTable, measuresFile } from './measures.ts';
import { readmeFile } from './readme.ts';

export type { Given } from './given.ts';

/** The files of a small case that passes `check`, by path: two parties, invented numbers, a comment at every choice. */
export function newCase(given: Given): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', readmeFile(given)],
    ['case.yaml', caseFile(given)],
    ['sources.yaml', sourcesFile(given)],
    ['measures.yaml', measuresFile(given)],
    ['figures.csv', figuresTable()],
    ['assumptions.yaml', assumptionsFile(given)],
    ['ledger.yaml', ledgerFile(given)],
    ['claims.yaml', claimsFile(given)],
    ['scenarios.yaml', scenariosFile(given)],
  ]);
}
