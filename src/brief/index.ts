import type { Findings } from '../study/index.ts';
import type { Lang } from '../text/index.ts';
import { EXPORTERS } from './exporters.ts';
import { openFindings } from './open-findings.ts';
import { readingOf } from './reading.ts';

export { underDefinitions } from './claims.ts';
export { jsonLines } from './formats/json-lines.ts';
export { openFindings } from './open-findings.ts';

export type Format = keyof typeof EXPORTERS;

/** Formats of the brief, with the ending of their files and the key of their description. */
export const FORMATS = Object.entries(EXPORTERS).map(([name, { ending, describes }]) => ({
  name: name as Format,
  ending,
  describes,
}));

/** Findings as a text in a format and a language. The same findings give the same text everywhere. */
export function render(findings: Findings, format: Format, lang: Lang): string {
  return EXPORTERS[format].render(readingOf(openFindings(findings), lang), findings);
}
