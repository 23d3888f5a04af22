import type { MessageKey } from './catalogues.ts';

/** The sentence for a date on which an agreement ends: run out, by notice given today, or not yet open to notice. */
export function clockKey({
  kind,
  ends,
  what,
}: {
  readonly kind: 'exit' | 'renewal';
  readonly ends: string | null;
  readonly what: 'instrument' | 'membership';
}): MessageKey {
  if (kind === 'renewal') return 'cli.duties.clock.renewal';
  if (ends === null) return 'cli.duties.clock.not-yet';
  return what === 'membership' ? 'cli.duties.clock.membership' : 'cli.duties.clock.exit';
}
