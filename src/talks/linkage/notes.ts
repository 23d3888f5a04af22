import { type Message, msg } from '../../text/index.ts';
import type { Solved } from './solve.ts';

/** What a reader has to know to read the numbers right: why there is no agreement, what is degenerate, what is rounded. */
export function notesOf(solved: Solved): readonly Message[] {
  const { acceptablePoints, domain, nash, points } = solved;
  const notes: Message[] = [];
  if (acceptablePoints.length === 0) notes.push(noAgreement(solved));
  if (points.length === 1) notes.push(msg('linkage.note.one-point'));
  else if (acceptablePoints.length === 1) notes.push(msg('linkage.note.one-acceptable'));
  if (acceptablePoints.length > 0 && nash?.value === 0) notes.push(msg('linkage.note.no-gain'));
  if (acceptablePoints.length === 0 && solved.convexified.nash !== undefined)
    notes.push(msg('linkage.note.lottery-only'));
  const tied = (['nash', 'kalaiSmorodinsky', 'egalitarian', 'utilitarian'] as const).filter(
    (rule) => (solved[rule]?.points.length ?? 0) > 1,
  );
  for (const rule of tied)
    notes.push(msg(`linkage.note.tied.${rule}`, { count: solved[rule]?.points.length ?? 0 }));
  for (const [p, { name, reservationGiven }] of domain.parties.entries()) {
    if (!reservationGiven) notes.push(msg('linkage.note.no-reservation', { party: name }));
    const sum = solved.weightSums[p];
    if (sum !== undefined && Math.abs(sum - 1) > 1e-6)
      notes.push(msg('linkage.note.weights', { party: name, sum: Number(sum.toPrecision(12)) }));
    const clamped = solved.clamped[p];
    if (clamped !== 0n)
      notes.push(
        clamped === undefined
          ? msg('linkage.note.clamped-some', { party: name })
          : msg('linkage.note.clamped', { party: name, count: String(clamped) }),
      );
  }
  if (solved.discount.some((factor) => factor !== 0 && factor !== 1))
    notes.push(msg('linkage.note.undiscounted'));
  if (solved.loss[0] > 0 || solved.loss[1] > 0)
    notes.push(
      msg('linkage.note.loss', {
        first: Number(solved.loss[0].toPrecision(2)),
        second: Number(solved.loss[1].toPrecision(2)),
      }),
    );
  if (domain.issues.some(({ kind }) => kind === 'real')) notes.push(msg('linkage.note.real'));
  if (!solved.exactArithmetic) notes.push(msg('linkage.note.rounded', { tolerance: solved.tolerance }));
  if (solved.estimate !== undefined)
    notes.push(msg('linkage.note.estimate', { draws: solved.estimate.draws }));
  return notes;
}

/** Why no outcome is acceptable to both: one party's reservation is out of reach, or both together are. */
function noAgreement({ domain, points, reservation }: Solved): Message {
  const most = [points[0]?.utilities[0] ?? 0, points.at(-1)?.utilities[1] ?? 0];
  const short = domain.parties.findIndex((_, p) => (most[p] as number) < (reservation[p] as number) - 1e-12);
  if (short >= 0)
    return msg('linkage.note.out-of-reach', {
      party: domain.parties[short]?.name ?? '',
      most: Number((most[short] as number).toPrecision(6)),
      reservation: reservation[short] as number,
    });
  // The most that the second can have once the first has what it insists on.
  const left = points.filter(({ utilities: [u1] }) => u1 >= reservation[0] - 1e-12).at(-1);
  return msg('linkage.note.no-agreement', {
    first: domain.parties[0].name,
    second: domain.parties[1].name,
    reservation1: reservation[0],
    reservation2: reservation[1],
    most: Number((left?.utilities[1] ?? 0).toPrecision(6)),
  });
}
