import { Out } from '../rules/out.ts';
import type { Row } from '../table/row.ts';
import { Scanner } from '../table/scanner.ts';
import { joined } from '../table/source.ts';

/** Reads the rows of a stored table that comes in pieces; the header is not among them. */
export class StoredRows {
  private readonly scanner: Scanner;
  private header: readonly string[] | undefined;

  constructor(take: (row: Row, header: readonly string[]) => void) {
    this.scanner = new Scanner(',', {
      row: (row) => {
        if (this.header === undefined)
          this.header = Array.from({ length: row.count }, (_, cell) => row.text(cell));
        else take(row, this.header);
      },
      // The file has been written by this program; one that was changed since is told by its hash.
      fault: () => undefined,
    });
  }

  push(bytes: Uint8Array): void {
    this.scanner.push(bytes);
  }

  end(): void {
    this.scanner.end();
  }
}

/** Some columns of a stored table under other names, for a reader of published layouts. */
export function selected(bytes: Uint8Array, columns: Readonly<Record<string, string>>): Uint8Array {
  const out = new Out();
  const names = Object.entries(columns);
  out.begin();
  for (const [, name] of names) out.text(name);
  out.end();
  const rows = new StoredRows((row, header) => {
    out.begin();
    for (const [from] of names) {
      const cell = header.indexOf(from);
      if (cell < 0) out.empty();
      else out.text(row.text(cell));
    }
    out.end();
  });
  rows.push(bytes);
  rows.end();
  const pieces = out.rest();
  return joined(
    pieces,
    pieces.reduce((sum, { length }) => sum + length, 0),
  );
}
