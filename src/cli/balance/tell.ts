import { civil } from '../../quantity/index.ts';
import { msg } from '../../text/index.ts';
import { studyOptions } from '../choose.ts';
import type { Asked } from '../command.ts';
import { EXIT, type ExitCode, Refusal } from '../exit.ts';
import { openForStudy } from '../load.ts';
import { balanceText } from '../render/balance.ts';
import { jsonText, pageFor, textOf } from '../render/study.ts';
import { caseBalance } from './case-balance.ts';
import { caseBalanceJson } from './json.ts';
import { balanceOptions } from './options.ts';

/** `balance [case]`: who is stronger where, by every index. */
export async function tellBalance(asked: Asked): Promise<ExitCode> {
  const { terminal } = asked;
  const alien = ['data', 'out'].find((name) => asked.value(name) !== undefined);
  if (alien !== undefined)
    throw new Refusal(EXIT.usage, msg('cli.balance.error.of-cinc', { option: `--${alien}` }));
  const { prepared, name } = await openForStudy(asked, asked.argument(0));
  const { balance } = prepared.case;
  if (balance === undefined)
    throw new Refusal(EXIT.usage, msg('cli.balance.none', { name }), msg('cli.balance.none.hint'));
  const study = studyOptions(asked, prepared);
  const period = study.period ?? balance.period ?? prepared.case.period;
  const chosen = balanceOptions(asked, balance, civil(period.start).year);
  const found = caseBalance(prepared, study, chosen);
  if (found !== undefined)
    terminal.write(
      asked.flag('json')
        ? jsonText(caseBalanceJson(found))
        : textOf(balanceText(found, pageFor(terminal, prepared.case))),
    );
  return EXIT.fine;
}
