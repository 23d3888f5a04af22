import { join } from 'node:path';
import { productFolder } from '../node/index.ts';
import { formatDate } from '../quantity/index.ts';
import { type KnownRecord, type KnownRound, knownOn, loadRecord, type TalksRecord } from '../talks/index.ts';
import { msg } from '../text/index.ts';
import type { Asked } from './command.ts';
import { EXIT, Refusal } from './exit.ts';
import { shortPath } from './files.ts';
import { unknownName } from './known.ts';
import { readOneFile, tellProblems } from './one-file.ts';

/** The record that the user names, else the one that comes with the product. Ends the command when it has errors. */
export async function openRecord(asked: Asked): Promise<TalksRecord> {
  const path = shortPath(
    asked.value('record') ?? join(productFolder('records') ?? 'records', 'settlements.csv'),
  );
  const bytes = await readOneFile(path);
  const { record, problems } = loadRecord(path, bytes);
  tellProblems(path, bytes, problems, asked.terminal);
  return record;
}

/** The record that comes with the product, read without a word; undefined where it is not there. */
export async function shippedRecord(): Promise<TalksRecord | undefined> {
  const folder = productFolder('records');
  if (folder === undefined) return undefined;
  const path = join(folder, 'settlements.csv');
  return loadRecord(path, await readOneFile(path)).record;
}

/** The round that is asked about, as it was known; it has no result yet. */
export function openRound(record: TalksRecord, known: KnownRecord, id: string | undefined): KnownRound {
  if (id === undefined) return onlyPending(known);
  const round = known.rounds.find((one) => one.id === id);
  if (round !== undefined && round.result === undefined) return round;
  const ids = record.rounds.map((one) => one.id);
  const full = knownOn(record, Number.POSITIVE_INFINITY).rounds.find((one) => one.id === id);
  if (full === undefined) throw unknownName('round', id, ids);
  const date = formatDate(known.asOf);
  if (round === undefined)
    throw new Refusal(
      EXIT.usage,
      msg('cli.error.round-later', { id, date }),
      msg('cli.hint.round-from', { date: formatDate(full.from) }),
    );
  const over = formatDate(full.result?.closed.last ?? known.asOf);
  throw new Refusal(
    EXIT.usage,
    msg('cli.error.round-over', { id, date }),
    msg('cli.hint.round-until', { date: over }),
  );
}

function onlyPending({ rounds }: KnownRecord): KnownRound {
  const pending = rounds.filter(({ result }) => result === undefined);
  const [only] = pending;
  if (only !== undefined && pending.length === 1) return only;
  const ids = pending.map(({ id }) => id).slice(0, 8);
  if (only === undefined) throw new Refusal(EXIT.usage, msg('cli.error.no-pending'));
  throw new Refusal(
    EXIT.usage,
    msg('cli.error.several-rounds'),
    msg('cli.hint.one-of', { names: ids.join(', ') }),
  );
}

/** An amount above 0 that the user gave. */
export function amountOption(asked: Asked, option: string): number | undefined {
  const text = asked.value(option);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^\d+(?:\.\d+)?(?:e\d{1,2})?$/i.test(text) && value > 0 && value < 1e100) return value;
  throw new Refusal(
    EXIT.usage,
    msg('cli.error.amount', { option: `--${option}`, text }),
    msg('cli.hint.amount'),
  );
}
