import type { Claim, ClaimPart, LawTest } from '../case/index.ts';
import type { TestVerdict } from '../claims/index.ts';
import {
  type AnswerReport,
  endOnNotice,
  FORCE_CLASSES,
  helpCounts,
  type Matrix,
  type MatrixCell,
  standingClauses,
  stateInSentence,
} from '../duties/index.ts';
import { formatDate, parseDate } from '../quantity/index.ts';
import { inEveryLanguage, type Lang, type MessageKey, msg, say, type Words, wordsIn } from '../text/index.ts';
import type { Desk } from './desk.ts';
import type { CaseLaw } from './law.ts';
import type { OpenFindings } from './open.ts';

type TestFinding = OpenFindings['claims'][number]['parts'][number]['tests'][number];

interface Outcome {
  readonly verdict: TestVerdict;
  readonly found: Words;
  readonly provisions: readonly string[];
  readonly readings: readonly string[];
  /** Whose view it is, where the answer is contested; undefined where it is not. */
  readonly view?: { readonly id: string; readonly title: Words };
}

/** Puts the question of a part to the law: one test, or where the answer is contested one for each view. */
export function runLawTests(claim: Claim, part: ClaimPart, desk: Desk): TestFinding[] {
  const test = part.law;
  const caseLaw = desk.prepared.law;
  if (test === undefined || caseLaw === undefined) return [];
  const sentence = sentenceOf(test, caseLaw);
  return outcomes(test, claim, caseLaw).map(({ verdict, found, provisions, readings, view }) => {
    desk.lawTests.push({ provisions });
    return {
      variant: view?.id ?? null,
      variantKind: view === undefined ? 'plain' : 'reading',
      title: view?.title ?? null,
      verdict,
      test: wordsIn(sentence, 'en'),
      left: null,
      right: null,
      relation: null,
      margin: null,
      trace: null,
      law: { asks: test.asks, sentence, found, provisions: [...provisions], readings: [...readings] },
    };
  });
}

function outcomes(test: LawTest, claim: Claim, caseLaw: CaseLaw): Outcome[] {
  switch (test.asks) {
    case 'duty':
      return dutyOutcomes(test, caseLaw);
    case 'standing': {
      const day = parseDate(test.on ?? claim.saidOn) as number;
      const clauses = standingClauses(caseLaw.law, caseLaw.alliance, day, test);
      const holds = clauses.length > 0;
      const found = inEveryLanguage((lang) =>
        msg(holds ? 'law.found.standing' : 'law.found.no-standing', {
          clauses: clauses
            .map((one) => `${wordsIn(one.instrumentShort, lang)} ${one.article}`)
            .join(say(msg('cond.list'), lang)),
        }),
      );
      return [
        outcome(
          holds,
          found,
          clauses.map(({ provision }) => provision),
        ),
      ];
    }
    case 'date': {
      const instrument = caseLaw.law.instruments.get(test.instrument);
      const day = instrument?.[test.dated];
      if (day === undefined || !Number.isFinite(day))
        return [
          {
            ...outcome(
              false,
              inEveryLanguage(() => msg('law.found.no-date')),
              [],
            ),
            verdict: 'not-checkable',
          },
        ];
      const found = inEveryLanguage(() => msg('law.found.date', { date: formatDate(day) }));
      return [outcome(test.within.start <= day && day < test.within.end, found, [])];
    }
    case 'exit': {
      const notice = parseDate(test.notice) as number;
      const end = endOnNotice(caseLaw.law, test.instrument, test.party, notice);
      const found = inEveryLanguage(() =>
        end === undefined ? msg('law.found.no-exit') : msg('law.found.exit', { date: formatDate(end.on) }),
      );
      return [
        outcome(
          end !== undefined && formatDate(end.on) === test.ends,
          found,
          end === undefined ? [] : [end.provision],
        ),
      ];
    }
    case 'one-way':
    case 'heavier': {
      const matrix = caseLaw.matrixOn(test.on ?? claim.saidOn);
      const counts = helpCounts(matrix);
      const owed = (party: string, towards: string) =>
        counts.find((count) => count.party === party && count.towards === towards);
      const [there, back] = [owed(test.party, test.towards), owed(test.towards, test.party)];
      const found = inEveryLanguage((lang) =>
        msg('law.found.one-way', {
          party: stateInSentence(caseLaw.law, test.party, lang),
          towards: stateInSentence(caseLaw.law, test.towards, lang),
          there: there?.must ?? 0,
          thereKinds: there?.kinds ?? 0,
          back: back?.must ?? 0,
          backKinds: back?.kinds ?? 0,
        }),
      );
      const [given, owedBack] = [there?.must ?? 0, back?.must ?? 0];
      const holds = test.asks === 'heavier' ? given > owedBack : given > 0 && owedBack === 0;
      return [outcome(holds, found, boundBy(matrix, test))];
    }
  }
}

