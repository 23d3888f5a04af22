import { DATA_SETS, type DataSet, type ReadOptions, readData, type Source } from '../../src/data/index.ts';

/** A file in memory, given in pieces of some size. */
function sourceOf(content: string | Uint8Array, name = 'table.csv', piece = 1 << 16): Source {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    async *open() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.slice(at, at + piece);
    },
  };
}

/** Reads a table, and gives what would have been stored as lines. */
export async function read(
  content: string | Uint8Array,
  options: Partial<ReadOptions> & { readonly as?: string; readonly piece?: number } = {},
) {
  const { as, piece, ...rest } = options;
  const sets: readonly DataSet[] =
    rest.sets ?? (as === undefined ? DATA_SETS : DATA_SETS.filter(({ id }) => id === as));
  let stored = '';
  const decoder = new TextDecoder();
  const outcome = await readData(
    sourceOf(content, 'table.csv', piece),
    { ...rest, sets },
    {
      write: (bytes) => {
        stored += decoder.decode(bytes);
      },
      restart: () => {
        stored = '';
      },
    },
  );
  const problems = outcome.findings.problems.map(
    ({ code, place }) => `${place.line}:${place.column} ${code}`,
  );
  const remarks = outcome.findings.remarks.map(({ says }) => says.key);
  return { ...outcome, problems, remarks, lines: stored.split('\n').slice(0, -1) };
}
