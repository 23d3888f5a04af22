import { number, year } from '../rules/cells.ts';
import { state } from '../rules/state.ts';
import { inYear } from '../rules/time.ts';
import { published } from './published.ts';
import { LAST_YEAR } from './years.ts';

const component = (name: string, unit: string) => number(name, { unit, least: 0, missing: [-9] });

/** National Material Capabilities: six components a state and year. -9 is a value that is missing. */
export const cowNmc = published({
  id: 'cow-nmc',
  publisher: 'Correlates of War Project',
  home: 'correlatesofwar.org, National Material Capabilities',
  cite: 'Singer, J. David, Stuart Bremer and John Stuckey (1972), "Capability Distribution, Uncertainty, and Major Power War, 1820-1965", in Russett (ed.), Peace, War, and Numbers; Singer (1987), International Interactions 14: 115-132. Name the version.',
  layouts: [
    {
      id: 'cow',
      time: inYear('year'),
      key: [state({ column: 'ccode', scheme: 'cow', unknown: 'error' }), year('year', 1816, LAST_YEAR)],
      values: [
        component('milex', 'thousand current USD; GBP before 1914'),
        component('milper', 'thousand persons'),
        component('irst', 'thousand tons'),
        component('pec', 'thousand tons of coal equivalent'),
        component('tpop', 'thousand persons'),
        component('upop', 'thousand persons'),
        number('cinc', { least: 0, most: 1, missing: [-9], optional: true }),
      ],
      edition: 'version',
    },
  ],
});
