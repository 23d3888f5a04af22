import type { Words } from '../../text/index.ts';
import { msg, say, wordsIn } from '../../text/index.ts';
import { Era } from '../evaluate/era.ts';
import { Inquiry } from '../evaluate/inquiry.ts';
import type { AnswerStrength } from '../evaluate/strength.ts';
import type { Alliance, Law } from '../model.ts';
import { inEvery, stateInSentence } from '../report/describe.ts';
import { CLASSES, type IncidentClass } from './classes.ts';
import { tell } from './situations.ts';

/** The duties of an alliance on one day: kinds of incidents told of each party, and who owes what to whom in each. */
export interface Matrix {
  readonly alliance: string;
  readonly title: Words;
  readonly asOf: string;
  readonly parties: readonly string[];
  readonly rows: readonly MatrixRow[];
}

export interface MatrixRow {
  readonly class: string;
  /** The party it is told of: who is hit, or the host. */
  readonly of: string;
  readonly place: string | null;
  readonly title: Words;
  readonly cells: readonly MatrixCell[];
}

/** One answer, for all pairs of `parties` and `towards`: allies under the same rules share one. */
export interface MatrixCell {
  readonly parties: readonly string[];
  readonly towards: readonly string[];
  readonly strength: AnswerStrength;
  readonly consult: AnswerStrength | null;
  readonly contested: boolean;
  readonly provisions: readonly string[];
}

/** The duty matrix of an alliance on a day. */
export function matrixOf(law: Law, alliance: Alliance, date: number, asOf: string): Matrix {
  const era = new Era(law, alliance, date);
  const parties = era.states;
  const groups = groupsByParty(era);
  const rows = parties.flatMap((of) => CLASSES.flatMap((one) => rowOf(era, one, of, groups) ?? []));
  return { alliance: alliance.id, title: alliance.title, asOf, parties, rows };
}

function rowOf(
  era: Era,
  one: IncidentClass,
  of: string,
  groups: (of: string) => readonly (readonly string[])[],
): MatrixRow | undefined {
  const told = tell(era, one, of, groups(of)[0]?.[0]);
  if (told === undefined) return undefined;
  const { situation, place } = told;
  const inquiry = new Inquiry(era, situation);
  const cells = groups(of).flatMap((members): MatrixCell[] => {
    const [first] = members as readonly [string];
    return [
      { parties: members, towards: [of], ...cellOf(inquiry, first, of) },
      { parties: [of], towards: members, ...cellOf(inquiry, of, first) },
    ];
  });
  return { class: one.id, of, place: place ?? null, title: titleOf(era.law, one, of, place), cells };
}

function cellOf(
  inquiry: Inquiry,
  bearer: string,
  beneficiary: string,
): Omit<MatrixCell, 'parties' | 'towards'> {
  const { governing, contested } = inquiry.views({ bearer, beneficiary });
  return {
    strength: governing.strength,
    consult: governing.consult ?? null,
    contested,
    provisions: governing.basis.map(({ rule }) => rule.provision.id),
  };
}

/**
 * Allies that stand to a party under the same rules, so that one answer serves all of them. Rules that name one ally, a
 * suspension between two, or a different membership make another group.
 */
function groupsByParty(era: Era): (of: string) => readonly (readonly string[])[] {
  const made = new Map<string, readonly (readonly string[])[]>();
  return (of) => {
    let groups = made.get(of);
    if (groups === undefined) {
      groups = groupsOf(era, of);
      made.set(of, groups);
    }
    return groups;
  };
}

function groupsOf(era: Era, of: string): string[][] {
  const allies = era.states.filter((state) => state !== of);
  const groups = new Map<string, string[]>();
  for (const ally of allies) {
    const key = [era.rulesBetween(ally, of, true), era.rulesBetween(of, ally, true)]
      .map((rules) =>
        rules
          .map((rule) => {
            const member = era.membersFor(rule).has(ally) ? '+' : '-';
            const suspended = rule.instrument.suspensions.some(
              ({ between }) => between.includes(ally) && between.includes(of),
            );
            return `${rule.provision.id}${member}${suspended ? '!' : ''}`;
          })
          .join(),
      )
      .join('|');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [ally]);
    else group.push(ally);
  }
  return [...groups.values()];
}

/** Titles by class, party and place: the same few hundred come back on every day. */
const titles = new WeakMap<Law, Map<string, Words>>();

function titleOf(law: Law, { id, title }: IncidentClass, of: string, place: string | undefined): Words {
  let known = titles.get(law);
  if (known === undefined) {
    known = new Map();
    titles.set(law, known);
  }
  const key = `${id} ${of} ${place ?? ''}`;
  let words = known.get(key);
  if (words === undefined) {
    words = inEvery((lang) => {
      const area = place === undefined ? undefined : law.areas.get(place);
      return say(
        msg(title, {
          party: stateInSentence(law, of, lang),
          place: area === undefined ? '' : wordsIn(area.title, lang),
        }),
        lang,
      );
    });
    known.set(key, words);
  }
  return words;
}
