export { type BuiltInCase, builtInCases } from './built-in-cases.ts';
export { type CaseFolder, readCaseFolder } from './case-folder.ts';
export { writeFileSafely } from './write-file.ts';
