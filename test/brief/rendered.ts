import { type Format, render as renderFindings } from '../../src/brief/index.ts';
import type { OpenFindings } from '../../src/study/index.ts';
import { slim } from '../../src/study/slim.ts';
import type { Lang } from '../../src/text/index.ts';

/** Renders findings that a test has built or spoilt in their open form; they go through the form that is kept, as real ones. */
export function render(findings: OpenFindings, format: Format, lang: Lang): string {
  return renderFindings(slim(findings), format, lang);
}

/** What the links and the pictures of a page point at, within the page. */
export function targetsWithin(page: string): string[] {
  const links = [...page.matchAll(/ href="?#([^"\s>]+)/g)].map((match) => match[1] ?? '');
  const entries = [...page.matchAll(/ data-whys?="([^"]+)"/g)].flatMap((match) =>
    (match[1] ?? '').split(' '),
  );
  return [...links, ...entries].filter((target) => target !== '-');
}
