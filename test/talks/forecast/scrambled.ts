import type { Round, TalksRecord, When } from '../../../src/talks/record/index.ts';
import { DIRECTIONS } from '../../../src/talks/record/index.ts';
import { randomFrom } from './random.ts';

/**
 * The record with everything that was not known on a day replaced by something else. The rule of records/README.md is
 * written down a second time here, from the table there and not from the code.
 */
export function scrambled({ rounds, text }: TalksRecord, asOf: number, seed: number): TalksRecord {
  const random = randomFrom(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const amount = () => 10 ** (random() * 6 - 2);
  const later = (): When => {
    const day = asOf + 1 + Math.floor(random() * 5000);
    return { first: day, last: day, text: `later ${day}` };
  };
  const known = (when: When | undefined) => when !== undefined && when.last <= asOf;
  const isThere = (one: Round) => known(one.foreseen) || known(one.opened) || known(one.closed);
  const isOver = (one: Round) => known(one.closed);

  /** When it began, as far as is known; an opening to come is not. */
  const began = (one: Round) =>
    known(one.opened) || isOver(one) ? one.opened.first : (one.foreseen?.first ?? one.opened.first);

  const unseen = (one: Round): Round => ({
    ...one,
    id: `later-${one.id}`,
    alliance: pick(['USA-JPN', 'USA-KOR', 'NEW', one.alliance]),
    direction: pick(DIRECTIONS),
    opened: later(),
    closed: later(),
    foreseen: later(),
    prior: amount(),
    demand: amount(),
    settled: amount(),
    outcome: pick(['settled', 'failed', 'ended', 'unilateral']),
    lapse: pick(['yes', 'no', 'unknown']),
  });
  const open = (one: Round): Round => {
    const hidesPrior = rounds.some(
      (other) =>
        other !== one &&
        other.alliance === one.alliance &&
        other.direction === one.direction &&
        isThere(other) &&
        !isOver(other) &&
        began(other) <= began(one),
    );
    const told = ['claim', 'press report', 'reported later'].includes(one.demandKind);
    const demandThere = one.demandKnown === undefined ? known(one.opened) && !told : known(one.demandKnown);
    return {
      ...one,
      ...(known(one.opened) ? {} : { opened: later() }),
      closed: later(),
      outcome: pick(['settled', 'failed', 'ended', 'status_quo', 'pledge']),
      settled: amount(),
      settledLast: amount(),
      years: amount(),
      basis: pick(['annual', 'lump', 'no-cash']),
      ratioUse: random() < 0.5,
      lapse: pick(['yes', 'no']),
      lapseMonths: amount(),
      otherThreat: 'later',
      ...(hidesPrior ? { prior: amount() } : {}),
      ...(demandThere ? {} : { demand: amount() }),
      ...(known(one.offerKnown) ? {} : { offer: amount() }),
      threat: known(one.threatKnown)
        ? { ...(one.threat as NonNullable<Round['threat']>), executed: pick(['yes', 'no', 'partial']) }
        : { by: pick(['host', 'sender']), conditional: pick(['yes', 'no']), executed: pick(['yes', 'no']) },
    };
  };
  const changed = rounds
    .filter((one) => isThere(one) || random() < 0.8)
    .map((one) => (isOver(one) ? one : isThere(one) ? open(one) : unseen(one)));
  return { rounds: changed.sort((a, b) => (a.id < b.id ? -1 : 1)), text: `${text} and more` };
}
