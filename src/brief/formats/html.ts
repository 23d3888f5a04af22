import type { Exporter } from '../exporter.ts';
import { page } from '../html/page.ts';

/** One self-contained page for screen and paper. */
export const htmlPage: Exporter = { ending: 'html', describes: 'brief.format.html', render: page };
