import type { MessageKey } from '../text/index.ts';
import type { Reading } from './reading.ts';

/** One way to write findings down. */
export interface Exporter {
  /** Ending of the file, without its dot. */
  readonly ending: string;
  readonly describes: MessageKey;
  render(reading: Reading): string;
}
