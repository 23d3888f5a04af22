/** Data sets of others: their layouts, a reader that checks every row, and one canonical table a set. */
export type { Findings, Remark } from './findings.ts';
export { MOST_TOLD } from './findings.ts';
export { loadMapping, type Mapping } from './mapping/read.ts';
export { mappingSchema } from './mapping/shape.ts';
export type { Outcome, ReadHooks, ReadOptions } from './read/outcome.ts';
export { readData } from './read/read.ts';
export type { Canonical, DataSet, Layout } from './rules/model.ts';
export { DATA_SETS } from './sets/registry.ts';
export { type Provenance, provenanceOf, readProvenance } from './store/provenance.ts';
export { StoredRows, selected } from './store/stored.ts';
export { DELIMITERS } from './table/delimiter.ts';
export { ENCODINGS, type Encoding } from './table/encoding.ts';
export type { Source } from './table/source.ts';
