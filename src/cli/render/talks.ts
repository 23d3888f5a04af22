import type { Case } from '../../case/index.ts';
import { modelNamed } from '../../talks/index.ts';
import { say, type Words } from '../../text/index.ts';
import type { CaseTalks } from '../talks/case-talks.ts';
import { paragraph } from './layout.ts';
import { aboutLines, lastCell } from './model.ts';
import type { Page } from './page.ts';
import { type Cell, table } from './table.ts';

/** What each model says of the talks of a case, why some agree, and the zone under rival values of the stakes. */
export function stripText(found: CaseTalks, theCase: Case, page: Page): string[] {
  const { t, w, width, colours } = page;
  const { talks, read, strip } = found;
  const nameOf = (id: string) => w(theCase.parties.get(id)?.name ?? id);
  const [host, sender] = [nameOf(talks.host), nameOf(talks.sender)];
  const head = [
    colours.strong(t('cli.talks.head', { host, sender, period: page.period(found.period.label) })),
    ...paragraph(t('cli.talks.theory'), width, 0).map(colours.dim),
  ];
  const absent = found.absent.flatMap(({ title, reason }) =>
    paragraph(t('cli.talks.absent', { title: w(title), why: w(reason) }), width, 0),
  );
  if (read.bargain === undefined || strip === undefined) return [...head, ...absent, ''];
  const { hostMost, senderLeast, last } = read.bargain;
  const money = (value: number | undefined) =>
    value === undefined ? t('cli.talks.views.unknown') : page.quantity(value, read.unit);
  const stakes = t('cli.talks.stakes', {
    host,
    sender,
    most: money(hostMost),
    least: money(senderLeast),
    last: money(last),
  });
  return [
    ...head,
    ...paragraph(stakes, width, 0),
    ...(senderLeast < 0 ? paragraph(t('cli.talks.negative', { sender }), width, 0) : []),
    ...absent,
    ...(talks.risk === undefined ? paragraph(t('cli.talks.neutral'), width, 0) : []),
    '',
    ...answersTable(found, page),
    '',
    ...strip.same.flatMap(({ models, why }) => {
      const names = models.map((id) => t(modelNamed(id).title)).join(', ');
      return paragraph(t('cli.talks.same', { models: names, why: t(why) }), width, 2);
    }),
    '',
    ...viewsText(found, page),
  ];
}

function answersTable({ read, strip }: CaseTalks, page: Page): string[] {
  if (read.bargain === undefined || strip === undefined) return [];
  const { t, width, colours, lang } = page;
  const { unit } = read;
  const rows: Cell[][] = [];
  const notes: string[] = [];
  for (const { model, answer } of strip.answers) {
    const title = t(modelNamed(model).title);
    if (answer.is === 'none' || answer.is === 'unset') {
      notes.push(t('cli.talks.no-number', { model: title, why: say(answer.why, lang) }));
      continue;
    }
    if (answer.is === 'range') {
      const [low, high] = [page.quantity(answer.low, unit), page.quantity(answer.high, unit)];
      rows.push([title, t('cli.talks.range', { low, high }), '', '']);
      if (model !== 'zone')
        notes.push(t('cli.talks.no-number', { model: title, why: say(answer.why, lang) }));
      continue;
    }
    const { place, payment, rejection } = answer;
    const refused =
      rejection === undefined
        ? ''
        : `; ${t('cli.talks.rejection', { percent: page.quantity(rejection * 100, 'percent') })}`;
    rows.push([
      title,
      page.quantity(payment, unit) + refused + (place.inside ? '' : `; ${t('cli.talks.outside')}`),
      place.share === null ? '' : page.quantity(place.share * 100, 'percent'),
      lastCell(place, page),
    ]);
  }
  const columns = [
    { title: t('cli.talks.column.model'), flexible: true, least: 20 },
    { title: t('cli.talks.column.payment'), flexible: true, least: 16 },
    { title: t('cli.talks.column.share'), align: 'right' as const },
    { title: t('cli.talks.column.last') },
  ];
  return [
    ...table(columns, rows, width, 2, colours.dim),
    ...notes.flatMap((note) => paragraph(note, width, 2)),
  ];
}

/** The middle of the zone for every pair of rival values: how much hangs on them. */
function viewsText({ talks, pairs }: CaseTalks, page: Page): string[] {
  const { t, w, width, colours } = page;
  const { hostMost, senderLeast } = talks;
  if (hostMost.rivals.size === 0 && senderLeast.rivals.size === 0) return [];
  const hosts = [undefined, ...hostMost.rivals.keys()];
  const senders = [undefined, ...senderLeast.rivals.keys()];
  const own = t('cli.talks.views.own');
  const middle = (host: string | undefined, sender: string | undefined): Cell => {
    const read = pairs.find((pair) => pair.host === host && pair.sender === sender)?.read;
    if (read?.bargain === undefined) return t('cli.talks.views.unknown');
    const { hostMost: most, senderLeast: least } = read.bargain;
    if (least > most) return { text: t('cli.talks.views.none'), colour: colours.strong };
    return page.quantity(least + (most - least) / 2, read.unit);
  };
  const columns = [
    { title: '', flexible: true, least: 12 },
    ...senders.map((id) => ({ title: id ?? own, align: 'right' as const })),
  ];
  const rows = hosts.map((host): Cell[] => [host ?? own, ...senders.map((sender) => middle(host, sender))]);
  const views = [...hostMost.rivals.values(), ...senderLeast.rivals.values()];
  const told = (title: Words, caveat: Words | undefined, id: string) =>
    caveat === undefined
      ? `${id}: ${w(title)}`
      : `${id}: ${t('cli.talks.caveat', { view: w(title), caveat: w(caveat) })}`;
  return [
    colours.strong(t('cli.talks.views')),
    ...paragraph(t('cli.talks.views.about'), width, 0).map(colours.dim),
    ...table(columns, rows, width, 2, colours.dim),
    ...views.flatMap(({ id, title, caveat }) => paragraph(told(title, caveat, id), width, 2)),
    '',
  ];
}

/** Formula in words, source and assumptions of every model. */
export function modelsText({ strip }: CaseTalks, page: Page): string[] {
  if (strip === undefined) return [];
  return [
    page.colours.strong(page.t('cli.talks.rules')),
    ...strip.answers.flatMap(({ model }) => aboutLines(modelNamed(model), page)),
    '',
  ];
}
