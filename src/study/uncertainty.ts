import {
  createProbe,
  designPoint,
  type Facts,
  factsOf,
  flipPoints,
  type GroupIndex,
  type Probe,
  sobolIndices,
  summarise,
  tornado,
  type VerdictFlips,
} from '../ensemble/index.ts';
import { centre, interval90 } from '../quantity/index.ts';
import { answerNode } from './answer-nodes.ts';
import type { Desk } from './desk.ts';
import { type DrawOptions, RANDOMISATIONS } from './draw-options.ts';
import { type Asked, type Drawn, drawnNumbers, modelOf } from './draws.ts';
import type { OpenFindings } from './open.ts';

type Fairness = NonNullable<OpenFindings['fairness']>;
type Row = Fairness['rows'][number];
type Uncertainty = NonNullable<OpenFindings['uncertainty']>;
type Verdict = Uncertainty['verdicts'][number];

const QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95] as const;
const DOTS = 20;
/** Part of a margin below which a worth is rounding. */
const DUST = 1e-9;

/** Name of a verdict's margin among the numbers drawn. */
function marginName({ lens, definition, party }: Row): string {
  return `gap:${lens}/${party}#${definition ?? ''}`;
}

/** Everything that is drawn for a study: the headline answers and the gap of every verdict. */
export function askedOf(desk: Desk, fairness: OpenFindings['fairness']): Asked[] {
  const answers = [...desk.prepared.case.answers.values()].map((answer): Asked => {
    const definition = answer.definition ?? desk.definition;
    const node = answerNode(answer, 'value');
    return { name: node, node, period: answer.period ?? desk.period, definition };
  });
  const margins = (fairness?.rows ?? []).map((row): Asked => {
    const node = `gap:${row.lens}/${row.party}`;
    return { name: marginName(row), node, period: desk.period, definition: row.definition ?? undefined };
  });
  return [...answers, ...margins].filter(({ node }) => desk.has(node));
}

/** The fairness rows with their spread, and what is said of ranges; nothing where no number of the study has one. */
export function uncertaintyFindings(
  desk: Desk,
  fairness: OpenFindings['fairness'],
  options: DrawOptions,
): { readonly fairness: OpenFindings['fairness']; readonly uncertainty: OpenFindings['uncertainty'] } {
  const drawn = drawnNumbers(desk, askedOf(desk, fairness), options);
  if (drawn === undefined) return { fairness, uncertainty: null };
  const rows = fairness?.rows.map((row) => withSpread(row, drawn, desk)) ?? [];
  return {
    fairness: fairness === null ? null : { ...fairness, rows },
    uncertainty: {
      draws: drawn.draws.draws,
      randomisations: RANDOMISATIONS,
      seed: options.seed,
      method: options.method,
      inputs: inputFindings(drawn, desk),
      answers: answerFindings(drawn, desk),
      verdicts: verdictFindings(rows, fairness?.parties[0], drawn, desk),
    },
  };
}

function withSpread(row: Row, drawn: Drawn, desk: Desk): Row {
  const column = drawn.column(marginName(row));
  if (column === undefined) return row;
  const { values } = summarise(column, {
    starts: drawn.draws.starts,
    probabilities: [0.05, 0.5, 0.95],
    thresholds: [0],
    dots: 0,
    histogram: false,
  });
  if (values === null) return row;
  const factor = desk.unitOf(`gap:${row.lens}/${row.party}`).factor;
  const [low, middle, high] = values.quantiles.map(({ value }) => value / factor) as [number, number, number];
  const below = values.thresholds[0]?.below;
  return {
    ...row,
    spread: { low, middle, high, less: below?.value ?? 0, error: below?.error?.standardError ?? 0 },
  };
}

function inputFindings({ inputs }: Drawn, desk: Desk): Uncertainty['inputs'] {
  return inputs.map(({ name, value }) => {
    const node = desk.evaluator.nodeNamed(nodeOfInput(name, desk));
    const { factor, text } = node.unit;
    const { low, high } = interval90(value) ?? { low: centre(value), high: centre(value) };
    return {
      name,
      title: node.title,
      unit: text,
      low: low / factor,
      median: centre(value) / factor,
      high: high / factor,
    };
  });
}

/** A figure has a node of its own once it is asked for. */
function nodeOfInput(name: string, desk: Desk): string {
  if (name.startsWith('[')) desk.prepared.graph.compiler.figure(name.slice(1, -1));
  return name;
}

function answerFindings(drawn: Drawn, desk: Desk): Uncertainty['answers'] {
  return [...desk.prepared.case.answers.values()].flatMap((answer) => {
    const node = answerNode(answer, 'value');
    const column = drawn.column(node);
    if (column === undefined) return [];
    const { missing, values } = summarise(column, {
      starts: drawn.draws.starts,
      probabilities: QUANTILES,
      thresholds: [],
      dots: DOTS,
      histogram: false,
    });
    if (values === null) return [];
    const { factor, text } = desk.unitOf(node);
    return [
      {
        id: answer.id,
        unit: text,
        mean: values.mean.value / factor,
        sd: values.sd.value / factor,
        error: (values.mean.error?.standardError ?? 0) / factor,
        quantiles: values.quantiles.map(({ value }) => value / factor),
        dots: values.dots.map((value) => value / factor),
        undefined: missing.share,
      },
    ];
  });
}

