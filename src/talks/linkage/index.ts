/** Talks about several issues at once: domains, the frontier of what both can have, and what fair rules pick from it. */

export * from './case/index.ts';
export type { Domain, Party, Term } from './model.ts';
export { type DomainReport, domainReport, type SolvedReport } from './report.ts';
export { type Solved, type SolveOptions, solve as solveDomain } from './solve.ts';
export { type File as DomainFile, type LoadedDomain, loadGenius } from './xml/read.ts';
export { geniusFiles } from './xml/write.ts';
export { loadDomainYaml } from './yaml/read.ts';
export { domainYaml } from './yaml/write.ts';
