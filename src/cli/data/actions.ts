import type { Asked } from '../command.ts';
import type { ExitCode } from '../exit.ts';
import { removeSet, restoreSet } from './change.ts';
import { checkData, importData } from './import.ts';
import { listSets } from './list.ts';
import { showSet } from './show.ts';

/** What `data` can do. */
export const ACTIONS = {
  import: importData,
  check: checkData,
  list: listSets,
  show: showSet,
  restore: restoreSet,
  remove: removeSet,
} as const satisfies Record<string, (asked: Asked) => Promise<ExitCode>>;
