export { builtInCases } from './built-in-cases.ts';
export { readCaseFolder } from './case-folder.ts';
export { fileOnce } from './file-once.ts';
export { productFolder } from './product-folder.ts';
export { readTreaties } from './treaties.ts';
export { type Content, writeFileSafely } from './write-file.ts';
