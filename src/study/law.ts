import type { Case, LawTest } from '../case/index.ts';
import {
  type Alliance,
  ANSWER_STRENGTHS,
  type Incident,
  type Law,
  loadIncidents,
  SUBJECTS,
} from '../duties/index.ts';
import { meant, type Place, type Problem, shortened } from '../problem/index.ts';
import { type LawAnswers, lawAnswers } from './law-answers.ts';

/** The law that a case is put to: the alliance it names, and its own incidents. */
export interface CaseLaw extends LawAnswers {
  readonly law: Law;
  readonly alliance: Alliance;
  readonly incidents: ReadonlyMap<string, Incident>;
}

const INCIDENTS = /^incidents\.ya?ml$/;

/** Finds what a case names in the law library, and reports what it names that is not there. */
export function caseLaw(
  theCase: Case,
  law: Law | undefined,
): { readonly caseLaw: CaseLaw | undefined; readonly problems: readonly Problem[] } {
  if (theCase.alliance === undefined || law === undefined) return { caseLaw: undefined, problems: [] };
  const { id, at } = theCase.alliance;
  const alliance = law.alliances.get(id);
  if (alliance === undefined)
    return { caseLaw: undefined, problems: [unknown(at, id, law.alliances.keys())] };
  const files = new Map(
    [...theCase.files]
      .filter(([path]) => INCIDENTS.test(path))
      .map(([path, text]) => [path, new TextEncoder().encode(text)]),
  );
  const { incidents, problems } = loadIncidents(law, files);
  const known = new Map(incidents.map((incident) => [incident.id, incident]));
  const broken = problems.some(({ severity }) => severity === 'error');
  const tests = [...theCase.claims.values()].flatMap(({ parts }) => parts.flatMap((part) => part.law ?? []));
  const missing = tests.flatMap((test) => namesOf(test, { law, alliance }, broken ? undefined : known));
  return {
    caseLaw: { law, alliance, incidents: known, ...lawAnswers(law, alliance) },
    problems: [...problems, ...missing],
  };
}

/** Names in a question that the law, its alliance or the incidents of the case do not have. */
function namesOf(
  test: LawTest,
  { law, alliance }: Pick<CaseLaw, 'law' | 'alliance'>,
  incidents: ReadonlyMap<string, Incident> | undefined,
): Problem[] {
  const problems: Problem[] = [];
  const need = (name: string, names: Iterable<string>) => {
    const all = [...names];
    if (!all.includes(name)) problems.push(unknown(test.at, name, all));
  };
  if (test.asks === 'duty') {
    if (incidents !== undefined) need(test.incident, incidents.keys());
    for (const strength of test.strengths) need(strength, ANSWER_STRENGTHS);
  }
  if (test.asks === 'standing') need(test.subject, SUBJECTS);
  if (test.asks === 'date' || test.asks === 'exit') need(test.instrument, law.instruments.keys());
  const states = statesOf(law, alliance);
  if (test.asks !== 'date') need(test.party, states);
  if (test.asks !== 'date' && test.asks !== 'exit') need(test.towards, states);
  return problems;
}

/** States that an alliance has ever bound, or that a law read with it names. */
function statesOf(law: Law, { instruments, laws }: Alliance): Set<string> {
  const all = [...instruments, ...laws].flatMap((id) => law.instruments.get(id) ?? []);
  return new Set(
    all.flatMap(({ memberships, provisions }) => [
      ...memberships.map(({ party }) => party),
      ...provisions.flatMap(({ towards }) => (towards.is === 'states' ? towards.states : [])),
    ]),
  );
}

function unknown(place: Place, name: string, names: Iterable<string>): Problem {
  return {
    code: 'reference-unknown',
    severity: 'error',
    place,
    found: shortened(name),
    ...meant(name, names),
  };
}
