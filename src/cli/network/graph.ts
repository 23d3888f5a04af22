import {
  importedTies,
  type MeasureOptions,
  measureNetwork,
  membersOf,
  mergeTies,
  type Network,
  NO_SPILL_OVER,
  networkOf,
  type SpillOver,
  type Strength,
  type Tie,
  tiesOf,
  whatIf,
} from '../../network/index.ts';
import { stateOn } from '../../states/index.ts';
import { encodedTies } from '../../study/index.ts';
import { msg } from '../../text/index.ts';
import type { Asked } from '../command.ts';
import { EXIT, Refusal } from '../exit.ts';
import { dayOption, openLaw } from '../law.ts';
import { changesOf } from './changes.ts';
import { hasStoredTables, importedTables, STORED } from './inputs.ts';
import { type StateNames, stateNames } from './names.ts';
import { numberOf, wholeOf } from './numbers.ts';
import { refuseEmptyYears, remarkOnCoverage, yearsOf } from './years.ts';

export interface OpenedNetwork {
  readonly network: Network;
  readonly names: StateNames;
  /** The day of the encoded law. */
  readonly day: string;
  /** The year of the imported ties; null without any. */
  readonly year: number | null;
}

/** The network that the options ask for: encoded alliances, and beside them what is imported. */
export async function openNetwork(asked: Asked): Promise<OpenedNetwork> {
  const law = await openLaw(asked);
  const imports = await wantsImports(asked);
  const year = imports || asked.value('year') !== undefined ? oneYear(asked) : null;
  const { day, iso } = dayOption(asked.value('as-of') ?? (year === null ? undefined : `${year}-12-31`));
  const encoded = asked.value('only') === 'imported' ? [] : encodedTies(law, day, iso);
  if (!imports) {
    const network = networkOf(new Set(encoded.flatMap(({ from, to }) => [from, to])), encoded);
    return {
      network,
      names: stateNames(new Set(network.states), law, iso, asked.terminal.lang),
      day: iso,
      year: null,
    };
  }
  const { states, ties } = await importedTables(asked);
  refuseEmptyYears(states, year as number, year as number);
  remarkOnCoverage(asked, ties, year as number, year as number);
  const members = membersOf(states, year as number);
  const imported =
    asked.value('only') === 'encoded'
      ? []
      : importedTies(tiesOf(ties, members, year as number), nameOfTies(asked));
  const network = networkOf(members.map(String), mergeTies(numbered(encoded, iso), imported));
  return {
    network,
    names: stateNames(new Set(network.states), law, iso, asked.terminal.lang),
    day: iso,
    year,
  };
}

/** Tables are named, or asked for alone, or the workspace has them for the year that is asked for. */
async function wantsImports(asked: Asked): Promise<boolean> {
  if (asked.value('ties') !== undefined || asked.value('states') !== undefined) return true;
  if (asked.value('only') !== undefined) return asked.value('only') === 'imported';
  return asked.value('year') !== undefined && (await hasStoredTables());
}

/** Where imported ties are known from: the name of their file, or of their data set in the workspace. */
function nameOfTies(asked: Asked): string {
  return asked.value('ties')?.replace(/^.*[\\/]/, '') ?? STORED.ties.set;
}

function oneYear(asked: Asked): number {
  const { first, last } = yearsOf(asked);
  if (first === last) return first;
  throw new Refusal(EXIT.usage, msg('network.error.one-year'), msg('network.hint.one-year'));
}

/** Encoded ties with the numbers of the imported ones; what has no number on that day is left out. */
function numbered(ties: readonly Tie[], day: string): readonly Tie[] {
  return ties.flatMap((tie) => {
    const [from, to] = [tie.from, tie.to].map((code) => stateOn('iso3', code, day)?.cow ?? null);
    return from == null || to == null ? [] : [{ ...tie, from: String(from), to: String(to) }];
  });
}

const MOST_SEED = 4_294_967_295;

export function measureOptions(asked: Asked): MeasureOptions {
  return {
    least: wholeOf(asked, 'least', 1, 3, 1) as Strength,
    seed: wholeOf(asked, 'seed', 0, MOST_SEED, 1),
  };
}

/** The exploratory rule; off unless --spill-over is above 0. */
function spillOverOf(asked: Asked): SpillOver {
  return {
    carry: numberOf(asked, 'spill-over', 0, 1, NO_SPILL_OVER.carry),
    belief: numberOf(asked, 'belief', 0, 1, NO_SPILL_OVER.belief),
    memory: numberOf(asked, 'memory', 0.1, 1000, NO_SPILL_OVER.memory),
    hedgeBelow: numberOf(asked, 'hedge-below', 0, 1, NO_SPILL_OVER.hedgeBelow),
  };
}

/** Parameters of the exploratory rule, which say nothing unless a tie ends. */
const SPILL_OVER_OPTIONS = ['spill-over', 'belief', 'memory', 'hedge-below'];

/** The network, and what changes of ties do to it where any are asked for. */
export function studied(asked: Asked, { network, names }: OpenedNetwork) {
  const options = measureOptions(asked);
  const changes = changesOf(asked, network, names);
  const rule = spillOverOf(asked);
  const useless = SPILL_OVER_OPTIONS.find((option) => asked.flag(option));
  if (useless !== undefined && !changes.some(({ is }) => is !== 'add'))
    throw new Refusal(
      EXIT.usage,
      msg('network.error.no-change', { option: useless }),
      msg('network.hint.no-change'),
    );
  const before = measureNetwork(network, options);
  const result = changes.length === 0 ? undefined : whatIf(before, changes, options, rule);
  return { before, changes, result };
}
