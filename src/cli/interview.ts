import { createInterface } from 'node:readline/promises';
import {
  type Alliance,
  type AnswerReport,
  alliancesFor,
  EVENT_IDS,
  type Incident,
  type IncidentReport,
  incidentReport,
  isFact,
  type Law,
} from '../duties/index.ts';
import { suggest } from '../problem/index.ts';
import type { Asked } from './command.ts';
import { incidentOf } from './incident.ts';
import { dayOption, lawProblems } from './law.ts';
import { questionOf, reportText } from './render/ask.ts';
import { strengthText } from './render/duties.ts';
import type { Page } from './render/page.ts';

/** Answers so far by the name of what was asked; a fact has yes, no or unknown. */
type Said = ReadonlyMap<string, string>;

const STOP = new Set(['q', 'quit', 'exit']);
const BACK = new Set(['u', 'undo', 'back']);

/**
 * Asks about an incident one question at a time: first what happened and when, then only what can still change the
 * answer. An empty line leaves a question open, `u` takes the last answer back, `?` explains, `q` ends.
 */
export async function interview(
  law: Law,
  only: Alliance | undefined,
  asked: Asked,
  page: Page,
): Promise<void> {
  const { terminal } = asked;
  const lines = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: process.stdin.isTTY === true,
  });
  const reader = lines[Symbol.asyncIterator]();
  const history: Said[] = [new Map(given(asked))];
  const write = (text: string) => terminal.write(`${text}\n`);
  write(page.colours.dim(page.t('cli.ask.how')));
  try {
    for (;;) {
      const said = history.at(-1) as Said;
      const question = nextQuestion(law, only, said, page);
      if (question === undefined) break;
      if (question.state !== undefined) write(page.colours.dim(question.state));
      terminal.write(
        `${page.colours.strong(question.text)}${question.hint === '' ? '' : ` ${page.colours.dim(question.hint)}`} `,
      );
      const next = await reader.next();
      if (next.done === true) {
        write('');
        break;
      }
      const word = next.value.trim();
      if (STOP.has(word)) break;
      if (BACK.has(word)) {
        if (history.length > 1) history.pop();
        else write(page.t('cli.ask.first'));
        continue;
      }
      if (word === '?') {
        write(page.t('cli.ask.help', { choices: question.choices.join(', ') || page.t('cli.ask.free') }));
        continue;
      }
      const value = question.accept(word);
      if (value === undefined) {
        const near = suggest(word, question.choices);
        write(
          page.t('cli.ask.not-understood', { word }) +
            (near.length > 0 ? ` ${page.t('cli.hint.did-you-mean', { names: near.join(', ') })}` : ''),
        );
        continue;
      }
      const after = new Map([...said, [question.name, value]]);
      // Until the event is told, all that can be wrong is that it is missing.
      const problems = after.has('event') ? readSaid(law, after).problems : [];
      if (problems.length > 0) {
        terminal.note(lawProblems(problems.slice(0, 1), new Map(), terminal));
        continue;
      }
      history.push(after);
    }
  } finally {
    lines.close();
  }
  const report = reportOf(law, only, history.at(-1) as Said);
  for (const one of report)
    for (const line of ['', ...reportText(law, one, page, asked.flag('all'))]) write(line);
}

/** What the command line said already. */
function given(asked: Asked): [string, string][] {
  const names = ['date', 'event', 'against', 'by', 'object', 'place'] as const;
  return names.flatMap((name): [string, string][] => {
    const value = asked.value(name);
    return value === undefined ? [] : [[name, value]];
  });
}

interface Question {
  readonly name: string;
  readonly text: string;
  readonly hint: string;
  readonly choices: readonly string[];
  /** What the answers have come to so far. */
  readonly state?: string | undefined;
  /** The value that a word stands for; undefined where it is none. */
  accept(word: string): string | undefined;
}

const SIDES = ['against', 'place', 'by', 'object', 'administered_by'];

function nextQuestion(law: Law, only: Alliance | undefined, said: Said, page: Page): Question | undefined {
  const { t } = page;
  if (!said.has('date')) {
    const today = dayOption(undefined).iso;
    return {
      name: 'date',
      text: t('ask.date'),
      hint: `(${today})`,
      choices: [],
      accept: (word) => (word === '' ? today : /^\d{4}-\d{2}-\d{2}$/.test(word) ? word : undefined),
    };
  }
  if (!said.has('event'))
    return {
      name: 'event',
      text: t('ask.event'),
      hint: '(?)',
      choices: EVENT_IDS,
      accept: (word) => EVENT_IDS.find((event) => event === word || t(`duty.event.${event}`) === word),
    };
  if (only === undefined && !said.has('against') && !said.has('alliance'))
    return {
      name: 'alliance',
      text: t('ask.alliance'),
      hint: '(USA-JPN)',
      choices: [...law.alliances.keys()],
      accept: (word) =>
        word === '' ? 'USA-JPN' : [...law.alliances.keys()].find((id) => id === word.toUpperCase()),
    };
  const reports = reportOf(law, only, said);
  const open = reports.flatMap(({ answers }) => answers.flatMap(({ decisiveUnknowns }) => decisiveUnknowns));
  // Who and where before what has to be judged.
  const name = [...SIDES, ...open].find((one) => open.includes(one) && !said.has(one));
  if (name === undefined) return undefined;
  return {
    name,
    text: questionOf(name, page),
    hint: isFact(name) ? t('cli.ask.yes-no') : t('cli.ask.leave-open'),
    choices: choicesFor(law, name),
    state: stateText(
      reports.flatMap(({ answers }) => answers),
      page,
    ),
    accept: (word) => {
      if (word === '') return 'unknown';
      if (!isFact(name)) return word;
      return YES_NO.find(([pattern]) => pattern.test(word))?.[1];
    },
  };
}

const YES_NO: readonly (readonly [RegExp, string])[] = [
  [/^(?:y|yes|はい)$/i, 'yes'],
  [/^(?:n|no|いいえ)$/i, 'no'],
  [/^(?:unknown|\?\?|不明)$/i, 'unknown'],
];

function choicesFor(law: Law, name: string): readonly string[] {
  if (isFact(name)) return ['yes', 'no', 'unknown'];
  if (name === 'place') return [...law.areas.keys()];
  if (name === 'object')
    return ['territory', 'forces', 'base', 'warship', 'coast-guard', 'aircraft', 'satellite', 'network'];
  return [...law.states.keys()];
}

function stateText(answers: readonly AnswerReport[], page: Page): string {
  return answers
    .slice(0, 4)
    .map(({ party, towards, strength }) => `${party} → ${towards}: ${strengthText(strength, page)}`)
    .join(' · ');
}

function readSaid(law: Law, said: Said): ReturnType<typeof incidentOf> {
  const facts = [...said].filter(([name]) => isFact(name)).map(([name, value]) => `${name}=${value}`);
  const value = (name: string): string | undefined =>
    name === 'facts' ? (facts.length === 0 ? undefined : facts.join(',')) : said.get(name);
  return incidentOf(law, { value });
}

function reportOf(law: Law, only: Alliance | undefined, said: Said): IncidentReport[] {
  const [incident] = readSaid(law, said).incidents as readonly (Incident | undefined)[];
  if (incident === undefined) return [];
  const named = only ?? law.alliances.get(said.get('alliance') ?? '');
  const alliances = named === undefined ? alliancesFor(law, incident) : [named];
  return alliances.map((alliance) => incidentReport(law, alliance, incident));
}
