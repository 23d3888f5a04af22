import type { Place, Problems } from '../../problem/index.ts';
import { formatDate } from '../../quantity/index.ts';
import { msg } from '../../text/index.ts';
import type { Law, Span } from '../model.ts';

interface Dated extends Span {
  readonly at: Place;
}

/** Spans that overlap contradict each other; a gap between two is most likely forgotten. */
export function checkDates(law: Law, problems: Problems): void {
  for (const { spans } of law.areas.values()) checkSpans(spans, true, problems);
  for (const { memberships, provisions } of law.instruments.values()) {
    for (const spans of grouped(memberships, ({ party }) => party)) checkSpans(spans, false, problems);
    const definitions = provisions.filter(({ defines }) => defines !== undefined);
    for (const spans of grouped(definitions, ({ defines }) => defines?.term ?? ''))
      checkSpans(spans, true, problems);
  }
}

/** `gapless`: what one span leaves off the next has to take up, as with who holds a place. */
function checkSpans(spans: readonly Dated[], gapless: boolean, problems: Problems): void {
  const sorted = [...spans].sort((a, b) => a.from - b.from);
  for (const [index, span] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next === undefined) continue;
    const related = [{ place: next.at, message: msg('related.other-span') }];
    if (span.until > next.from)
      problems.add({
        code: 'dates-overlap',
        place: span.at,
        expected: msg('expected.no-overlap', { from: formatDate(next.from) }),
        related,
      });
    else if (gapless && span.until < next.from)
      problems.add({
        code: 'dates-gap',
        severity: 'warning',
        place: span.at,
        expected: msg('expected.no-gap', { until: formatDate(span.until), from: formatDate(next.from) }),
        related,
      });
  }
}

function grouped<T>(items: readonly T[], by: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(by(item), [...(groups.get(by(item)) ?? []), item]);
  return [...groups.values()];
}
