import { z } from 'zod';
import { ANSWER_STRENGTHS } from '../duties/index.ts';
import { words } from './shapes.ts';

/** The part of Findings about duties: the law of one alliance on the as-of date. */
const strength = z.enum(ANSWER_STRENGTHS).describe('-if: facts that are not known decide.');

export const reading = z
  .object({
    id: z.string(),
    holder: words,
    role: z.string().describe('party, parties, organ, court, scholars, third-state.'),
    from: z.string(),
    effect: z.string(),
    text: words,
    title: z.string(),
    publisher: z.string().nullable(),
    published: z.string().nullable(),
    url: z.string().nullable(),
    verification: z.enum(['read', 'recalled']),
  })
  .meta({ id: 'LawReading' });

const clause = z
  .object({
    provision: z.string(),
    instrument: z.string(),
    instrumentTitle: words,
    instrumentShort: words,
    article: z.string(),
    strength: z.string(),
    subject: z.string(),
    act: words,
    qualifier: words.nullable(),
    reference: z.string().nullable(),
    url: z.string().nullable(),
    verification: z.enum(['read', 'recalled']),
    note: z.string().nullable(),
  })
  .meta({ id: 'Clause' });

/** In an answer, readings and conditions are named; they stand once for all incidents. Branded for `Open`. */
export const readingId = z.string().brand<'reading'>().describe('Id of one of `readings`.');
export const conditionIndex = z.int().brand<'condition'>().describe('Place in `conditions`, from 0.');

export const condition = z.object({
  label: z.string(),
  exception: z.boolean(),
  text: words,
  value: z.boolean().nullable(),
  because: z.array(words),
  reading: z.string().nullable(),
});

const tried = z.object({
  provision: z.string(),
  applies: z.boolean().nullable().describe('null: facts that are not known decide.'),
  answered: strength,
  force: z.object({ state: z.string(), from: z.string(), until: z.string().nullable() }),
  conditions: z.array(conditionIndex),
  givesWayTo: z.array(z.string()),
  readings: z.array(z.string()),
});

const answer = z.object({
  party: z.string(),
  towards: z.string(),
  strength,
  status: z.enum(['holds', 'open']),
  consult: strength.nullable(),
  act: words.nullable(),
  qualifier: words.nullable(),
  contested: z.boolean(),
  views: z.array(
    z.object({
      holder: words.nullable().describe('null: the text itself.'),
      role: z.string().nullable(),
      parties: z.array(z.string()),
      strength,
      readings: z.array(readingId),
    }),
  ),
  objections: z.array(readingId),
  meanings: z.array(readingId).describe('What is argued about the content of the duty.'),
  decisiveUnknowns: z.array(z.string()),
  doubts: z.array(z.string()),
  provisions: z.array(z.string()),
  consultProvisions: z.array(z.string()),
  consultUnknowns: z.array(z.string()),
  also: z.array(z.object({ provision: z.string(), strength, subject: z.string() })),
  tried: z.array(tried).describe('Every rule in force between the two, with each condition and why.'),
});

const cell = z.object({
  parties: z.array(z.string()),
  towards: z.array(z.string()),
  strength,
  consult: strength.nullable(),
  contested: z.boolean(),
  provisions: z.array(z.string()),
});

export const dutiesShape = z.object({
  alliance: z.string(),
  title: words,
  asOf: z.string(),
  lawHash: z.string().describe('SHA-256 of the files of the law library.'),
  parties: z.array(
    z.object({
      id: z.string(),
      name: words,
      inSentence: words.describe('With its article: the United States.'),
    }),
  ),
  rows: z.array(
    z.object({
      class: z.string().describe('Kind of incident.'),
      of: z.string().describe('The party that is hit, or that is the host.'),
      force: z
        .boolean()
        .describe('It is hit by force, or by what may turn out to be: such rows are counted.'),
      title: words,
      cells: z.array(cell),
    }),
  ),
  counts: z
    .array(
      z.object({
        party: z.string(),
        towards: z.string(),
        kinds: z.number(),
        must: z.number(),
        mustIf: z.number(),
        may: z.number(),
        mustNot: z.number(),
        none: z.number(),
        contested: z.number(),
      }),
    )
    .describe(
      'In how many kinds of incident in which `towards` is hit `party` has to help, may, or is barred.',
    ),
  incidents: z.array(
    z.object({
      id: z.string(),
      says: words,
      date: z.string(),
      event: z.string(),
      eventTitle: words,
      answers: z.array(answer),
      termination: z.array(
        z.object({
          instrument: z.string(),
          title: words,
          provision: z.string(),
          by: z.string(),
          notice: z.string(),
          possible: z.boolean(),
          earliest: z.string(),
          ends: z.string().nullable(),
          what: z.enum(['instrument', 'membership']),
        }),
      ),
    }),
  ),
  clocks: z.array(
    z.object({
      kind: z.enum(['exit', 'renewal']),
      instrument: z.string(),
      title: words,
      short: words,
      provision: z.string().nullable(),
      possibleFrom: z.string().nullable(),
      ends: z.string().nullable(),
      days: z.number().nullable(),
      what: z.enum(['instrument', 'membership']),
    }),
  ),
  clauses: z.array(clause).describe('Every clause named above, with its reference.'),
  conditions: z.array(condition).describe('Every condition named by a trace, with its value and why.'),
  readings: z.array(reading).describe('Every reading named above.'),
  facts: z.record(z.string(), words).describe('Names of the facts and sides that are named as unknown.'),
});

/** What a part of a claim asked of the law, and what came out. */
export const lawTestShape = z.object({
  asks: z.string(),
  sentence: words.describe('What was asked, in words.'),
  found: words.describe('What came out, in words.'),
  provisions: z.array(z.string()),
  readings: z.array(z.string()),
});
