import type { Debate, DebateRound, ListedActor } from '../../talks/index.ts';
import type { MessageKey } from '../../text/index.ts';
import { paragraph, safe } from './layout.ts';
import type { Page } from './page.ts';
import { type Cell, table } from './table.ts';

/** Talks among many actors: where they stand, where they end, and what other readings of the model make of them. */
export function debateText(
  debate: Debate,
  listed: readonly ListedActor[],
  rivals: readonly Debate[],
  trace: boolean,
  page: Page,
): string[] {
  const { t, width, colours } = page;
  const { actors, variant, rounds, stop } = debate;
  const names = listed.map((actor) => nameIn(actor, page));
  const remarks = [
    startText(debate, page),
    t('actors.end', { mean: shown(debate.end.mean), median: shown(debate.end.median) }),
    t(`actors.stop.${stop}`, { rounds: rounds.length }),
  ];
  return [
    colours.strong(t('actors.head', { count: actors.length, variant: variant.name })),
    ...paragraph(t(`actors.variant.${variant.name}`), width, 0).map(colours.dim),
    '',
    ...remarks.flatMap((line) => paragraph(line, width, 0)),
    '',
    ...actorsTable(debate, names, page),
    '',
    ...(trace ? rounds.flatMap((round, k) => roundText(round, k + 1, names, page)) : []),
    ...rivalsText(debate, rivals, page),
  ];
}

function startText({ start }: Debate, { t }: Page): string {
  const middle = { mean: shown(start.mean), median: shown(start.median) };
  return start.medianTo > start.median
    ? t('actors.start.gap', { ...middle, to: shown(start.medianTo) })
    : t('actors.start', middle);
}

/** A table may have the names in the reader's language too: `Actor.ja`. */
function nameIn({ name, notes }: ListedActor, { lang }: Page): string {
  return safe(notes.find(([column]) => column === `Actor.${lang}`)?.[1] ?? name);
}

function actorsTable(
  { actors, rounds }: Debate,
  names: readonly string[],
  { t, width, colours }: Page,
): string[] {
  const last = rounds.at(-1)?.positions;
  const columns = [
    { title: t('actors.column.actor'), flexible: true, least: 12 },
    ...(['weight', 'position', 'final'] as const).map((name) => ({
      title: t(`actors.column.${name}`),
      align: 'right' as const,
    })),
  ];
  const rows = actors.map(({ capability, salience, position }, i): Cell[] => [
    names[i] ?? '',
    shown(capability * salience),
    shown(position),
    shown(last?.[i] ?? position),
  ]);
  return table(columns, rows, width, 2, colours.dim);
}

function roundText(
  { centre, moves }: DebateRound,
  round: number,
  names: readonly string[],
  page: Page,
): string[] {
  const { t, width, colours } = page;
  const head = t('actors.round', { round, mean: shown(centre.mean), median: shown(centre.median) });
  const lines = moves.flatMap(({ offer, from, to }) => {
    const who = { actor: names[offer.actor] ?? '', other: names[offer.other] ?? '' };
    const kind = `actors.move.${offer.kind}` as MessageKey;
    return [
      ...paragraph(t(kind, { ...who, from: shown(from), to: shown(to) }), width, 2),
      ...paragraph(
        t('actors.utilities', {
          ...who,
          own: shown(offer.seenByActor.actor),
          others: shown(offer.seenByActor.other),
          seenOwn: shown(offer.seenByOther.actor),
          seenOthers: shown(offer.seenByOther.other),
        }),
        width,
        4,
      ).map(colours.dim),
    ];
  });
  return [colours.strong(head), ...lines, ''];
}

function rivalsText(debate: Debate, rivals: readonly Debate[], { t, width, colours }: Page): string[] {
  if (rivals.length === 0) return [];
  const columns = [
    { title: t('actors.column.variant'), flexible: true, least: 14 },
    ...(['mean', 'median', 'rounds'] as const).map((name) => ({
      title: t(`actors.column.${name}`),
      align: 'right' as const,
    })),
    { title: t('actors.column.stop') },
  ];
  const rows = rivals.map(({ variant, end, rounds, stop }): Cell[] => [
    variant.name,
    shown(end.mean),
    shown(end.median),
    String(rounds.length),
    t(`actors.ends.${stop}`),
  ]);
  const medians = [debate, ...rivals].map(({ end }) => end.median);
  const spread = t('actors.rivals.spread', {
    low: shown(Math.min(...medians)),
    high: shown(Math.max(...medians)),
  });
  return [
    colours.strong(t('actors.rivals')),
    ...table(columns, rows, width, 2, colours.dim),
    '',
    ...paragraph(spread, width, 0),
  ];
}

const DIGITS = 5;

function shown(value: number): string {
  return String(Number(value.toPrecision(DIGITS)));
}
