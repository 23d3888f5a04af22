import { day, number, text } from '../rules/cells.ts';
import { dayOf } from '../rules/dates.ts';
import type { Layout, Rule } from '../rules/model.ts';
import { state } from '../rules/state.ts';
import { inDayColumns, inDays } from '../rules/time.ts';
import { published } from './published.ts';

const START = { year: 'styear', month: 'stmonth', day: 'stday' };
const END = { year: 'endyear', month: 'endmonth', day: 'endday' };

/** 1 for a spell that ends with the list itself: the last day of the year that the version is named by. */
const cutOff: Rule = {
  needs: ['version', 'endyear', 'endmonth', 'endday'],
  takes: [],
  gives: [{ name: 'ongoing' }],
  bind(header) {
    const at = ['endyear', 'endmonth', 'endday', 'version'].map((name) => header.column(name));
    return (row, out) => {
      const [year, month, day, version] = at.map((column) => row.text(column));
      out.whole(month === '12' && day === '31' && year === version ? 1 : 0);
    };
  },
};

const ongoing = number('ongoing_2016', { as: 'ongoing', least: 0, most: 1, whole: true, needed: true });
const byNumber = state({ column: 'ccode', scheme: 'cow', unknown: 'error' });

/** The layouts of a list of spells: the publisher's with a column a part of a date, and one with whole dates. */
function spellsOf(values: readonly Rule[], tidyValues: readonly Rule[]): readonly Layout[] {
  return [
    {
      id: 'cow',
      time: inDayColumns(START, END),
      key: [byNumber, dayOf(START, 'start_date')],
      values: [dayOf(END, 'end_date'), cutOff, ...values],
      edition: 'version',
      spells: { of: [0] },
    },
    {
      id: 'dates',
      time: inDays('start_date', 'end_date'),
      key: [byNumber, day('start_date', 'start_date')],
      values: [day('end_date', 'end_date'), ongoing, ...tidyValues],
      spells: { of: [0] },
    },
  ];
}

const abbreviation = text('stateabb', { longest: 10 });

/** Which states were members of the system, from when to when. */
export const cowStates = published({
  id: 'cow-states',
  publisher: 'Correlates of War Project',
  home: 'correlatesofwar.org, State System Membership',
  cite: 'Correlates of War Project (2017), "State System Membership List, v2016".',
  layouts: spellsOf(
    [abbreviation, text(['statenme', 'statename'], { as: 'statename', longest: 100 })],
    [abbreviation, text('statename', { longest: 100 })],
  ),
});

/** Which states were major powers, from when to when. */
export const cowMajors = published({
  id: 'cow-majors',
  publisher: 'Correlates of War Project',
  home: 'correlatesofwar.org, State System Membership',
  cite: 'Correlates of War Project (2017), "State System Membership List, v2016".',
  layouts: spellsOf([], []),
});
