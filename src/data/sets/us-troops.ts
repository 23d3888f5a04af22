import { number, text, year } from '../rules/cells.ts';
import { state } from '../rules/state.ts';
import { inYear } from '../rules/time.ts';
import { published } from './published.ts';
import { LAST_YEAR } from './years.ts';

const CITE =
  'Allen, Michael A., Michael E. Flynn and Carla Martinez Machain (2022), "Global U.S. military deployment data: 1950-2020", Conflict Management and Peace Science 39(3): 351-370; Kane, Tim (2005), "Global U.S. troop deployment, 1950-2003", Heritage Foundation.';
/** Numbers from here on are territories and places that are not told. */
const PLACES = 1000;
const MISSING = ['na', '.'];

const host = state({ column: 'ccode', scheme: 'cow', unknown: 'remark', placesFrom: PLACES });
const persons = (name: string) =>
  number(name, {
    unit: 'persons',
    least: 0,
    most: 50_000_000,
    whole: true,
    optional: true,
    missingWords: MISSING,
  });
const country = text(['country', 'countryname'], { as: 'country', longest: 200 });

/** Active-duty personnel of the United States by host and year. */
export const usTroops = published({
  id: 'us-troops',
  publisher: 'Allen, Flynn and Martinez Machain; Kane; Defense Manpower Data Center',
  home: 'troopdata package for R',
  cite: CITE,
  layouts: [
    {
      id: 'troopdata',
      time: inYear('year'),
      key: [host, year('year', 1900, LAST_YEAR)],
      values: [
        { ...persons('troops'), needs: ['troops'] },
        persons('army'),
        persons('navy'),
        persons('air_force'),
        persons('marine_corps'),
        country,
        text('series', { optional: true, longest: 100 }),
      ],
    },
  ],
});

/** The reports behind that series as they were issued: by service, quarter and place. */
export const usTroopsReports = published({
  id: 'us-troops-reports',
  publisher: 'Defense Manpower Data Center, by Allen, Flynn and Martinez Machain',
  home: 'troopdata package for R',
  cite: CITE,
  layouts: [
    {
      id: 'long',
      time: inYear('year'),
      key: [
        host,
        year('year', 1900, LAST_YEAR),
        text('month', { needed: true, longest: 20 }),
        text('location_as_reported', { needed: true, longest: 200 }),
      ],
      values: [
        { ...persons('active_duty'), needs: ['active_duty'] },
        ...['army', 'navy', 'marine_corps', 'air_force', 'space_force', 'coast_guard'].map(persons),
        ...['selected_reserve', 'dod_civilians', 'grand_total'].map(persons),
      ],
      repeats: true,
    },
  ],
});
