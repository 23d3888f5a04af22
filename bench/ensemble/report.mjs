import { table } from '../table.mjs';
import { median, ratioOf } from './contest.mjs';

const ns = (value) => (value === undefined ? '–' : `${value.toFixed(0)} ns`);
const cpu = (run) => run.cpu_ns_per_draw;
const wall = (run) => run.wall_ns_per_draw;
const whole = (run) => run.whole_ms;

/** A ratio with the least and the most of the rounds. */
function spread(ratio) {
  if (ratio === undefined) return '–';
  const digits = ratio.median >= 10 ? 1 : 2;
  return `${ratio.median.toFixed(digits)} (${ratio.least.toFixed(digits)}-${ratio.most.toFixed(digits)})`;
}

/** Everything the rounds say, as data: medians by job, and ratios as median, least and most of the rounds. */
export function figuresOf(jobs, runs) {
  const medians = Object.fromEntries(
    jobs.map(({ name }) => {
      const all = runs.get(name);
      const of = (key) => (all[0][key] === undefined ? undefined : median(all.map((run) => run[key])));
      const keys = ['cpu_ns_per_draw', 'wall_ns_per_draw', 'maxrss_mb', 'whole_ms'];
      return [name, { draws: all[0].draws, ...Object.fromEntries(keys.map((key) => [key, of(key)])) }];
    }),
  );
  const ratios = {};
  for (const { name, group } of jobs) {
    ratios[name] = {
      ofC: ratioOf(runs, name, `${group} c`),
      aheadOfNumpy: ratioOf(runs, `${group} numpy`, name),
    };
  }
  return {
    medians,
    ratios,
    twoWorkers: ratioOf(runs, 'plain wasm', 'plain wasm, 2 workers', wall),
    coldAheadOfNumpy: ratioOf(runs, 'cold numpy', 'cold wasm', whole),
    tapeOfWasm: ratioOf(runs, 'plain tape', 'plain wasm', cpu),
  };
}

/** The figures as tables. */
export function textOf(jobs, { medians, ratios, twoWorkers, coldAheadOfNumpy, tapeOfWasm }) {
  const timed = jobs.filter(({ group }) => group !== 'cold' && group !== 'start');
  const started = jobs.filter(({ group }) => group === 'cold' || group === 'start');
  const row = ({ name }) => {
    const { cpu_ns_per_draw, maxrss_mb } = medians[name];
    return [
      name,
      ns(cpu_ns_per_draw),
      spread(ratios[name].ofC),
      spread(ratios[name].aheadOfNumpy),
      maxrss_mb === null ? '–' : `${maxrss_mb.toFixed(0)} MB`,
    ];
  };
  return [
    table(['task', 'cpu per evaluation', 'of C', 'times ahead of numpy', 'memory'], timed.map(row)),
    '',
    table(
      ['whole process', 'draws', 'wall'],
      started.map(({ name, draws }) => [name, draws, `${medians[name].whole_ms.toFixed(0)} ms`]),
    ),
    '',
    `Two workers against one, wall time: ${spread(twoWorkers)} times as fast.`,
    `Cold process, times ahead of numpy: ${spread(coldAheadOfNumpy)}. Tape, times the fast backend: ${spread(tapeOfWasm)}.`,
  ].join('\n');
}
