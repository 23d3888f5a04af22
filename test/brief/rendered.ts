import { type Format, render as renderFindings } from '../../src/brief/index.ts';
import type { OpenFindings } from '../../src/study/index.ts';
import { slim } from '../../src/study/slim.ts';
import type { Lang } from '../../src/text/index.ts';

/** Renders findings that a test has built or spoilt in their open form; they go through the form that is kept, as real ones. */
export function render(findings: OpenFindings, format: Format, lang: Lang): string {
  return renderFindings(slim(findings), format, lang);
}
