import { z } from 'zod';
import {
  date,
  idName,
  LONGEST_NAME,
  names,
  oneOf,
  scalar,
  text,
  verification,
  words,
} from '../document/index.ts';
import {
  EFFECTS,
  EVENT_IDS,
  FACT_IDS,
  HOLDER_ROLES,
  INSTRUMENT_TYPES,
  OBJECTS,
  STRENGTHS,
  SUBJECTS,
} from './vocabulary/index.ts';

const CLAUSE = /^[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*$/;
const STATE = /^[A-Z]{3}$/;
const ALLIANCE = /^[A-Z]{3,}(?:-[A-Z]{3,})*$/;

export const name = {
  id: idName,
  clause: names(CLAUSE, 'expected.name-clause', 'Letters and digits, joined by "-": JP60-5us.'),
  state: names(STATE, 'expected.name-state', 'ISO 3166-1 alpha-3 code; 3166-3 for states of the past.'),
  alliance: names(ALLIANCE, 'expected.name-alliance', 'Codes or a name in capitals: USA-JPN, NATO.'),
};

const id = (of: string) => z.string().min(1).max(LONGEST_NAME).describe(of);
/** One name or a list of them. */
const some = (of: string) =>
  z.union([z.string().min(1).max(LONGEST_NAME), z.array(z.string().min(1).max(LONGEST_NAME))]).describe(of);
const from = date.describe('First day.').optional();
const until = date.describe('First day on which it no longer holds.').optional();
const WHO = 'State codes, or bearer, beneficiary, pair (either of the two), party, outsider, non-state.';

/** What has to be so. The reader walks it by hand; this definition is for editors. */
const conditionShape: z.ZodType = z
  .union([
    z.enum(FACT_IDS as [string, ...string[]]).describe('A fact that has to be true.'),
    z.strictObject({
      event: some('What happened.').optional(),
      object: some('What is hit.').optional(),
      victim: some(`Who is hit. ${WHO}`).optional(),
      attacker: some(`Who acts. ${WHO}`).optional(),
      administered_by: some(`Who administers the place on that day. ${WHO}`).optional(),
      in: some('Regions of regions.yaml that the place lies in.').optional(),
      place: some('Places of areas.csv.').optional(),
      as_defined: id('A term that the instrument defines.').optional(),
      years_in_force: scalar('Years that the instrument has been in force.').optional(),
      any: z.array(z.lazy(() => conditionShape)).optional(),
      all: z.array(z.lazy(() => conditionShape)).optional(),
      not: z.lazy(() => conditionShape).optional(),
    }),
  ])
  .meta({ id: 'Condition' });

const conditions = (description: string) =>
  z.record(name.id, conditionShape).describe(description).optional();

const citation = {
  reference: scalar('Official text: treaty series, law number, article.').optional(),
  url: text('http or https address.').optional(),
  verification: verification.optional(),
  note: scalar('Remark.').optional(),
};

export const provisionShape = z.strictObject({
  article: scalar('Article or clause, as the instrument numbers it.'),
  bearer: some('Who is bound or allowed: state codes, or each (every party).'),
  towards: some('To whom: state codes, others (each other party), or un-security-council, itself, ...'),
  strength: oneOf(STRENGTHS).describe('How strongly it speaks.'),
  subject: oneOf(SUBJECTS).describe(
    'What it is about; only rules about one subject can contradict each other.',
  ),
  act: words('What is to be done, in own words.'),
  when: conditions('All of these must hold. A rule without is standing: it holds on every day.'),
  unless: conditions('Exceptions: where one holds, the rule does not apply.'),
  overrides: z.array(id('A provision.')).describe('Rules that give way where this one applies.').optional(),
  defines: name.id.describe('A term that this clause defines for the others of the instrument.').optional(),
  means: conditionShape.describe('What the term means.').optional(),
  qualifier: words('Own constitutional processes, own judgement, ...').optional(),
  from,
  until,
  ...citation,
});

export const readingShape = z.strictObject({
  on: z.array(id('A provision.')).min(1).describe('What is read.'),
  holder: words('Whose reading it is.'),
  role: oneOf(HOLDER_ROLES).describe(
    'party, parties (all of them together), organ, court, scholars, third-state.',
  ),
  parties: some('The parties whose reading it is, where they are few.').optional(),
  from,
  until,
  when: conditions('Incidents that it speaks about.'),
  condition: id('The condition of the rule that it decides; in-force is one of every rule.').optional(),
  holds: z
    .enum(['yes', 'no', 'open'])
    .describe('Whether the condition (else the rule) holds by this reading.')
    .optional(),
  strength: oneOf(STRENGTHS).describe('How strongly the rule speaks by this reading.').optional(),
  meaning: z.boolean().describe('true: what the duty demands is argued, not whether it arises.').optional(),
  effect: oneOf(EFFECTS),
  text: words('The reading, in own words.'),
  title: scalar('Title of its source.'),
  publisher: scalar('Publisher of its source.').optional(),
  published: scalar('Year, month or day.').optional(),
  url: text('http or https address.').optional(),
  verification,
  note: scalar('Remark.').optional(),
});

export const membershipShape = z.strictObject({
  party: some('State codes.'),
  from,
  until,
  ...citation,
});

export const suspensionShape = z.strictObject({
  between: z.array(id('A state.')).min(2).describe('States between which nothing is owed.'),
  from: date.describe('First day.'),
  until,
  ...citation,
});

export const termShape = z.strictObject({
  provision: id('The clause on ending.'),
  after_years: scalar('Years in force before notice can be given.').optional(),
  notice_months: scalar('Months from notice to end.'),
  ends: z
    .enum(['instrument', 'membership'])
    .describe('What a notice ends: all of it, or membership of who gives it.'),
});

export const instrumentShape = z.strictObject({
  id: name.id,
  title: words('Full title.'),
  short: words('Short title for tables.'),
  type: oneOf(INSTRUMENT_TYPES),
  signed: date.describe('Day of signature, adoption or enactment.').optional(),
  from: date.describe('First day in force.'),
  until,
  reference: scalar('Official text: treaty series, law number.').meta({ 'x-missing': 'source-missing' }),
  url: text('http or https address.').optional(),
  verification,
  note: scalar('Remark.').optional(),
  parties: z
    .array(membershipShape)
    .min(1)
    .describe('Who is bound and when; without dates as long as it is in force.'),
  suspensions: z.array(suspensionShape).optional(),
  lasts_with: id('The instrument with which it stands and falls.').optional(),
  term: termShape.describe('How it can be ended by notice.').optional(),
  provisions: z.record(name.clause, provisionShape),
  readings: z.record(name.id, readingShape).optional(),
});

export const thirdShape = z.strictObject({ state: id('A state.'), place: id('A place.') });

export const allianceShape = z.strictObject({
  title: words('Name for readers.'),
  instruments: z
    .array(id('An instrument.'))
    .min(1)
    .describe('Treaties and what the parties agreed under them.'),
  laws: z
    .array(id('An instrument.'))
    .describe('Laws of the parties that decide what they may do.')
    .optional(),
  places: z
    .record(name.state, z.array(id('A place.')))
    .describe('Places of each party for the duty matrix.')
    .optional(),
  seas: z.array(id('A place.')).describe('Seas that the duty matrix asks about, nearest first.').optional(),
  third: thirdShape.describe('A neighbour outside the alliance that the duty matrix asks about.').optional(),
});

export const regionShape = z.strictObject({
  title: words('Name for readers.'),
  describes: words('What it takes in, and where that is stated.').optional(),
});

export const areaShape = z.strictObject({
  place: scalar('The place; several rows when control changed.'),
  title: words('Name for readers.'),
  kind: z.enum(['territory', 'base', 'sea', 'space', 'other']),
  administered_by: scalar('State codes of who administers it in fact, joined by ";".').optional(),
  claimed_by: scalar('State codes of others who claim it, joined by ";".').optional(),
  from: date.describe('First day.'),
  until,
  regions: scalar('Regions, joined by ";".').optional(),
  doubtful: scalar('Regions that it may or may not lie in, joined by ";".').optional(),
  home_of: scalar('The state whose main territory it is.').optional(),
  also: scalar('Other names and places within it, joined by ";".').optional(),
  lat: scalar('Rough centre.').optional(),
  lon: scalar('Rough centre.').optional(),
  ...citation,
  verification,
});

export const stateShape = z.strictObject({
  name: words('Name for readers.'),
  definite: z.boolean().describe('yes: English puts "the" before it within a sentence.').optional(),
  from,
  until,
  note: scalar('Remark.').optional(),
});

export const expectationShape = z.strictObject({
  party: id('Who is bound or allowed.'),
  towards: id('To whom.'),
  strength: scalar('must, must-if, may, may-if, must-not, none, ...'),
  consult: scalar('The duty to consult beside it.').optional(),
  contested: z.boolean().optional(),
  unknowns: z.array(id('A fact.')).describe('The decisive unknown facts, all of them.').optional(),
  provisions: z.array(id('A provision.')).describe('Provisions that have to be among the basis.').optional(),
});

export const noticeShape = z.strictObject({ by: id('A party.'), on: date });

export const incidentShape = z.strictObject({
  says: words('One sentence that a lawyer could dispute.'),
  date,
  alliance: id('An alliance; all that the states belong to when left out.').optional(),
  event: oneOf(EVENT_IDS),
  against: some('State codes of who is hit; none; unknown.').optional(),
  by: some('State codes of who acts; non-state; none; unknown.').optional(),
  object: some(`What is hit: ${OBJECTS.join(', ')}; none; unknown.`).optional(),
  place: text('A place of areas.csv, or one of its other names; unknown.').optional(),
  administered_by: some(
    'Who administers the place, where that differs from areas.csv; none; unknown.',
  ).optional(),
  in: some('Regions that the place lies in, where it is none of areas.csv.').optional(),
  facts: z
    .partialRecord(z.enum(FACT_IDS as [string, ...string[]]), z.enum(['yes', 'no', 'unknown']))
    .describe('Further facts.')
    .optional(),
  notice: noticeShape.describe('Notice of termination given before.').optional(),
  expect: z.array(expectationShape).describe('For tests: the answers that have to come out.').optional(),
  ends: date.describe('For tests: the day on which the treaty ends by the notice.').optional(),
  basis: words('Why, for readers of the test.').optional(),
});
