/** The words of ranges: draws, what reverses a verdict, and what is worth asking for. */
export const uncertainty = {
  'cli.sensitivity.describes': 'What the ranges of the numbers do to the verdicts, and what reverses each',
  'cli.sensitivity.about':
    "Draws every number that has a range and says, for each lens: how likely the verdict is, the value of each input at which it reverses with the others at their medians, the least joint change that reverses it (first-order reliability method), how far each input moves the gap by itself, Sobol' indices with 95% intervals, and what it is worth to learn an input first (expected value of perfect information, in the unit of the gap).",
  'cli.sensitivity.example.plain': 'the chosen cost definition of the built-in case',
  'cli.sensitivity.example.definition': 'under another cost definition',
  'cli.sensitivity.example.draws': 'more draws, another seed',
  'cli.sensitivity.example.json': 'the numbers as JSON',
  'cli.sensitivity.none':
    'No number of this study has a range, so there is nothing to draw. Ranges stand in assumptions (`value: 2% to 5%`) and beside figures (low, high).',
  'cli.sensitivity.no-verdict':
    'Under this cost definition no verdict rests on a range; each is as its numbers say.',
  'cli.sensitivity.head':
    '{draws} draws in {randomisations} independent randomisations, {method}, seed {seed}.',
  'cli.sensitivity.inputs': 'Inputs with a range',
  'cli.sensitivity.chance':
    'That {party} pays less than is fair: {likelihood} ({percent} of the draws). Gap, 90% of the draws: {low} to {high}.',
  'cli.sensitivity.swing':
    '{input} by itself from {low} to {high} (5% and 95%): the gap goes from {atLow} to {atHigh}.',
  'cli.sensitivity.index':
    '{input}: first-order index {first}, total {total} (95% interval {low} to {high}).',
  'cli.sensitivity.others': 'Under other cost definitions a verdict reverses',
  'sensitivity.column.input': 'Input',
  'sensitivity.column.median': 'Median',
  'sensitivity.flip.above':
    'Reverses if {input} is above {value} (median {median}; {percent} of its range of chances lies there).',
  'sensitivity.flip.below':
    'Reverses if {input} is below {value} (median {median}; {percent} of its range of chances lies there).',
  'sensitivity.flip.at': 'Reverses if {input} is {value} (median {median}).',
  'sensitivity.no-flip': 'No input reverses it by itself.',
  'sensitivity.least':
    'Least joint change that reverses it: {changes}; {distance} standard deviations, a chance of about {percent} to first order.',
  'sensitivity.least-bound':
    'A joint change that reverses it, perhaps not the least: {changes}; {distance} standard deviations.',
  'sensitivity.change': '{input} from {from} to {to}',
  'sensitivity.worth':
    'Worth asking for first: {input}. Knowing it spares {loss} of expected loss; knowing everything, {perfect}.',
  'draws.method.sobol': 'scrambled Sobol points',
  'draws.method.random': 'pseudo-random points',
  'cli.draws.describes': 'Raw draws of any numbers as CSV or Parquet',
  'cli.draws.about':
    'One row a draw: the inputs that the numbers rest on, then the numbers, each with its unit. The same case, seed and number of draws give the same file on every machine. Written whole or not at all; Ctrl-C leaves nothing behind.',
  'cli.draws.example.plain': 'every answer and verdict that has a range, as CSV',
  'cli.draws.example.parquet': 'more draws, as Parquet',
  'cli.draws.example.node': 'one number, to the next program',
  'cli.draws.example.summary': 'what ten million draws come to, without keeping one',
  'cli.draws.example.above': 'the chance that a number exceeds 60 of its unit',
  'cli.draws.column.number': 'number',
  'cli.draws.column.mean': 'mean',
  'cli.draws.column.error': '±',
  'cli.draws.column.sd': 'sd',
  'cli.draws.missing': '{name} has no value in {percent} of the draws, first in draw {draw}.',
  'cli.draws.chance': '{name} is above {threshold}: {likelihood} ({percent}).',
  'cli.draws.chance-with-error': '{name} is above {threshold}: {likelihood} ({percent}, ± {error}).',
  'cli.draws.above.hint': 'a number in the unit in which the number is shown',
  'cli.draws.only-file': '{option} is about a file of draws; --summary writes none',
  'cli.draws.only-summary': '{option} goes with --summary',
  'cli.error.number': '{option} takes a number, not {text}',
  'cli.option.summary': 'say what the draws come to, and keep none: mean with its error, spread, quantiles',
  'cli.option.above': 'with --summary: the chance to exceed this, in the unit as shown',
  'cli.option.draws': 'number of draws (4096)',
  'cli.option.seed': 'seed of the draws (1)',
  'cli.option.method': 'scrambled Sobol points or pseudo-random ones (sobol)',
  'cli.option.node':
    'names of numbers, separated by commas; every answer and verdict when left out, with --summary the verdicts under the chosen definition',
  'cli.option.draws-format': 'csv or parquet (csv)',
  'cli.progress.draws': 'drawing ...',
  'cli.progress.draws-share': 'drawing: {percent}%, about {seconds} s to go',
  'cli.stopped': 'stopped; nothing was written',
  'cli.draws.none': 'none of these numbers rests on a range',
  'cli.draws.none.hint': 'treatyscope sensitivity lists the inputs that have one',
  'cli.draws.parquet-to-screen': 'Parquet is bytes, not text: name a file with --out',
  'cli.draws.written': '{path}: {draws} draws of {columns} columns, {size}',
  'cli.error.whole-number': '{option} takes a whole number, not {text}',
  'cli.hint.between': 'from {least} to {most}',
} as const;
