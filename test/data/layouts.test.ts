import { expect, test } from 'vitest';
import { DATA_SETS } from '../../src/data/index.ts';
import { read } from './reading.ts';

// Layouts by hand: headers as their publishers write them, a few rows with invented values unless said otherwise. What is
// stored follows from the rules of docs/data.md by looking.

const cases: readonly {
  readonly says: string;
  readonly file: string;
  readonly is: string;
  readonly edition?: string;
  readonly stored: readonly string[];
}[] = [
  {
    says: 'NMC as published: -9 is missing, the version stands in a column',
    file: 'stateabb,ccode,year,milex,milper,irst,pec,tpop,upop,cinc,version\nJPN,740,2000,45000,240,106444,-9,126843,-9,0.05,5\n',
    is: 'cow-nmc/cow',
    edition: '5',
    stored: [
      'ccode,iso3,gw,year,milex,milper,irst,pec,tpop,upop,cinc,line',
      '740,JPN,740,2000,45000,240,106444,,126843,,0.05,2',
    ],
  },
  {
    says: 'members of the state system as published: a spell that ends with the list is cut off',
    file: 'stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version\nJPN,740,Japan,1952,4,28,2016,12,31,2016\nGFR,260,German Federal Republic,1955,5,5,1990,10,2,2016\n',
    is: 'cow-states/cow',
    edition: '2016',
    stored: [
      'ccode,iso3,gw,start_date,end_date,ongoing,stateabb,statename,line',
      '740,JPN,740,1952-04-28,2016-12-31,1,JPN,Japan,2',
      '260,DEU,260,1955-05-05,1990-10-02,0,GFR,German Federal Republic,3',
    ],
  },
  {
    says: 'major powers as published: the same without a name',
    file: 'stateabb,ccode,styear,stmonth,stday,endyear,endmonth,endday,version\nJPN,740,1991,1,1,2016,12,31,2016\n',
    is: 'cow-majors/cow',
    edition: '2016',
    stored: ['ccode,iso3,gw,start_date,end_date,ongoing,line', '740,JPN,740,1991-01-01,2016-12-31,1,2'],
  },
  {
    says: 'contiguity as published: months as one number; one spell may begin in the month in which another ends',
    file: 'dyad,state1no,state1ab,state2no,state2ab,conttype,begin,end,notes,version\n220210,220,FRN,210,NTH,1,181601,183012,,3.2\n220210,220,FRN,210,NTH,5,183012,194007,,3.2\n',
    is: 'cow-contiguity/cow',
    edition: '3.2',
    stored: [
      'ccode1,iso3_1,gw1,ccode2,iso3_2,gw2,start_month,end_month,conttype,line',
      '220,FRA,220,210,NLD,210,1816-01,1830-12,1,2',
      '220,FRA,220,210,NLD,210,1830-12,1940-07,5,3',
    ],
  },
  {
    says: 'directed dyad-years of ATOP',
    file: 'ddyad,year,atopally,defense,offense,neutral,nonagg,consul,stateA,stateB\n2740,1960,1,1,0,0,0,1,2,740\n7402,1960,1,0,0,0,0,1,740,2\n',
    is: 'atop-dyad-years/directed',
    stored: [
      'ccode1,iso3_1,gw1,ccode2,iso3_2,gw2,year,atopally,defense,offense,neutral,nonagg,consul,line',
      '2,USA,2,740,JPN,740,1960,1,1,0,0,0,1,2',
      '740,JPN,740,2,USA,2,1960,1,0,0,0,0,1,3',
    ],
  },
  {
    says: 'the World Bank in its own wide layout: lines above, groups of economies left out, empty cells are no rows',
    file: '"Data Source","World Development Indicators",\n\n"Last Updated Date","2024-06-28",\n\n"Country Name","Country Code","Indicator Name","Indicator Code","1960","1961","1962",\n"Japan","JPN","GDP (current US$)","NY.GDP.MKTP.CD","44307342950.4","","60723018683.7",\n"World","WLD","GDP (current US$)","NY.GDP.MKTP.CD","1","2","3",\n"Hong Kong SAR, China","HKG","GDP (current US$)","NY.GDP.MKTP.CD","","","5",\n"Japan","JPN","Population","SP.POP.TOTL","1","2","3",\n',
    is: 'gdp-worldbank/wide',
    stored: [
      'ccode,iso3,gw,year,gdp_usd,line',
      '740,JPN,740,1960,44307342950.4,6',
      '740,JPN,740,1962,60723018683.7,6',
      ',HKG,,1962,5,8',
    ],
  },
  {
    says: 'WEO of the IMF: tabs, commas between thousands, n/a, other subjects, a footer that tells the edition',
    file: 'WEO Country Code\tISO\tWEO Subject Code\tCountry\tSubject Descriptor\tSubject Notes\tUnits\tScale\tCountry/Series-specific Notes\t1980\t1981\t2024\tEstimates Start After\n158\tJPN\tNGDPD\tJapan\tGDP\t"a, ""note"""\tU.S. dollars\tBillions\t\t"1,127.88"\tn/a\t"4,070.09"\t2022\n158\tJPN\tNGDP_R\tJapan\tGDP\t\tYen\tBillions\t\t1\t2\t3\t2022\n967\tUVK\tNGDPD\tKosovo\tGDP\t\tU.S. dollars\tBillions\t\tn/a\t--\t11\t2023\n\nInternational Monetary Fund, World Economic Outlook Database, April 2024\n',
    is: 'gdp-imf/weo',
    edition: 'April 2024',
    stored: [
      'ccode,iso3,gw,year,gdp_billion_usd,is_estimate,line',
      '740,JPN,740,1980,1127.88,0,2',
      '740,JPN,740,2024,4070.09,1,2',
      '347,XKX,347,2024,11,1,4',
    ],
  },
  {
    says: 'SIPRI in one row a state and year: one row a measure',
    file: 'ccode,iso3c,year,current_musd,constant2023_musd,share_gdp_pct\n740,JPN,2020,50000,,1.0\n',
    is: 'sipri-milex/long',
    stored: [
      'ccode,iso3,gw,year,measure,value,line',
      '740,JPN,740,2020,current-musd,50000,2',
      '740,JPN,740,2020,share-gdp-percent,1.0,2',
    ],
  },
  {
    says: 'troops as the package has them: NA is missing, 1000 and above are places and no states',
    file: 'countryname,ccode,iso3c,year,troops,army,navy,air_force,marine_corps\nJapan,740,JPN,1960,83387,NA,NA,NA,NA\nUnknown,1099,,1960,5,1,1,1,2\n',
    is: 'us-troops/troopdata',
    stored: [
      'ccode,iso3,gw,year,troops,army,navy,air_force,marine_corps,country,series,line',
      '740,JPN,740,1960,83387,,,,,Japan,,2',
      '1099,,,1960,5,1,1,1,2,Unknown,,3',
    ],
  },
];

