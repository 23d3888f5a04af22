import { GRADES } from '../case/index.ts';
import type { Steps } from '../graph/index.ts';
import type { Desk } from './desk.ts';
import type { OpenFindings } from './open.ts';

/** Sources with the numbers of their citations, by first use; those that no shown number rests on come last, uncited. */
export function sourceFindings(
  desk: Desk,
  steps: Steps,
  firstUsed: readonly string[],
  placesUsed: readonly string[],
): OpenFindings['sources'] {
  const { sources, claims } = desk.prepared.case;
  const inTraces = [...steps.values()].flatMap((step) => (step.source === null ? [] : [step.source]));
  const ofClaims = [...claims.values()].flatMap((claim) =>
    claim.source === undefined ? [] : [claim.source],
  );
  const cited = new Set([...firstUsed, ...ofClaims, ...inTraces, ...placesUsed]);
  const order = [...cited, ...[...sources.keys()].filter((id) => !cited.has(id))];
  return order.flatMap((id, i) => {
    const source = sources.get(id);
    if (source === undefined) return [];
    return [
      {
        id,
        number: i + 1,
        cited: cited.has(id),
        type: source.type,
        title: source.title,
        author: source.author ?? null,
        publisher: source.publisher ?? null,
        containerTitle: source.containerTitle ?? null,
        issued: source.issued ?? null,
        accessed: source.accessed ?? null,
        url: source.url ?? null,
        grade: source.grade,
        verification: source.verification,
      },
    ];
  });
}

/** How much evidence the case holds as of the date, and of what grade. */
export function evidenceFindings(desk: Desk): OpenFindings['evidence'] {
  const { figures, sources } = desk.prepared.case;
  const all = [...figures.values()];
  const seen = all.filter((figure) => figure.knownOn <= desk.asOf);
  const gradeOf = (source: string | undefined) =>
    source === undefined ? undefined : sources.get(source)?.grade;
  return {
    figures: seen.length,
    recalled: seen.filter((figure) => figure.verification === 'recalled').length,
    hiddenByAsOf: all.length - seen.length,
    byGrade: Object.fromEntries(
      GRADES.map((grade) => [grade, seen.filter((figure) => gradeOf(figure.source) === grade).length]),
    ),
  };
}
