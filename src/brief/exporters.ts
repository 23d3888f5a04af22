import type { Exporter } from './exporter.ts';
import { claimreview } from './formats/claimreview.ts';
import { csl } from './formats/csl.ts';
import { csv } from './formats/csv.ts';
import { htmlPage } from './formats/html.ts';
import { json } from './formats/json.ts';
import { markdown } from './formats/md.ts';

/** Every format of the brief by name: one file and one line here makes a new one. */
export const EXPORTERS = {
  html: htmlPage,
  md: markdown,
  json,
  csv,
  claimreview,
  csl,
} as const satisfies Record<string, Exporter>;