/** The clauses by which one of two parties has to help the other in any kind of incident with force in it. */
function boundBy({ rows }: Matrix, { party, towards }: { readonly party: string; readonly towards: string }) {
  const pair = (cell: MatrixCell, by: string, to: string) =>
    cell.parties.includes(by) && cell.towards.includes(to);
  const cells = rows
    .filter((row) => FORCE_CLASSES.has(row.class))
    .flatMap((row) => row.cells)
    .filter((cell) => pair(cell, party, towards) || pair(cell, towards, party));
  return [
    ...new Set(cells.flatMap(({ strength, provisions }) => (strength === 'must' ? provisions : []))),
  ].sort();
}

function outcome(holds: boolean, found: Words, provisions: readonly string[]): Outcome {
  return { verdict: holds ? 'supported' : 'contradicted', found, provisions, readings: [] };
}

function dutyOutcomes(test: Extract<LawTest, { asks: 'duty' }>, { incidents, reportOf }: CaseLaw): Outcome[] {
  const incident = incidents.get(test.incident);
  if (incident === undefined) return [];
  const { answers } = reportOf(incident);
  const answer = answers.find(({ party, towards }) => party === test.party && towards === test.towards);
  if (answer === undefined) return [];
  const one = (strength: AnswerReport['strength']): Pick<Outcome, 'verdict' | 'found'> => ({
    verdict: verdictOf(strength, test.strengths),
    found: inEveryLanguage((lang) =>
      msg('law.found.duty', { strength: say(msg(`duty.strength.${strength}` as MessageKey), lang) }),
    ),
  });
  if (!answer.contested) return [{ ...one(answer.strength), provisions: answer.provisions, readings: [] }];
  return answer.views.map((view, index) => ({
    ...one(view.strength),
    provisions: answer.provisions,
    readings: view.readings.map(({ id }) => id),
    view: {
      id: view.readings.at(-1)?.id ?? `text-${index}`,
      title: view.holder ?? inEveryLanguage(() => msg('cli.ask.text-itself')),
    },
  }));
}

/** An answer that hangs on unknown facts decides a question only where every way it can turn out is asked for, or none. */
function verdictOf(strength: AnswerReport['strength'], wanted: readonly string[]): TestVerdict {
  if (wanted.includes(strength)) return 'supported';
  if (!strength.endsWith('-if') || strength === 'may-if') return 'contradicted';
  return wanted.includes(strength.replace(/-if$/, '')) || wanted.includes('none')
    ? 'not-checkable'
    : 'contradicted';
}

/** The question in words. */
function sentenceOf(test: LawTest, { law, incidents }: CaseLaw): Words {
  return inEveryLanguage((lang) => {
    const name = (state: string) => stateInSentence(law, state, lang);
    switch (test.asks) {
      case 'duty':
        return msg('law.asks.duty', {
          party: name(test.party),
          towards: name(test.towards),
          incident: wordsIn(incidents.get(test.incident)?.says ?? test.incident, lang).replace(/[.。]$/, ''),
        });
      case 'standing':
        return msg('law.asks.standing', {
          party: name(test.party),
          towards: name(test.towards),
          subject: say(msg(`duty.subject.${test.subject}` as MessageKey), lang),
        });
      case 'date':
        return msg(`law.asks.${test.dated}`, { title: title(law, test.instrument, lang) });
      case 'exit':
        return msg('law.asks.exit', {
          title: title(law, test.instrument, lang),
          party: name(test.party),
          date: test.notice,
        });
      case 'one-way':
      case 'heavier':
        return msg(`law.asks.${test.asks}`, { party: name(test.party), towards: name(test.towards) });
    }
  });
}

function title(law: CaseLaw['law'], id: string, lang: Lang): string {
  return wordsIn(law.instruments.get(id)?.title ?? id, lang);
}
