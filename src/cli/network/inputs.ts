import { selected } from '../../data/index.ts';
import { decodedTexts, readText, type SourceText } from '../../document/index.ts';
import {
  readStates,
  readTies,
  readWeights,
  type StateSpell,
  type TieSpell,
  type Weights,
} from '../../network/index.ts';
import { Problems, renderProblems, sortProblems } from '../../problem/index.ts';
import { msg } from '../../text/index.ts';
import type { Asked } from '../command.ts';
import { isStored, tableInUse } from '../data/workspace.ts';
import { EXIT, Refusal } from '../exit.ts';
import { readOneFile } from '../one-file.ts';

const OBLIGATIONS = ['defense', 'offense', 'neutral', 'nonagg', 'consul'];

export interface Imported {
  readonly states: readonly StateSpell[];
  readonly ties: readonly TieSpell[];
  readonly weights: Weights | undefined;
}

/** The tables that the options name, read together so that every mistake of all of them is told at once. */
export async function importedTables(asked: Asked): Promise<Imported> {
  const gathered = new Gathered();
  const weights = asked.value('weights');
  const imported = {
    ties: await gathered.read(await needed(asked, 'ties'), readTies, []),
    states: await gathered.read(await needed(asked, 'states'), readStates, []),
    weights:
      weights === undefined ? undefined : await gathered.read({ path: weights }, readWeights, new Map()),
  };
  gathered.tell(asked);
  return imported;
}

/** A table, and the columns to take of it where it is one of the workspace. */
interface Table {
  readonly path: string;
  readonly columns?: Readonly<Record<string, string>>;
}

/** What the workspace has for an option that the user leaves out. */
export const STORED = {
  ties: {
    set: 'atop-dyads',
    columns: alike(['ccode1', 'ccode2', 'start_year', 'end_year', 'commitment', ...OBLIGATIONS]),
  },
  states: {
    set: 'cow-states',
    columns: { ...alike(['ccode', 'start_date', 'end_date', 'statename']), ongoing: 'ongoing_2016' },
  },
} as const;

function alike(names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, name]));
}

/** Whether the workspace has both tables. */
export async function hasStoredTables(): Promise<boolean> {
  return (await isStored(STORED.ties.set)) && (await isStored(STORED.states.set));
}

/** The table that an option names, else that of the workspace. */
async function needed(asked: Asked, option: keyof typeof STORED): Promise<Table> {
  const given = asked.value(option);
  if (given !== undefined) return { path: given };
  const { set, columns } = STORED[option];
  const path = await tableInUse(set, asked.terminal);
  if (path !== undefined) return { path, columns };
  throw new Refusal(
    EXIT.usage,
    msg('network.error.table-missing', { option }),
    msg('data.hint.needed', { set }),
  );
}

/** Problems of several files, with their texts for excerpts. */
class Gathered {
  private readonly problems = new Problems();
  private readonly files = new Map<string, Uint8Array>();

  async read<T>(
    { path, columns }: Table,
    reader: (source: SourceText, problems: Problems) => T,
    none: T,
  ): Promise<T> {
    const whole = await readOneFile(path);
    const bytes = columns === undefined ? whole : selected(whole, columns);
    this.files.set(path, bytes);
    const source = readText(path, bytes, 'csv', this.problems);
    return source === undefined ? none : reader(source, this.problems);
  }

  tell({ terminal }: Asked): void {
    const { list, hasErrors } = this.problems;
    if (list.length > 0 && (hasErrors || !terminal.quiet)) {
      const shown = sortProblems(list);
      const paint = terminal.errorColours.problem;
      terminal.note(renderProblems(shown, decodedTexts(this.files), terminal.lang, paint));
    }
    if (hasErrors) throw new Refusal(EXIT.caseErrors, msg('network.error.tables-broken'));
  }
}
