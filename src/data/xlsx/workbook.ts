import { formOf, type NumberForm } from './styles.ts';
import { readWhole, readXml } from './xml.ts';
import { BrokenZip, Zip } from './zip.ts';

/** Texts that cells share: so many characters in all. */
const MOST_SHARED = 200_000_000;

/** What the cells of a workbook refer to. */
export interface Workbook {
  readonly zip: Zip;
  /** Sheets by name, in their order, with the part that holds each. */
  readonly sheets: ReadonlyMap<string, string>;
  readonly shared: readonly string[];
  /** By the style number of a cell. */
  readonly forms: readonly NumberForm[];
  readonly from1904: boolean;
}

/** Opens a workbook (ECMA-376 SpreadsheetML). Throws `BrokenZip` and `BrokenXml`. */
export function openWorkbook(bytes: Uint8Array): Workbook {
  const zip = new Zip(bytes);
  const book = 'xl/workbook.xml';
  if (!zip.has(book)) throw new BrokenZip('not-zip', book);
  const targets = targetsOf(zip);
  const sheets = new Map<string, string>();
  let from1904 = false;
  readWhole(zip.unpack(book), book, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1] ?? '';
      const target = targets.get(id);
      if (target !== undefined && zip.has(target)) sheets.set(attributes['name'] ?? '', target);
    },
  });
  return { zip, sheets, shared: sharedOf(zip), forms: formsOf(zip), from1904 };
}

function targetsOf(zip: Zip): ReadonlyMap<string, string> {
  const part = 'xl/_rels/workbook.xml.rels';
  const targets = new Map<string, string>();
  if (!zip.has(part)) return targets;
  readWhole(zip.unpack(part), part, {
    open(name, { Id, Target }) {
      if (name !== 'Relationship' || Id === undefined || Target === undefined) return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return targets;
}

function sharedOf(zip: Zip): readonly string[] {
  const part = 'xl/sharedStrings.xml';
  if (!zip.has(part)) return [];
  const shared: string[] = [];
  const text = new RichText();
  let length = 0;
  const reading = readXml(zip.unpack(part), part, {
    open(name) {
      if (name === 'si') text.begin();
      text.open(name);
    },
    close(name) {
      text.close(name);
      if (name !== 'si') return;
      length += text.value.length;
      shared.push(text.value);
    },
    text: (piece) => text.add(piece),
  });
  for (const _ of reading) if (length > MOST_SHARED) throw new BrokenZip('too-large', part);
  return shared;
}

function formsOf(zip: Zip): readonly NumberForm[] {
  const part = 'xl/styles.xml';
  if (!zip.has(part)) return [];
  const custom = new Map<number, string>();
  const forms: NumberForm[] = [];
  let inCells = false;
  readWhole(zip.unpack(part), part, {
    open(name, attributes) {
      const id = Number(attributes['numFmtId']);
      if (name === 'numFmt') custom.set(id, attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) forms.push(formOf(id, custom));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return forms;
}

/** The text of a cell in runs; what is written above Japanese characters to tell how they are read is no part of it. */
export class RichText {
  value = '';
  private inText = false;
  private inReading = false;

  begin(): void {
    this.value = '';
    this.inText = false;
    this.inReading = false;
  }

  open(name: string): void {
    if (name === 'rPh') this.inReading = true;
    if (name === 't') this.inText = !this.inReading;
  }

  close(name: string): void {
    if (name === 'rPh') this.inReading = false;
    if (name === 't') this.inText = false;
  }

  add(piece: string): void {
    if (this.inText) this.value += piece;
  }
}
