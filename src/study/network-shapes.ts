import { z } from 'zod';
import { ANSWER_STRENGTHS } from '../duties/index.ts';
import { DUTY_KINDS } from '../network/index.ts';
import { words } from './shapes.ts';

/** How alike portfolios are, by measures that differ in what they take for chance. */
export const LIKENESS = ['s_valued_absolute', 'kappa_valued', 'pi_valued', 'tau_b'] as const;

const kind = z.enum(DUTY_KINDS);
const state = z.string().describe('Key into `states`.');
const party = z.string();

const count = z.object({ before: z.number(), after: z.number() });

const figures = z.object({
  degree: z.number().describe('States it is tied to, whichever owes.'),
  strength: z.number().describe('Sum of the strengths of those ties.'),
  betweenness: z.number().describe('Share of the shortest paths between two others that run through it.'),
  closeness: z.number().describe('Share of the others that it reaches, over their mean distance.'),
  eigenvector: z.number().nullable().describe('Tied to the well tied; null where it did not settle.'),
  guarantors: z.number().describe('States that owe it aid.'),
  wards: z.number().describe('States to which it owes aid.'),
});

const place = { lat: z.number(), lon: z.number() };

const placesShape = z.object({
  host: party.describe('Party whose surroundings are shown.'),
  ally: party.describe('Party that owes it aid.'),
  facilities: z
    .array(
      z.object({
        title: words,
        user: words,
        host: words,
        own: z.boolean().describe('Whether the ally uses it on land of the host.'),
        ...place,
        source: z.string().nullable(),
      }),
    )
    .describe('Bases that the case names, of the parties or on their land.'),
  areas: z
    .array(
      z.object({
        id: z.string(),
        title: words,
        ...place,
        holders: z.array(words).describe('Who administers it in fact on the day.'),
        claimants: z.array(words).describe('Others who claim it.'),
        strength: z
          .enum(ANSWER_STRENGTHS)
          .describe('What the ally owes when the place is attacked with arms, by the encoded law.'),
        verification: z.enum(['read', 'recalled']).describe('Of who holds and who claims it.'),
      }),
    )
    .describe('Places of the law library that the host holds or claims; the centre is a rough one.'),
});

export const networkShape = z.object({
  asOf: z.string(),
  alliance: z.string().describe('The alliance of the case, which ends in the comparison.'),
  parties: z.array(state),
  states: z.record(z.string(), words).describe('Names of the states that any encoded alliance binds.'),
  alliances: z.record(z.string(), words).describe('Titles of the alliances that the ties come from.'),
  strengths: z.record(z.string(), z.number()).describe('How much each kind of duty commits to, 3 the most.'),
  duties: z
    .array(z.object({ source: z.string(), kinds: z.array(kind), from: z.array(state), to: z.array(state) }))
    .describe(
      'The ties, those that many share written once: each of `from` owes each of `to` these kinds, itself left out.',
    ),
  whole: z
    .object({
      tiedPairs: count,
      protectedStates: count.describe('States to which at least one other owes aid.'),
      communities: count,
      modularity: count,
    })
    .describe('The network with the alliance and without it.'),
  positions: z
    .array(
      z.object({
        members: z
          .array(state)
          .describe('States that owe and are owed the same, so that one row serves them all.'),
        community: count.describe('Number of its community; those that continue keep theirs.'),
        before: figures,
        after: figures,
      }),
    )
    .describe('By community, then by name.'),
  lost: z
    .array(z.object({ from: state, to: state, before: kind, after: kind.nullable() }))
    .describe('Duties that are weaker without the alliance: the strongest before and after, null for none.'),
  unguarded: z.array(state).describe('States to which nobody owes aid without it, and somebody did.'),
  moved: z.array(state).describe('States whose community is another without it.'),
  similarity: z
    .object({
      measures: z.array(z.enum(LIKENESS)),
      changed: z.number().describe('Pairs of states that are less or more alike by the first measure.'),
      pairs: z.number(),
      rows: z.array(
        z.object({
          party: state,
          position: z.number().describe('Place in `positions`; the party compared with any one of them.'),
          before: z.array(z.number().nullable()).describe('As `measures`; null where not defined.'),
          after: z.array(z.number().nullable()),
        }),
      ),
    })
    .describe('How alike what the parties owe is to what others owe.'),
  spillOver: z
    .object({
      carry: z.number().describe('Part of a broken promise that another ally counts as broken to itself.'),
      before: z.number().describe('Belief of an ally in aid.'),
      after: z.number().nullable().describe('The lowest it falls to; null where there is no such ally.'),
      hedgeBelow: z.number(),
      allies: z.number(),
      hedging: z.number().describe('Allies that come down from aid to consultation.'),
    })
    .describe('Exploratory, at the upper end of the literature: do allies of who ends it lose trust?'),
  places: placesShape.nullable().describe('Facilities and areas for a map; null where no party has both.'),
});
