/** Reads text files with the place of everything in them: YAML and tables as one kind of located records. */
export {
  date,
  idName,
  LONGEST_NAME,
  LONGEST_TEXT,
  names,
  oneOf,
  reference,
  scalar,
  text,
  verification,
  words,
} from './fields.ts';
export { type JsonSchema, schemaOf } from './json-schema.ts';
export {
  contentPlace,
  headOf,
  type InSource,
  type Located,
  type LocatedEntry,
  type LocatedMap,
  type LocatedScalar,
  placeOf,
} from './located.ts';
export { Names } from './names.ts';
export { nested } from './nested.ts';
export { type RawRecord, type RawRecords, recordsOf, rowsOf } from './raw.ts';
export { Reader } from './reader.ts';
export { fieldsOfMap, Record } from './record.ts';
export { columnsOf } from './rule.ts';
export { SourceText } from './source-text.ts';
export { readTable } from './table.ts';
export { decodedTexts, firstPlace, readText } from './text.ts';
export { given, readDate, readUrl } from './values.ts';
export { readYamlFile } from './yaml-file.ts';
