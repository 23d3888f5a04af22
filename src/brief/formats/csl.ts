import type { Exporter } from '../exporter.ts';
import type { Source } from '../reading.ts';

/** The sources as CSL-JSON, for reference managers. */
export const csl: Exporter = {
  ending: 'csl.json',
  describes: 'brief.format.csl',
  render: ({ findings }) =>
    `${JSON.stringify(findings.sources.toSorted((a, b) => a.number - b.number).map(itemOf), null, 2)}\n`,
};

/** https://docs.citationstyles.org/en/stable/specification.html; grade and verification have no field and go to `note`. */
function itemOf(source: Source): Readonly<Record<string, unknown>> {
  return {
    id: source.id,
    type: source.type,
    title: source.title,
    ...(source.author === null ? {} : { author: [{ literal: source.author }] }),
    ...(source.publisher === null ? {} : { publisher: source.publisher }),
    ...(source.containerTitle === null ? {} : { 'container-title': source.containerTitle }),
    ...(source.issued === null ? {} : { issued: dateOf(source.issued) }),
    ...(source.accessed === null ? {} : { accessed: dateOf(source.accessed) }),
    ...(source.url === null ? {} : { URL: source.url }),
    'citation-number': source.number,
    note: `grade: ${source.grade}; verification: ${source.verification}`,
  };
}

function dateOf(iso: string): Readonly<Record<string, unknown>> {
  return /^\d{4}(-\d{2}){0,2}$/.test(iso) ? { 'date-parts': [iso.split('-').map(Number)] } : { literal: iso };
}
