import type { Problems } from '../../problem/index.ts';
import type { Law } from '../model.ts';
import { checkDates } from './dates.ts';
import { checkReferences } from './references.ts';
import { checkCollisions, checkOverrides, checkReach } from './rules.ts';

/** What no single record can show: rules against each other, and dates. Run on a law that was read without errors. */
export function checkLaw(law: Law, problems: Problems): void {
  checkReferences(law, problems);
  checkDates(law, problems);
  checkOverrides(law, problems);
  checkReach(law, problems);
  checkCollisions(law, problems);
}
