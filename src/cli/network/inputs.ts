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
import { EXIT, Refusal } from '../exit.ts';
import { readOneFile } from '../one-file.ts';

export interface Imported {
  readonly states: readonly StateSpell[];
  readonly ties: readonly TieSpell[];
  readonly weights: Weights | undefined;
}

/** The tables that the options name, read together so that every mistake of all of them is told at once. */
export async function importedTables(asked: Asked): Promise<Imported> {
  const gathered = new Gathered();
  const imported = {
    ties: await gathered.read(needed(asked, 'ties'), readTies, []),
    states: await gathered.read(needed(asked, 'states'), readStates, []),
    weights:
      asked.value('weights') === undefined
        ? undefined
        : await gathered.read(needed(asked, 'weights'), readWeights, new Map()),
  };
  gathered.tell(asked);
  return imported;
}

function needed(asked: Asked, option: string): string {
  const path = asked.value(option);
  if (path !== undefined) return path;
  throw new Refusal(EXIT.usage, msg('network.error.table-missing', { option }), msg('network.hint.layout'));
}

/** Problems of several files, with their texts for excerpts. */
class Gathered {
  private readonly problems = new Problems();
  private readonly files = new Map<string, Uint8Array>();

  async read<T>(path: string, reader: (source: SourceText, problems: Problems) => T, none: T): Promise<T> {
    const bytes = await readOneFile(path);
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
