import { SaxesParser } from 'saxes';
import type { InSource, LocatedScalar, SourceText } from '../../../document/index.ts';
import { type Problems, shortened } from '../../../problem/index.ts';
import { msg } from '../../../text/index.ts';

/** An element of an XML file with the places of its tag and of every attribute; text between elements is dropped. */
export interface Element extends InSource {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, LocatedScalar>;
  readonly children: readonly Element[];
}

/** Domains nest objectives a few levels deep; a thousand levels are an attack on whoever walks them. */
const DEEPEST = 40;

interface Growing extends Element {
  readonly attributes: Map<string, LocatedScalar>;
  readonly children: Growing[];
}

class Refused extends Error {}

/**
 * Reads an XML file strictly. A document type declaration is refused before anything it declares is looked at, so that
 * no entity is ever expanded but the five of XML itself, and nothing outside the file is fetched. Reports the first
 * fault and returns nothing then.
 */
export function readXml(source: SourceText, problems: Problems): Element | undefined {
  const parser = new SaxesParser({ position: true });
  const open: Growing[] = [];
  let root: Growing | undefined;
  let attributes = new Map<string, LocatedScalar>();
  const refuse = (start: number, end: number, about: Partial<Parameters<Problems['add']>[0]>): never => {
    const span = { start, end: Math.max(start, Math.min(end, source.lineSpan(start).end)) };
    const found = source.found(span);
    problems.add({
      code: 'xml-syntax',
      place: source.place(span),
      ...(found === '' ? {} : { found }),
      ...about,
    });
    throw new Refused();
  };
  const tagStart = () => source.text.lastIndexOf('<', parser.position - 1);
  parser.on('error', (error) => {
    const at = Math.max(0, Math.min(parser.position - 1, source.text.trimEnd().length));
    const says = shortened(error.message.replace(/^\d+:\d+: /, ''), 120);
    refuse(at, at + 1, { expected: msg('expected.xml', { says }) });
  });
  // Looked for beforehand, because the parser tells of it only once all of it has been read.
  const doctype = /<!DOCTYPE/i.exec(source.text);
  parser.on('attribute', ({ name, value }) => {
    const end = parser.position - 1;
    const start = source.text.lastIndexOf(source.text[end] as string, end - 1) + 1;
    const span = { start, end };
    attributes.set(name, { kind: 'scalar', source, span, text: value, style: 'quoted', content: span });
  });
  parser.on('opentag', ({ name }) => {
    const span = { start: tagStart(), end: parser.position };
    if (open.length >= DEEPEST)
      refuse(span.start, span.end, { expected: msg('expected.xml-depth', { levels: DEEPEST }) });
    const element: Growing = { name, source, span, attributes, children: [] };
    attributes = new Map();
    if (open.length === 0) root = element;
    else open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  try {
    if (doctype !== null && !isCommented(source.text, doctype.index))
      refuse(doctype.index, source.lineSpan(doctype.index).end, {
        code: 'xml-doctype',
        hint: msg('hint.xml-doctype'),
      });
    if (source.text.trim() === '') refuse(0, 0, { expected: msg('expected.xml-not-empty') });
    parser.write(source.text).close();
    return root;
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

/** Inside a comment or a CDATA section, where the letters of a declaration declare nothing. */
function isCommented(text: string, at: number): boolean {
  const [comment, section] = [text.lastIndexOf('<!--', at), text.lastIndexOf('<![CDATA[', at)];
  if (comment > section) return text.indexOf('-->', comment) > at;
  return section >= 0 && text.indexOf(']]>', section) > at;
}
