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
import { type Asked, type Drawn, drawnNumbers } from './draws.ts';
import type { OpenFindings } from './open.ts';

type Fairness = NonNullable<OpenFindings['fairness']>;
type Row = Fairness['rows'][number];
type Uncertainty = NonNullable<OpenFindings['uncertainty']>;
type Verdict = Uncertainty['verdicts'][number];

export const QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95] as const;
const DOTS = 20;
/** Part of a margin below which a worth is rounding. */
const DUST = 1e-9;

type Judged = Pick<Row, 'lens' | 'definition' | 'party'>;

/** The node of a verdict's margin. */
function marginNode({ lens, party }: Judged): string {
  return `gap:${lens}/${party}`;
}

/** Name of a verdict's margin among the numbers drawn. */
function marginName(judged: Judged): string {
  return `${marginNode(judged)}#${judged.definition ?? ''}`;
}

/** Everything that is drawn for a study: the headline answers and the gap of every verdict. */
export function askedOf(desk: Desk, fairness: OpenFindings['fairness']): Asked[] {
  const answers = [...desk.prepared.case.answers.values()].map((answer): Asked => {
    const definition = answer.definition ?? desk.definition;
    const node = answerNode(answer, 'value');
    return { name: node, node, period: answer.period ?? desk.period, definition };
  });
  const margins = (fairness?.rows ?? []).map((row): Asked => {
    const node = marginNode(row);
    return { name: marginName(row), node, period: desk.period, definition: row.definition ?? undefined };
  });
  return [...answers, ...margins].filter(({ node }) => desk.has(node));
}

/**
 * The fairness rows with their spread, and what is said of ranges; nothing where no number of the study has one. Sobol'
 * indices cost many evaluations, so they are made where they are asked for.
 */
export function uncertaintyFindings(
  desk: Desk,
  fairness: OpenFindings['fairness'],
  options: DrawOptions & { readonly indices?: boolean },
): { readonly fairness: OpenFindings['fairness']; readonly uncertainty: OpenFindings['uncertainty'] } {
  const drawn = drawnNumbers(desk, askedOf(desk, fairness), options);
  if (drawn === undefined) return { fairness, uncertainty: null };
  const rows = fairness?.rows.map((row) => withSpread(row, drawn, desk)) ?? [];
  const verdicts = verdictFindings(rows, fairness?.parties[0], drawn, desk);
  return {
    fairness: fairness === null ? null : { ...fairness, rows },
    uncertainty: {
      draws: drawn.draws.draws,
      randomisations: RANDOMISATIONS,
      seed: options.seed,
      method: options.method,
      inputs: inputFindings(drawn, desk),
      answers: answerFindings(drawn, desk),
      verdicts: options.indices === true ? withIndices(verdicts, drawn, desk) : verdicts,
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
  const factor = desk.unitOf(marginNode(row)).factor;
  const [low, middle, high] = values.quantiles.map(({ value }) => value / factor) as [number, number, number];
  const below = values.thresholds[0]?.below;
  return {
    ...row,
    spread: { low, middle, high, less: below?.value ?? 0, error: below?.error?.standardError ?? 0 },
  };
}

function inputFindings({ inputs }: Drawn, desk: Desk): Uncertainty['inputs'] {
  return inputs.map(({ name, value }) => {
    const node = desk.node(name);
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
    const chosen = isChosen(row, desk);
    const factor = desk.unitOf(marginNode(row)).factor;
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
  const factors = new Map(drawn.inputs.map(({ name }) => [name, desk.unitOf(name).factor]));
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
  const point = designPoint(probe, name);
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

/** With the indices of the verdicts under the chosen definition. */
function withIndices(verdicts: readonly Verdict[], { model }: Drawn, desk: Desk): Verdict[] {
  const names = verdicts.filter((one) => isChosen(one, desk)).map(marginName);
  const found = new Map(sobolIndices(model, names).outputs.map((one) => [one.output, one]));
  return verdicts.map((verdict) => {
    const groups = found.get(marginName(verdict))?.groups;
    return groups === undefined ? verdict : { ...verdict, indices: groups.map(indexFinding) };
  });
}

/** Whether a verdict is under the chosen cost definition, or asks for none. */
function isChosen({ definition }: Judged, desk: Desk): boolean {
  return definition === null || definition === desk.definition;
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
