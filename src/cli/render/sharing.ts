import {
  type Extent,
  fractionNumber,
  fractionText,
  type GameInput,
  type Solution,
} from '../../talks/index.ts';
import type { MessageKey } from '../../text/index.ts';
import { paragraph, safe } from './layout.ts';
import type { Page } from './page.ts';
import { type Cell, table } from './table.ts';

type Fraction = Extent['low'];

/** A game solved: a line a player, then what can be said of the core. */
export function sharingText(
  solution: Solution,
  type: GameInput['type'],
  names: readonly string[] | undefined,
  page: Page,
): string[] {
  const { t, width, colours } = page;
  const columns = [
    { title: t('games.column.player'), flexible: true, least: 10 },
    ...(['shapley', 'banzhaf', 'nucleolus', 'prenucleolus'] as const).map((name) => ({
      title: t(`games.column.${name}`),
      align: 'right' as const,
    })),
  ];
  const rows = Array.from({ length: solution.players }, (_, i): Cell[] => [
    safe(names?.[i] ?? t('games.player', { number: i + 1 })),
    extentText(solution.shapley.value?.[i]),
    extentText(solution.banzhafRaw.value?.[i]),
    numberText(solution.nucleolus.value?.[i]),
    numberText(solution.prenucleolus.value?.[i]),
  ]);
  const title = t(`games.type.${type}` as MessageKey, { players: solution.players });
  const remarks = [...coreText(solution, page), ...missingText(solution, page), ...checkText(solution, page)];
  return [
    colours.strong(title),
    ...table(columns, rows, width, 2, colours.dim),
    '',
    ...remarks.flatMap((line) => paragraph(line, width, 0)),
    '',
    ...paragraph(t('games.meaning'), width, 0).map(colours.dim),
  ];
}

function coreText({ coreNonempty, leastCore }: Solution, { t, message }: Page): string[] {
  const core = coreNonempty.value;
  const first =
    core !== null
      ? t(core ? 'games.core.some' : 'games.core.none')
      : t('games.core.unknown', { why: 'why' in coreNonempty ? message(coreNonempty.why) : '' });
  if (leastCore.value === null)
    return [first, t('games.least-core.none', { why: 'why' in leastCore ? message(leastCore.why) : '' })];
  const { low, high } = leastCore.value;
  const epsilon = extentText(leastCore.value);
  const hasRoom = low === high && high.n < 0n;
  return [
    first,
    hasRoom
      ? t('games.least-core.room', { epsilon, room: numberText({ n: -high.n, d: high.d }) })
      : t('games.least-core', { epsilon }),
  ];
}

function missingText(solution: Solution, { t, message }: Page): string[] {
  const named = {
    shapley: solution.shapley,
    banzhaf: solution.banzhafRaw,
    nucleolus: solution.nucleolus,
    prenucleolus: solution.prenucleolus,
  };
  return Object.entries(named).flatMap(([name, answer]) =>
    'why' in answer
      ? [t('games.missing', { name: t(`games.column.${name}` as MessageKey), why: message(answer.why) })]
      : [],
  );
}

function checkText({ kohlberg }: Solution, { t }: Page): string[] {
  const { nucleolus, prenucleolus } = kohlberg;
  if (nucleolus === false || prenucleolus === false) return [t('games.kohlberg.fails')];
  if (prenucleolus === null) return [];
  return [t(nucleolus === null ? 'games.kohlberg.pre' : 'games.kohlberg.all')];
}

function extentText(extent: Extent | undefined): string {
  if (extent === undefined) return '';
  const { low, high } = extent;
  return low === high ? numberText(low) : `${numberText(low)} – ${numberText(high)}`;
}

/** Longer fractions tell a reader less than their digits do. */
const LONGEST_FRACTION = 9;
const DIGITS = 6;

function numberText(number: Fraction | undefined): string {
  if (number === undefined) return '';
  const exact = fractionText(number);
  if (exact.length <= LONGEST_FRACTION) return exact;
  return String(Number(fractionNumber(number).toPrecision(DIGITS)));
}
