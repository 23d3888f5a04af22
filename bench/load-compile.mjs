import { growth, measure } from './measure.mjs';
import { mb, ms, ratio, table } from './table.mjs';

const title = 'Loading and compiling a synthetic case, formulas a quarter of the figures';

const SIZES = [5_000, 10_000, 20_000];

export default { title, measured };

async function measured() {
  const candidates = SIZES.flatMap((size) => [
    { name: `ours csv ${size}`, args: ['load-compile', String(size), 'csv'] },
    { name: `ours yaml ${size}`, args: ['load-compile', String(size), 'yaml'] },
    { name: `load csv ${size}`, args: ['load', String(size), 'csv'] },
    { name: `load yaml ${size}`, args: ['load', String(size), 'yaml'] },
    { name: `raw csv ${size}`, args: ['raw-read', String(size), 'csv'] },
    { name: `raw yaml ${size}`, args: ['raw-read', String(size), 'yaml'] },
    { name: `compile ${size}`, args: ['compile', String(size)] },
    { name: `publicodes ${size}`, args: ['publicodes', String(size)] },
  ]);
  const results = await measure(candidates);
  const of = (name) => results.get(name);
  const rows = (kinds) =>
    kinds.flatMap(([label, key]) => {
      const exponent = growth(
        SIZES,
        SIZES.map((size) => of(`${key} ${size}`).cpu),
      );
      return [
        [
          label,
          ...SIZES.map((size) => `${ms(of(`${key} ${size}`).wall)}, ${ms(of(`${key} ${size}`).cpu)} cpu`),
          exponent.toFixed(2),
          mb(of(`${key} 20000`).memory),
        ],
      ];
    });
  const compared = (label, ours, theirs) => [
    label,
    ...SIZES.map((size) => ratio(of(`${ours} ${size}`).cpu / of(`${theirs} ${size}`).cpu)),
  ];
  const text = [
    table(
      ['job', '5,000', '10,000', '20,000', 'grows as n^', 'memory'],
      rows([
        ['load and compile, formulas in CSV', 'ours csv'],
        ['load and compile, formulas in YAML', 'ours yaml'],
        ['load only, formulas in CSV', 'load csv'],
        ['papaparse of the same bytes', 'raw csv'],
        ['load only, formulas in YAML', 'load yaml'],
        ['papaparse and yaml of the same bytes', 'raw yaml'],
        ['compile only', 'compile'],
        ['publicodes engine', 'publicodes'],
      ]),
    ),
    '',
    table(
      ['processor time, ours / peer', '5,000', '10,000', '20,000'],
      [
        compared('load / papaparse', 'load csv', 'raw csv'),
        compared('load / papaparse and yaml', 'load yaml', 'raw yaml'),
        compared('compile / publicodes', 'compile', 'publicodes'),
      ],
    ),
  ].join('\n');
  return { text, results: Object.fromEntries(results) };
}