test.each(cases)('$says', async ({ file, is, edition, stored }) => {
  const { set, layout, problems, lines, ...outcome } = await read(file);
  expect(problems).toEqual([]);
  expect(`${set?.id}/${layout?.id}`).toBe(is);
  expect(outcome.edition).toBe(edition);
  expect(lines).toEqual(stored);
  expect(outcome.rows).toBe(stored.length - 1);
});

test('members of an alliance stand in a column each or in one', async () => {
  const columns = 'atopid,begyr,defense,offense,neutral,nonagg,consul';
  const many = await read(`${columns},mem1,mem2,mem3\n3375,1960,1,0,0,0,1,2,740,\n`);
  const joined = await read(`${columns},members\n3375,1960,1,0,0,0,1,2;740\n`);
  expect(many.problems).toEqual([]);
  expect(many.lines).toEqual(joined.lines);
  expect(many.lines[1]).toMatch(/^3375,2;740,1960,/);
});

test('every layout of a data set stores the same columns', () => {
  for (const { id, layouts } of DATA_SETS) {
    const columns = layouts.map(({ key, values }) =>
      [...key, ...values].flatMap(({ gives }) => gives.map(({ name }) => name)).join(),
    );
    expect([id, new Set(columns).size]).toEqual([id, 1]);
    expect(new Set((columns[0] ?? '').split(',')).size).toBe((columns[0] ?? '').split(',').length);
  }
});

test('the nearest data set is named with what is missing, and a slip of the pen with what it may stand for', async () => {
  const { problems, findings } = await read(
    'ccode,year,milex,milper,irst,pec,tpop,upoop\n2,1990,1,1,1,1,1,1\n',
  );
  expect(problems).toEqual(['1:1 csv-header']);
  const [problem] = findings.problems;
  expect(problem?.expected?.params).toEqual({ set: 'cow-nmc', columns: 'upop' });
  expect(problem?.hint?.params).toEqual({ names: 'upoop → upop' });
});

test('a table without any row that counts is an error, not an empty import', async () => {
  const { problems } = await read(
    '"Country Code","Indicator Code","1960","1961","1962"\n"JPN","SP.POP.TOTL","1","2","3"\n',
  );
  expect(problems).toEqual(['1:1 value-empty']);
});
