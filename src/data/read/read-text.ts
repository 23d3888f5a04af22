import { msg } from '../../text/index.ts';
import { startOf } from '../findings.ts';
import { type Decoded, type Decoder, decoderFor } from '../table/decode.ts';
import { delimiterOf } from '../table/delimiter.ts';
import { type Encoding, encodingOf, markOf } from '../table/encoding.ts';
import { Scanner } from '../table/scanner.ts';
import { joined, type Source } from '../table/source.ts';
import { nothingRead, type Outcome, type ReadHooks, type ReadOptions } from './outcome.ts';
import { canonicalOf, headerBytes, type Reading } from './plan.ts';
import { candidatesOf } from './recognise.ts';
import { TableTaker } from './table-taker.ts';

/** So much of a table tells which sign parts its columns. */
const SAMPLE = 1 << 16;
const LONGEST_MARK = 3;

/** Reads a table of text. An encoding that turns out wrong in the middle makes it begin anew with the one that fits. */
export async function readText(
  source: Source,
  options: ReadOptions,
  hooks: ReadHooks,
  reading: Reading,
): Promise<Outcome> {
  const tried = await readAs(options.encoding, source, options, hooks, reading);
  if (tried !== 'not-utf8') return tried;
  const encoding = await encodingOf(source);
  reading.findings.clear();
  if (!reading.again) reading.duplicates.clear();
  await hooks.restart?.();
  const again = await readAs(encoding ?? 'utf-8', source, options, hooks, reading);
  if (again === 'not-utf8') return nothingRead(reading.findings);
  if (encoding !== undefined) reading.findings.remark('encoding', msg('data.remark.encoding', { encoding }));
  return again;
}

/** @param asked the encoding that the user or a first attempt has told; a bad byte is then an error */
async function readAs(
  asked: Encoding | undefined,
  source: Source,
  options: ReadOptions,
  hooks: ReadHooks,
  reading: Reading,
): Promise<Outcome | 'not-utf8'> {
  const text = new TextTable(asked, options, reading);
  let done = 0;
  for await (const piece of source.open()) {
    text.push(piece);
    if (text.isOver) break;
    await text.flush(hooks);
    done += piece.length;
    await hooks.progress?.(done, source.size);
  }
  text.end();
  if (text.isNotUtf8) return 'not-utf8';
  await text.flush(hooks, true);
  return text.outcome();
}

/** A table of text on its way from bytes to rows. */
class TextTable {
  isNotUtf8 = false;
  private readonly asked: Encoding | undefined;
  private readonly options: ReadOptions;
  private readonly reading: Reading;
  private readonly taker: TableTaker;
  private encoding: Encoding = 'utf-8';
  private decoder: Decoder | undefined;
  private scanner: Scanner | undefined;
  private delimiter: string | undefined;
  /** Decoded bytes, until there are enough to tell the delimiter. */
  private sample: Uint8Array[] = [];
  private sampled = 0;
  private broken = false;
  private head: Uint8Array[] = [];
  private headLength = 0;
  private hasHeader = false;

  constructor(asked: Encoding | undefined, options: ReadOptions, reading: Reading) {
    this.asked = asked;
    this.options = options;
    this.reading = reading;
    this.taker = new TableTaker(candidatesFor(options), reading);
  }

  get isOver(): boolean {
    return this.isNotUtf8 || this.broken || this.taker.stopped;
  }

  push(bytes: Uint8Array): void {
    if (this.decoder !== undefined) this.take(this.decoder.push(bytes));
    else {
      this.head.push(bytes);
      this.headLength += bytes.length;
      if (this.headLength >= LONGEST_MARK) this.begin();
    }
  }

  end(): void {
    if (this.isNotUtf8) return;
    if (this.decoder === undefined) this.begin();
    if (!this.isOver && this.decoder !== undefined) this.take(this.decoder.end());
    if (this.isNotUtf8 || this.broken) return;
    if (this.scanner === undefined) this.start();
    this.scanner?.end();
    const unended = this.scanner?.unended;
    if (unended !== undefined) this.reading.findings.remark('unended', msg('data.remark.unended'), unended);
    if (this.taker.recognised === undefined && !this.reading.again && this.reading.findings.total === 0)
      this.taker.reportNoHeader(this.delimiter);
    this.taker.recognised?.plan.end((line) => ({ ...startOf(this.reading.file), line, endLine: line }));
  }

  /** Looks for a byte order mark, once there are enough bytes to hold one. */
  private begin(): void {
    const bytes = joined(this.head, this.headLength);
    this.head = [];
    const mark = markOf(bytes);
    this.encoding = this.asked ?? mark?.encoding ?? 'utf-8';
    const skipped = mark?.encoding === this.encoding ? mark.length : 0;
    this.decoder = decoderFor(this.encoding, skipped);
    this.take(this.decoder.push(bytes.subarray(skipped)));
  }

  async flush(hooks: ReadHooks, last = false): Promise<void> {
    const { recognised } = this.taker;
    if (recognised === undefined) return;
    if (!this.hasHeader) await hooks.write?.(headerBytes(recognised.layout));
    this.hasHeader = true;
    const { out } = recognised.plan;
    for (const piece of last ? out.rest() : out.take()) await hooks.write?.(piece);
  }

  outcome(): Outcome {
    const { recognised } = this.taker;
    const nothing = nothingRead(this.reading.findings);
    const form = { encoding: this.encoding, delimiter: this.delimiter ?? null };
    if (recognised === undefined) return { ...nothing, ...form };
    const { set, layout, plan, headerLine } = recognised;
    return {
      ...nothing,
      ...form,
      set,
      layout,
      columns: canonicalOf(layout),
      rows: plan.rows,
      years: plan.lastYear < plan.firstYear ? null : [plan.firstYear, plan.lastYear],
      edition: plan.edition ?? set.edition,
      headerLine,
    };
  }

  private take({ bytes, bad }: Decoded): void {
    if (bad !== undefined && this.asked === undefined && this.encoding === 'utf-8') {
      this.isNotUtf8 = true;
      return;
    }
    if (this.scanner !== undefined) this.scanner.push(bytes);
    else {
      this.sample.push(bytes);
      this.sampled += bytes.length;
      if (this.sampled >= SAMPLE) this.start();
    }
    if (bad === undefined) return;
    if (this.scanner === undefined) this.start();
    this.broken = true;
    const line = this.scanner?.line ?? 1;
    this.reading.findings.add({
      code: 'file-encoding',
      place: { ...startOf(this.reading.file), line, endLine: line },
      found: `0x${bad.byte.toString(16).toUpperCase().padStart(2, '0')}`,
      expected: msg('data.expected.encoding', { encoding: this.encoding, byte: bad.offset + 1 }),
      hint: msg('data.hint.encoding'),
    });
  }

  private start(): void {
    const sample = joined(this.sample, this.sampled);
    this.sample = [];
    const { layout } = candidatesFor(this.options)[0] ?? {};
    this.delimiter = this.options.delimiter ?? layout?.delimiter ?? delimiterOf(sample.subarray(0, SAMPLE));
    this.scanner = new Scanner(this.delimiter, this.taker);
    this.scanner.push(sample);
  }
}

/** Layouts that live in the sheets of a workbook only are none of a text. */
function candidatesFor({ sets }: ReadOptions) {
  return candidatesOf(sets).filter(({ layout }) => layout.sheets === undefined);
}
