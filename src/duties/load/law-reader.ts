import { type LocatedScalar, Names, Reader, type Record } from '../../document/index.ts';

const COLLECTIONS = ['state', 'region', 'place', 'instrument', 'clause', 'reading', 'alliance'] as const;
export type Collection = (typeof COLLECTIONS)[number];

/** Reads the files of the law: where problems go, and the names of everything that rules may refer to. */
export class LawReader extends Reader {
  readonly names = Object.fromEntries(COLLECTIONS.map((name) => [name, new Names()])) as {
    readonly [name in Collection]: Names;
  };

  /** Takes a name in a collection and reports one that is taken. */
  declare(collection: Collection, name: LocatedScalar): boolean {
    const earlier = this.names[collection].take(name);
    if (earlier === undefined) return true;
    this.report('id-duplicate', name, { related: [{ place: earlier, message: { key: 'related.first' } }] });
    return false;
  }
}

/** A record of the law. */
export type LawRecord<K extends string = string> = Record<K, LawReader>;
