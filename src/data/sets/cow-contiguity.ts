import { number } from '../rules/cells.ts';
import { month } from '../rules/dates.ts';
import type { Named } from '../rules/header.ts';
import type { Layout } from '../rules/model.ts';
import { state } from '../rules/state.ts';
import { inMonths } from '../rules/time.ts';
import { published } from './published.ts';

function layout(id: string, first: string, second: string, from: Named, until: Named): Layout {
  return {
    id,
    time: inMonths(from, until),
    key: [
      state({ column: first, scheme: 'cow', suffix: '1', unknown: 'error' }),
      state({ column: second, scheme: 'cow', suffix: '2', unknown: 'error' }),
      month(from, 'start_month'),
    ],
    values: [month(until, 'end_month'), number('conttype', { least: 0, most: 5, whole: true, needed: true })],
    edition: 'version',
    spells: { of: [0, 3], meet: true },
    // Published spells overlap where a pair borders in two ways at once.
    repeats: true,
  };
}

/** Which states border on which, by land or across how much water; each pair in both directions. */
export const cowContiguity = published({
  id: 'cow-contiguity',
  publisher: 'Correlates of War Project',
  home: 'correlatesofwar.org, Direct Contiguity',
  cite: 'Stinnett, Douglas M., Jaroslav Tir, Philip Schafer, Paul F. Diehl and Charles Gochman (2002), "The Correlates of War Project Direct Contiguity Data, Version 3", Conflict Management and Peace Science 19(2): 58-66.',
  layouts: [
    layout('cow', 'state1no', 'state2no', 'begin', 'end'),
    layout('dates', 'ccode1', 'ccode2', 'start_date', 'end_date'),
  ],
});
