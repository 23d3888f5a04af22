import { type Area, incidentOf, incidentReport } from '../duties/index.ts';
import { parseDate } from '../quantity/index.ts';
import type { Words } from '../text/index.ts';
import type { Desk } from './desk.ts';
import type { CaseLaw } from './law.ts';
import { ofTheLaw } from './of-the-law.ts';
import type { OpenFindings } from './open.ts';

type Places = NonNullable<NonNullable<OpenFindings['network']>['places']>;
type NameOf = (state: string) => Words;

/** A state that belongs to no alliance: what is owed must not hang on who attacks. */
const ATTACKER = 'XXA';

/** Bases that the case names, and the places that the host holds or claims, each with what the ally owes when it is attacked. */
export function placeFindings(desk: Desk, caseLaw: CaseLaw, nameOf: NameOf): Places | null {
  const pair = hostAndAlly(desk, caseLaw);
  if (pair === undefined) return null;
  const { host, ally } = pair;
  return {
    host,
    ally,
    facilities: facilities(desk, pair, nameOf),
    areas: areas(desk, caseLaw, pair, nameOf),
  };
}

interface Pair {
  readonly host: string;
  readonly ally: string;
}

/** As the balance of the case names them, else the first who owes aid under the alliance and to whom. */
function hostAndAlly(desk: Desk, { alliance, networkOn }: CaseLaw): Pair | undefined {
  const { balance } = desk.prepared.case;
  if (balance !== undefined) return balance;
  const aid = networkOn(desk.asOf).before.network.ties.find(
    ({ source, kind }) => source === alliance.id && kind === 'defence',
  );
  return aid && { host: aid.to, ally: aid.from };
}

function facilities(desk: Desk, { host, ally }: Pair, nameOf: NameOf): Places['facilities'] {
  return (desk.prepared.case.balance?.bases ?? [])
    .filter((base) => base.host === host || base.user === ally)
    .map((base) => ({
      title: base.title,
      user: nameOf(base.user),
      host: nameOf(base.host),
      own: base.host === host && base.user === ally,
      lat: base.lat,
      lon: base.lon,
      source: base.source ?? null,
    }));
}

const known = ofTheLaw<Places['areas']>(8);

function areas({ asOf }: Desk, caseLaw: CaseLaw, pair: Pair, nameOf: NameOf): Places['areas'] {
  const question = JSON.stringify([caseLaw.alliance.id, asOf, pair.host, pair.ally]);
  return known(caseLaw.law, question, () => areasOn(parseDate(asOf) as number, caseLaw, pair, nameOf));
}

function areasOn(day: number, caseLaw: CaseLaw, pair: Pair, nameOf: NameOf): Places['areas'] {
  return [...caseLaw.law.areas.values()].flatMap((area): Places['areas'] => {
    const span = area.spans.find(({ from, until }) => from <= day && day < until);
    if (area.kind !== 'territory' || area.centre === undefined || span === undefined) return [];
    const { administeredBy, claimedBy, citation } = span;
    if (![...administeredBy, ...claimedBy].includes(pair.host)) return [];
    return [
      {
        id: area.id,
        title: area.title,
        ...area.centre,
        holders: administeredBy.map(nameOf),
        claimants: claimedBy.map(nameOf),
        strength: owedAt(area, day, pair, caseLaw),
        verification: citation.verification,
      },
    ];
  });
}

/** What the ally owes the host when a place is attacked with arms. */
function owedAt(
  area: Area,
  day: number,
  { host, ally }: Pair,
  { law, alliance }: CaseLaw,
): Places['areas'][number]['strength'] {
  const attack = incidentOf({
    id: `attack-${area.id}`,
    date: day,
    alliance: alliance.id,
    event: 'armed-attack',
    against: [host],
    by: [ATTACKER],
    objects: ['territory'],
    place: area.id,
  });
  const { answers } = incidentReport(law, alliance, attack);
  return answers.find(({ party, towards }) => party === ally && towards === host)?.strength ?? 'none';
}
