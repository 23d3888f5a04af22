/** A column of a file under any of the names that it goes by, in small letters. */
export type Named = string | readonly string[];

/** The columns of a table by name: capitals and blanks around do not matter. */
export class Header {
  /** As they stand in the file. */
  readonly names: readonly string[];
  private readonly index = new Map<string, number>();
  private readonly again = new Map<string, number>();

  constructor(names: readonly string[]) {
    this.names = names;
    names.forEach((name, column) => {
      const known = plainName(name);
      if (known === '') return;
      if (!this.index.has(known)) this.index.set(known, column);
      else if (!this.again.has(known)) this.again.set(known, column);
    });
  }

  /** -1 for a column that is not there. */
  column(named: Named): number {
    for (const name of typeof named === 'string' ? [named] : named) {
      const column = this.index.get(name);
      if (column !== undefined) return column;
    }
    return -1;
  }

  has(named: Named): boolean {
    return this.column(named) >= 0;
  }

  /** The second column of a name; undefined where it stands once. */
  twice(named: Named): number | undefined {
    const column = this.column(named);
    return column < 0 ? undefined : this.again.get(plainName(this.names[column] as string));
  }
}

export function plainName(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

export function firstName(named: Named): string {
  return typeof named === 'string' ? named : (named[0] as string);
}
