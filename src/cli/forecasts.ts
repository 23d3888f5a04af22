import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileOnce, productFolder } from '../node/index.ts';
import { hashOf, VERSION } from '../study/index.ts';
import {
  type Came,
  cameOf,
  type Filed,
  type Forecast,
  filed,
  filedText,
  forecast,
  hashOfText,
  knownOn,
  knownText,
  readFiled,
  scoreOutcome,
  type TalksRecord,
  wouldPay,
} from '../talks/index.ts';
import { msg } from '../text/index.ts';
import type { Asked } from './command.ts';
import { EXIT, Refusal } from './exit.ts';
import { notWritten, shortPath } from './files.ts';
import { dayOption } from './law.ts';
import { readOneFile } from './one-file.ts';
import { amountOption, openRecord, openRound } from './record.ts';
import { type Filing, filedListText, forecastText, outcomeText } from './render/forecast.ts';
import { jsonText, textOf } from './render/lines.ts';
import { pageOf } from './render/page.ts';

/** Where forecasts are filed unless another folder is named. */
const FOLDER = 'forecasts';

export async function showForecast(asked: Asked): Promise<void> {
  const amount = amountOption(asked, 'threshold');
  const { made } = await forecastOf(asked);
  const threshold = amount === undefined ? undefined : wouldPay(made, amount);
  asked.terminal.write(
    asked.flag('json')
      ? jsonText({ ...made, ...(amount === undefined ? {} : { threshold: threshold ?? null }) })
      : textOf(forecastText(made, threshold, pageOf(asked.terminal))),
  );
}

export async function fileForecast(asked: Asked): Promise<void> {
  const { terminal } = asked;
  const { record, known, made } = await forecastOf(asked);
  const one = filed({
    filedOn: dayOption(undefined).iso,
    product: VERSION,
    seed: 0,
    hashes: {
      case: await caseHash(asked),
      record: hashOfText(record.text),
      known: hashOfText(knownText(known)),
    },
    forecast: made,
  });
  const path = join(asked.value('folder') ?? FOLDER, `${made.round.id}-${made.asOf}.json`);
  const written = await fileOnce(path, filedText(one)).catch((error: unknown) => {
    throw notWritten(path, error);
  });
  if (!written) throw new Refusal(EXIT.files, msg('cli.error.filed-already', { path: shortPath(path) }));
  const { hash } = one;
  if (asked.flag('json')) terminal.write(jsonText({ path: shortPath(path), hash }));
  else if (!terminal.quiet)
    terminal.write(`${terminal.t('cli.forecast.filed', { path: shortPath(path), hash })}\n`);
}

export async function scoreForecast(asked: Asked): Promise<void> {
  const path = asked.argument(1);
  if (path === undefined)
    throw new Refusal(
      EXIT.usage,
      msg('cli.error.filed-missing'),
      msg('cli.hint.help', { command: 'forecast' }),
    );
  const one = await openFiled(path);
  const record = await openRecord(asked);
  const came = cameFor(asked, one.forecast, record);
  const asOf = dayOption(one.forecast.asOf).day;
  const factsUnchanged = hashOfText(knownText(knownOn(record, asOf))) === one.hashes.known;
  const score = scoreOutcome(one.forecast, came);
  const { id } = one.forecast.round;
  const told = { round: id, asOf: one.forecast.asOf, filedOn: one.filedOn, ...score, factsUnchanged };
  asked.terminal.write(
    asked.flag('json') ? jsonText(told) : textOf(outcomeText(told, pageOf(asked.terminal))),
  );
}

/** The forecasts that come with the product, and those of the folder. */
export async function listForecasts(asked: Asked): Promise<void> {
  const own = asked.value('folder') ?? FOLDER;
  const product = productFolder('records');
  const folders = [...(product === undefined ? [] : [join(product, FOLDER)]), own];
  const rows: (Filing & { path: string })[] = [];
  for (const folder of new Set(folders.map((one) => resolve(one)))) {
    const names = await readdir(folder).catch(() => []);
    for (const name of names.filter((one) => one.endsWith('.json')).sort()) {
      const path = join(folder, name);
      const read = readFiled(new TextDecoder().decode(await readOneFile(path)));
      rows.push({ path: shortPath(path), ...summaryOf(read) });
    }
  }
  asked.terminal.write(
    asked.flag('json') ? jsonText(rows) : textOf(filedListText(rows, own, pageOf(asked.terminal))),
  );
}

function summaryOf(read: ReturnType<typeof readFiled>): Filing {
  if (typeof read === 'string') return { state: read === 'changed' ? 'changed' : 'other' };
  const { forecast: made, filedOn, hash } = read;
  return {
    state: 'good',
    round: made.round.id,
    asOf: made.asOf,
    filedOn,
    used: made.used,
    median: made.ratio?.quantiles[50] ?? null,
    noDeal: made.noDeal.probability,
    hash,
  };
}

async function forecastOf(asked: Asked) {
  const { day } = dayOption(asked.value('as-of'));
  const record = await openRecord(asked);
  const known = knownOn(record, day);
  return { record, known, made: forecast(known, openRound(record, known, asked.value('round'))) };
}

async function caseHash(asked: Asked): Promise<string | null> {
  const name = asked.value('case');
  if (name === undefined) return null;
  const { openForStudy } = await import('./load.ts');
  return hashOf((await openForStudy(asked, name)).prepared.case);
}

async function openFiled(path: string): Promise<Filed> {
  const read = readFiled(new TextDecoder().decode(await readOneFile(path)));
  if (typeof read !== 'string') return read;
  throw new Refusal(EXIT.caseErrors, msg(`cli.error.filed-${read}`, { path: shortPath(path) }));
}

/** What came of the round: as the user says, else as the record says now. */
function cameFor(asked: Asked, { round }: Forecast, record: TalksRecord): Came {
  const outcome = asked.value('outcome');
  const amount = amountOption(asked, 'settled');
  if (outcome === 'ended' || outcome === 'no-deal') return { outcome };
  if (amount !== undefined) return { outcome: 'settled', amount };
  const today = knownOn(record, dayOption(asked.value('as-of')).day);
  const known = today.rounds.find(({ id }) => id === round.id);
  const came = known && outcome === undefined ? cameOf(known) : undefined;
  if (came !== undefined) return came;
  throw new Refusal(EXIT.usage, msg('cli.error.outcome-unknown', { id: round.id }), msg('cli.hint.outcome'));
}
