import { readUrl } from '../../document/index.ts';
import type { Citation } from '../model.ts';
import type { LawRecord } from './law-reader.ts';

type Cited = 'reference' | 'url' | 'verification' | 'note';

/** The citation of a record; what it leaves out is that of the instrument it stands in. */
export function readCitation(record: LawRecord<Cited>, above?: Citation): Citation {
  const verification =
    record.choice<'read' | 'recalled'>('verification') ?? above?.verification ?? 'recalled';
  return {
    reference: record.text('reference') ?? above?.reference,
    url: readUrl(record, 'url') ?? above?.url,
    verification,
    note: record.text('note'),
  };
}
