import { isProblem, type Period, parseDate, parsePeriod } from '../quantity/index.ts';
import { GIVEN } from '../scenario/index.ts';
import type { Prepared, StudyOptions } from '../study/index.ts';
import { msg } from '../text/index.ts';
import type { Asked } from './command.ts';
import { EXIT, Refusal } from './exit.ts';
import { known } from './known.ts';

/** The options of a study as the user gave them, checked against the case. */
export function studyOptions(asked: Asked, prepared: Prepared): StudyOptions {
  const theCase = prepared.case;
  const asOf = asked.value('as-of');
  if (asOf !== undefined && parseDate(asOf) === undefined)
    throw new Refusal(EXIT.usage, msg('cli.error.date', { text: asOf }), msg('cli.hint.date'));
  const period = askedPeriod(asked, prepared);
  const definition = asked.value('definition');
  if (definition !== undefined) known('definition', definition, theCase.ledger.definitions.keys());
  const scenario = asked.value('scenario');
  if (scenario !== undefined) known('scenario', scenario, theCase.scenarios.keys());
  return {
    ...(asOf === undefined ? {} : { asOf }),
    ...(period === undefined ? {} : { period }),
    ...(definition === undefined ? {} : { definition }),
    ...(asked.value('set') !== undefined ? { scenario: GIVEN } : scenario === undefined ? {} : { scenario }),
  };
}

function askedPeriod(asked: Asked, prepared: Prepared): Period | undefined {
  const text = asked.value('period');
  if (text === undefined) return undefined;
  const period = parsePeriod(text, prepared.case.calendars);
  if (!isProblem(period)) return period;
  throw new Refusal(
    EXIT.usage,
    msg('cli.error.period', { text }),
    period.hint ?? msg('quantity.hint.period-forms'),
  );
}
