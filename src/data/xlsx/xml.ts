import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** Why an XML part of a workbook is not read. */
export class BrokenXml extends Error {
  readonly fault: 'syntax' | 'doctype';
  readonly part: string;
  readonly line: number;
  readonly column: number;
  readonly found: string;

  constructor(fault: 'syntax' | 'doctype', part: string, line: number, column: number, found: string) {
    super(fault);
    this.fault = fault;
    this.part = part;
    this.line = line;
    this.column = column;
    this.found = found;
  }
}

export interface Handlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** A cell holds at most 32,767 characters; a longer text is none of a workbook. */
const LONGEST_TEXT = 1_000_000;

/**
 * Reads XML that comes in pieces; names without their prefix. A document type is refused, so that no entity is ever
 * expanded or fetched. `yield`s after each piece, so that the caller can take what has come. Throws `BrokenXml`.
 */
export function* readXml(pieces: Iterable<Uint8Array>, part: string, handlers: Handlers): Generator<void> {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const broken = (fault: 'syntax' | 'doctype', found: string) =>
    new BrokenXml(fault, part, parser.line, parser.column + 1, found);
  let text = 0;
  parser.on('error', (error) => {
    throw broken('syntax', error.message.replace(/^\d+:\d+: /, ''));
  });
  parser.on('doctype', () => {
    throw broken('doctype', '<!DOCTYPE');
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    text = 0;
    handlers.open(local(name), attributes);
  });
  parser.on('closetag', ({ name }) => handlers.close?.(local(name)));
  const onText = (part: string): void => {
    text += part.length;
    if (text > LONGEST_TEXT) throw broken('syntax', part.slice(0, 40));
    handlers.text?.(part);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const write = (bytes: Uint8Array | undefined): void => {
    let decoded: string;
    try {
      decoded = bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      throw broken('syntax', '');
    }
    if (decoded !== '') parser.write(decoded);
  };
  for (const piece of pieces) {
    write(piece);
    yield;
  }
  write(undefined);
  parser.close();
}

/** Reads small XML to its end. */
export function readWhole(pieces: Iterable<Uint8Array>, part: string, handlers: Handlers): void {
  for (const _ of readXml(pieces, part, handlers));
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
