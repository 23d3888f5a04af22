export { builtInCases } from './built-in-cases.ts';
export { readCaseFolder } from './case-folder.ts';
export { writeFileSafely } from './write-file.ts';