/**
 * What reverses each verdict. One party speaks for both where there are two: the other's gap is the same with its sign
 * turned. The design point, the worth of facts and the tornado are for the chosen definition.
 */
function verdictFindings(
  rows: readonly Row[],
  party: string | undefined,
  drawn: Drawn,
  desk: Desk,
): Uncertainty['verdicts'] {
  const ranged = rows.filter((row) => row.party === party && row.spread !== undefined);
  if (ranged.length === 0) return [];
  const probe = createProbe(drawn.model, ranged.map(marginName));
  const flips = new Map(flipPoints(probe).map((one) => [one.output, one]));
  const named = drawn.inputs.map(({ name }, at) => ({
    name,
    values: drawn.draws.inputs[at] as Float64Array,
  }));
  const facts = factsOf(named, RANDOMISATIONS);
  const bars = new Map(tornado(probe).map((one) => [one.output, one]));
  const inUnit = inputUnits(drawn, desk);
  return ranged.map((row): Verdict => {
    const { lens, definition, party: of } = row;
    const name = marginName(row);
    const chosen = definition === null || definition === desk.definition;
    const factor = desk.unitOf(`gap:${lens}/${of}`).factor;
    return {
      lens,
      definition,
      party: of,
      flips: flipFindings(flips.get(name), inUnit),
      ...(chosen ? detailFindings(name, row.unit, factor, { probe, facts, drawn, inUnit }) : {}),
      ...(chosen
        ? {
            tornado: (bars.get(name)?.bars ?? [])
              .filter(({ swing }) => swing > 0)
              .map(({ input, atLow, atHigh }) => ({ input, atLow: atLow / factor, atHigh: atHigh / factor })),
          }
        : {}),
    };
  });
}

type InUnit = (input: string, value: number) => number;

function inputUnits(drawn: Drawn, desk: Desk): InUnit {
  const factors = new Map(
    drawn.inputs.map(({ name }) => [name, desk.evaluator.nodeNamed(nodeOfInput(name, desk)).unit.factor]),
  );
  return (input, value) => value / (factors.get(input) ?? 1);
}

function flipFindings(found: VerdictFlips | undefined, inUnit: InUnit): Verdict['flips'] {
  return (found?.inputs ?? [])
    .flatMap(({ input, flips }) =>
      flips.slice(0, 1).map(({ value, z, quantile, reverses }) => ({
        input,
        value: inUnit(input, value),
        z,
        quantile,
        reverses,
      })),
    )
    .sort((a, b) => Math.abs(a.z) - Math.abs(b.z));
}

function detailFindings(
  name: string,
  unit: string,
  factor: number,
  { probe, facts, drawn, inUnit }: { probe: Probe; facts: Facts; drawn: Drawn; inUnit: InUnit },
): Pick<Verdict, 'least' | 'worth'> {
  const values = drawn.column(name) as Float64Array;
  const point = designPoint(probe, name, values);
  const worth = facts.worthFor({ name, values });
  return {
    ...(point.found === 'nothing'
      ? {}
      : {
          least: {
            distance: point.distance,
            beta: point.beta,
            probability: point.probability,
            exact: point.found === 'point',
            inputs: point.coordinates
              .filter(({ importance }) => importance > 1e-6)
              .map(({ input, value, median, importance }) => ({
                input,
                value: inUnit(input, value),
                median: inUnit(input, median),
                importance,
              })),
          },
        }),
    worth: {
      unit,
      perfect: worth.perfect.value / factor,
      facts: worth.facts
        // Sums of thousands of draws leave a trace of rounding where nothing is to be learnt.
        .filter(({ loss, chance }) => loss.value > DUST * Math.abs(worth.mean) || chance.value > 0)
        .map(({ input, loss, chance }) => ({ input, loss: loss.value / factor, chance: chance.value })),
    },
  };
}

/** With Sobol' indices of the chosen verdicts: they cost many evaluations, so they are made where they are asked for. */
export function uncertaintyWithIndices(
  desk: Desk,
  fairness: OpenFindings['fairness'],
  options: DrawOptions,
): OpenFindings['uncertainty'] {
  const { uncertainty } = uncertaintyFindings(desk, fairness, options);
  if (uncertainty === null) return null;
  const { model } = modelOf(desk, askedOf(desk, fairness), options);
  const nameOf = ({ lens, definition, party }: Verdict) => `gap:${lens}/${party}#${definition ?? ''}`;
  const chosen = uncertainty.verdicts.filter(
    ({ definition }) => definition === null || definition === desk.definition,
  );
  const found = new Map(sobolIndices(model, chosen.map(nameOf)).outputs.map((one) => [one.output, one]));
  const verdicts = uncertainty.verdicts.map((verdict): Verdict => {
    const groups = found.get(nameOf(verdict))?.groups;
    return groups === undefined ? verdict : { ...verdict, indices: groups.map(indexFinding) };
  });
  return { ...uncertainty, verdicts };
}

function indexFinding({ inputs, first, total }: GroupIndex): NonNullable<Verdict['indices']>[number] {
  return {
    inputs: [...inputs],
    first: first.value,
    firstLow: first.low,
    firstHigh: first.high,
    total: total.value,
    totalLow: total.low,
    totalHigh: total.high,
  };
}
