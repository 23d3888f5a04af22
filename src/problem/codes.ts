/**
 * The closed list of problem codes. Tests, `--json` readers and the error page of the docs rely on them, so a code
 * is never renamed; its wording lives in the catalogue under `problem.<code>`.
 */
export const PROBLEM_CODES = [
  // files and text
  'file-missing',
  'file-unreadable',
  'file-too-large',
  'file-path',
  'file-encoding',
  'file-unused',
  // YAML
  'yaml-syntax',
  'yaml-duplicate-key',
  'yaml-alias',
  'yaml-tag',
  'yaml-directive',
  'yaml-too-deep',
  'yaml-several-documents',
  // JSON
  'json-syntax',
  // XML
  'xml-syntax',
  'xml-doctype',
  // CSV
  'csv-syntax',
  'csv-header',
  'csv-row-length',
  'csv-formula',
  'csv-too-many-rows',
  // shape
  'key-unknown',
  'key-missing',
  'type-mismatch',
  'choice-unknown',
  'value-empty',
  'value-too-long',
  'id-malformed',
  'id-duplicate',
  'fields-conflict',
  // values
  'number-malformed',
  'number-out-of-range',
  'interval-reversed',
  'shape-invalid',
  'date-malformed',
  'period-malformed',
  'period-reversed',
  'unit-unknown',
  'unit-mismatch',
  'url-malformed',
  // references
  'reference-unknown',
  'reference-kind',
  'state-unknown',
  'source-missing',
  'reason-missing',
  // evidence
  'figure-overlap',
  'period-kind',
  'double-count',
  'ledger-conflict',
  'stake-overlap',
  // formulas
  'formula-syntax',
  'formula-name',
  'formula-arguments',
  'formula-dimension',
  'formula-kind',
  'formula-period',
  'formula-conversion',
  'formula-cycle',
  'formula-too-deep',
  // scenarios
  'scenario-cycle',
  'switch-conflict',
  // law and incidents
  'rule-collision',
  'rule-unreachable',
  'rule-cycle',
  'dates-gap',
  'dates-overlap',
  'facts-contradict',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];
