import { describe, expect, it } from 'vitest';
import { type Law, loadLaw } from '../../src/duties/index.ts';
import { readTreaties } from '../../src/node/index.ts';
import { type Findings, findingsSchema, prepare, study } from '../../src/study/index.ts';
import { flagship } from '../cases/flagship.ts';
import { ledgerCase } from './ledger-case.ts';

type Network = NonNullable<Findings['network']>;

const { files } = await readTreaties();
const bytes = (text: string) => new TextEncoder().encode(text);

/** Two alliances of one guarantor: JPN is owed aid and owes consultation, KOR and USA owe each other aid. */
function smallLaw(): Law {
  const kept = ['states.csv', 'areas.csv', 'regions.yaml', 'us-japan-1960.yaml', 'us-korea-1953.yaml'];
  const { law } = loadLaw(
    new Map([
      ...[...files].filter(([path]) => kept.includes(path.replace(/^.*[\\/]/, ''))),
      [
        'alliances.yaml',
        bytes(`USA-JPN:
  title: United States and Japan
  instruments: [us-japan-1960]
  seas: [east-china-sea]
  places: { JPN: [japan-main], USA: [us-west-coast] }
USA-KOR:
  title: United States and South Korea
  instruments: [us-korea-1953]
  seas: [east-china-sea]
  places: { KOR: [south-korea], USA: [us-west-coast] }
`),
      ],
    ]),
  );
  return law;
}

const NAMED = { 'case.yaml': `${ledgerCase().case.files.get('case.yaml')}alliance: USA-JPN\n` };

function networkOf(changes: Record<string, string> = {}): Network {
  const { case: theCase } = ledgerCase({ ...NAMED, ...changes });
  const { network } = study(prepare(theCase, smallLaw()).prepared);
  if (network === null) throw new Error('no network');
  return network;
}

describe('the network of a small law', () => {
  const network = networkOf();
  const positionOf = (state: string) =>
    network.positions.find(({ members }) => members.includes(state)) as Network['positions'][number];

  it('has the ties of both alliances, each in its direction', () => {
    expect(Object.keys(network.states)).toEqual(['JPN', 'KOR', 'USA']);
    const said = network.duties.map(({ source, kinds, from, to }) => [source, kinds[0], from, to]);
    expect(said).toEqual([
      ['USA-JPN', 'defence', ['USA'], ['JPN']],
      ['USA-JPN', 'consultation', ['JPN'], ['USA']],
      ['USA-KOR', 'defence', ['KOR', 'USA'], ['KOR', 'USA']],
    ]);
  });

  it('loses one of two pairs, one protected state and the way between the others, by hand', () => {
    expect(network.whole.tiedPairs).toEqual({ before: 2, after: 1 });
    expect(network.whole.protectedStates).toEqual({ before: 3, after: 2 });
    // USA lies on the one path between JPN and KOR; then nobody lies between anybody.
    expect(positionOf('USA').before).toMatchObject({ degree: 2, betweenness: 1, guarantors: 1, wards: 2 });
    expect(positionOf('USA').after).toMatchObject({ degree: 1, betweenness: 0, guarantors: 1, wards: 1 });
    expect(positionOf('JPN').before).toMatchObject({ degree: 1, guarantors: 1, wards: 0 });
    expect(positionOf('JPN').after).toMatchObject({ degree: 0, strength: 0, guarantors: 0, closeness: 0 });
    expect(network.unguarded).toEqual(['JPN']);
    expect(network.lost).toEqual([
      { from: 'USA', to: 'JPN', before: 'defence', after: null },
      { from: 'JPN', to: 'USA', before: 'consultation', after: null },
    ]);
  });

  it('makes the parties less like others by S, by hand', () => {
    const at = network.positions.indexOf(positionOf('KOR'));
    const row = network.similarity.rows.find((one) => one.party === 'JPN' && one.position === at);
    // Over JPN, KOR, USA: JPN owes (3, 0, 2), then (3, 0, 0); KOR owes (0, 3, 3). S is 1 - 2 sum / 9, sums 7 and 9.
    expect(row?.before[0]).toBeCloseTo(1 - 14 / 9, 12);
    expect(row?.after[0]).toBeCloseTo(-1, 12);
    // JPN's row changes both its pairs, USA's row (3, 3, 3) to (0, 3, 3) the third: all of three.
    expect(network.similarity).toMatchObject({ changed: 3, pairs: 3 });
  });

  it('puts trust to the upper end: 0.75 over four cases and one failure is 0.6', () => {
    expect(network.spillOver).toMatchObject({ carry: 1, before: 0.75, allies: 1, hedging: 0 });
    expect(network.spillOver.after).toBeCloseTo((0.75 * 4) / 5, 12);
  });

  it('asks the law of every place that the host holds or claims', () => {
    const owed = new Map(network.places?.areas.map(({ id, strength }) => [id, strength]));
    expect(network.places).toMatchObject({ host: 'JPN', ally: 'USA', facilities: [] });
    for (const place of ['japan-main', 'okinawa', 'senkaku']) expect(owed.get(place)).toBe('must');
    for (const place of ['takeshima', 'kunashiri', 'habomai']) expect(owed.get(place)).toBe('none');
    expect(owed.has('guam')).toBe(false);
  });
});

