import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { codesOf, type MemberCodes } from '../../src/duties/index.ts';
import { readTable } from '../cases/table.ts';
import { library } from './library.ts';

const law = library();
const codes = codesOf(law);

const numbered = (one: MemberCodes) => ({
  defence: Number(one.defence),
  offence: Number(one.offence),
  neutrality: Number(one.neutrality),
  nonAggression: Number(one.nonAggression),
  consultation: Number(one.consultation),
  conditional: Number(one.conditional),
  asymmetric: Number(one.asymmetric),
  bases: one.bases,
  notice: one.notice?.months,
});

describe('codes that were told by hand', () => {
  const hand = parse(readFileSync(new URL('./codes/hand.yaml', import.meta.url), 'utf8')) as {
    [member: string]: { why: string };
  };
  test.each(Object.entries(hand))('%s', (name, { why, ...expected }) => {
    const [instrument, member] = name.split(' ');
    const found = codes.find((one) => one.instrument === instrument && one.member === member);
    expect(found && numbered(found), why).toMatchObject(expected);
  });
});

test('every code of 1 names a clause of its treaty', () => {
  for (const one of codes) {
    const { defence, offence, neutrality, nonAggression, consultation, provisions, instrument } = one;
    if (![defence, offence, neutrality, nonAggression, consultation].some(Boolean)) continue;
    expect(provisions.length).toBeGreaterThan(0);
    const own = law.instruments.get(instrument)?.provisions.map(({ id }) => id);
    expect(provisions.filter((id) => !own?.includes(id))).toEqual([]);
  }
});

/** ATOP numbers of treaties whose published codes are open to a comparison, and where we differ, with the reason. */
const PUBLISHED: readonly { atopid: string; instrument: string; differs: { [code: string]: string } }[] = [
  {
    atopid: '1415',
    instrument: 'anglo-japanese-1902',
    differs: { asymmetric: 'The words bind both alike; the data set counts unlike areas of interest.' },
  },
  {
    atopid: '3260',
    instrument: 'seato-1954',
    differs: { asymmetric: 'An attack on US soil lies outside the treaty area and binds nobody.' },
  },
  {
    atopid: '4220',
    instrument: 'csto-1992',
    differs: {
      conditional: 'Article 4 speaks of territory of the parties and, since 2012, of their request.',
    },
  },
];
const COLUMNS = {
  defence: 'defense',
  offence: 'offense',
  neutrality: 'neutral',
  nonAggression: 'nonagg',
  consultation: 'consul',
  conditional: 'conditio',
  asymmetric: 'asymm',
} as const;
const ATOP = new URL('../../../shared/data/atop/alliances.csv', import.meta.url);

test.skipIf(!existsSync(ATOP))(
  'the codes agree with a published data set but where the reason is told (needs optional data set atop)',
  () => {
    const rows = readTable(readFileSync(ATOP, 'utf8'));
    for (const { atopid, instrument, differs } of PUBLISHED) {
      const row = rows.find((one) => one['atopid'] === atopid);
      const own = codes.find((one) => one.instrument === instrument);
      if (row === undefined || own === undefined) throw new Error(`no ${instrument}`);
      const different = Object.entries(COLUMNS)
        .filter(([code, column]) => Number(row[column]) !== Number(own[code as keyof typeof COLUMNS]))
        .map(([code]) => code);
      expect(different, instrument).toEqual(Object.keys(differs));
    }
  },
);
