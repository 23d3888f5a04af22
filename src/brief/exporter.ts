import type { Findings } from '../study/index.ts';
import type { MessageKey } from '../text/index.ts';
import type { Reading } from './reading.ts';

/** One way to write findings down. */
export interface Exporter {
  /** Ending of the file, without its dot. */
  readonly ending: string;
  readonly describes: MessageKey;
  /** `findings` is the same in the form that is kept and sent. */
  render(reading: Reading, findings: Findings): string;
}