describe('claims about the network', () => {
  const claims = `web:
  said_on: 2025-03-06
  speaker: A speaker
  paraphrase: The web moves, and Japan stands alone.
  kind: power
  parts:
    - {id: web, text: It moves, network: {asks: spreads}}
    - {id: alone, text: Japan is alone, network: {asks: unguarded, party: JPN}}
    - {id: usa, text: The United States is alone, network: {asks: unguarded, party: USA}}
`;
  const partsOf = (law?: Law) => {
    const { case: theCase } = ledgerCase({ ...NAMED, 'claims.yaml': claims });
    return study(prepare(theCase, law).prepared).claims[0]?.parts ?? [];
  };

  it('are told by measures side by side', () => {
    const [web, alone, usa] = partsOf(smallLaw());
    // KOR keeps its guarantor, and one of 0.6 does not hedge; whether its community is another is Louvain's to say.
    expect(web?.tests.map(({ variant }) => variant)).toEqual(['ties', 'company', 'trust']);
    expect(web?.tests[0]?.verdict).toBe('contradicted');
    expect(web?.tests[2]).toMatchObject({ verdict: 'contradicted' });
    expect([alone?.verdict, usa?.verdict]).toEqual(['supported', 'contradicted']);
  });

  it('wait for the law where it was not given', () => {
    expect(partsOf().map(({ verdict, needs }) => [verdict, needs])).toEqual(
      Array(3).fill(['needs-room', 'duties']),
    );
  });

  it('of who is left need a party', () => {
    const bare = claims.replace('asks: unguarded, party: JPN', 'asks: unguarded');
    expect(() => ledgerCase({ ...NAMED, 'claims.yaml': bare })).toThrow(/key-missing/);
  });
});

describe('the network of the flagship', () => {
  const findings = study(flagship().prepared);

  it('keeps within its weight, by its schema', () => {
    expect(findingsSchema.safeParse(findings).error).toBeUndefined();
    expect(bytes(JSON.stringify(findings.network)).length).toBeLessThan(25_000);
  });

  it('is null for a case that names no alliance, and without the law', () => {
    expect(study(ledgerCase().prepared).network).toBeNull();
    expect(study(prepare(ledgerCase(NAMED).case).prepared).network).toBeNull();
  });

  it('has every state in one position', () => {
    const network = findings.network as Network;
    const placed = network.positions.flatMap(({ members }) => members);
    expect(placed.toSorted()).toEqual(Object.keys(network.states).toSorted());
  });
});
