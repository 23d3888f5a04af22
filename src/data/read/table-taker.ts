import type { Place } from '../../problem/index.ts';
import { type Message, msg } from '../../text/index.ts';
import { Header } from '../rules/header.ts';
import type { Unfolded } from '../rules/model.ts';
import { cellPlace, spanPlace } from '../rules/place.ts';
import type { Row } from '../table/row.ts';
import { type Fault, LONGEST_ROW, type RowTaker } from '../table/scanner.ts';
import { checkHeader, Plan, type Reading } from './plan.ts';
import { type Candidate, nearest, recognise } from './recognise.ts';

/** Rows in which the header is looked for: publishers put titles and notes above it. */
const MOST_HEAD = 60;

/** What the reader of one table came to. */
export interface Recognised extends Candidate {
  readonly headerLine: number;
  readonly plan: Plan;
  readonly unfolded?: readonly Unfolded[];
}

/** Takes the rows of one table: finds its header, then gives the rows below to the plan of its layout. */
export class TableTaker implements RowTaker {
  recognised: Recognised | undefined;
  /** No header in sight, or one that cannot be used: reading on is of no use. */
  stopped = false;
  private readonly candidates: readonly Candidate[];
  private readonly sheetLabel: ((candidate: Candidate) => string | undefined) | undefined;
  private readonly reading: Reading;
  private readonly head: { names: readonly string[]; place: Place }[] = [];

  constructor(
    candidates: readonly Candidate[],
    reading: Reading,
    sheetLabel?: (candidate: Candidate) => string | undefined,
  ) {
    this.candidates = candidates;
    this.reading = reading;
    this.sheetLabel = sheetLabel;
  }

  row(row: Row): void {
    if (this.recognised !== undefined) this.recognised.plan.take(row);
    else if (!this.stopped) this.lookForHeader(row);
  }

  fault(fault: Fault, row: Row): void {
    if (this.stopped) return;
    const { findings, file } = this.reading;
    const { code, expected, hint } = FAULTS[fault.is];
    if (!findings.isTold(code)) return;
    const place = spanPlace(file, row, fault.start, fault.end);
    const found = fault.is === 'control' ? controlName(row, fault) : undefined;
    findings.tell({
      code,
      place,
      ...(found === undefined ? {} : { found }),
      expected,
      ...(hint === undefined ? {} : { hint }),
    });
  }

  /** What the header lacked, where none was found. */
  reportNoHeader(delimiter: string | undefined): void {
    const { findings, file } = this.reading;
    const rows = this.head.map(({ names }) => names);
    const first = this.head[0];
    const place = first?.place ?? { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
    if (first === undefined) {
      findings.add({ code: 'csv-header', place, expected: msg('data.expected.rows') });
      return;
    }
    const found = rows[0]?.filter((name) => name !== '').join(', ') ?? '';
    const only = this.candidates.length > 0 && new Set(this.candidates.map(({ set }) => set.id)).size === 1;
    const miss = nearest(rows, this.candidates);
    const told = {
      code: 'csv-header' as const,
      place,
      found: found.length > 80 ? `${found.slice(0, 79)}…` : found,
    };
    if (miss === undefined || (!only && miss.missing.length * 2 > miss.needed)) {
      findings.add({
        ...told,
        expected: msg('data.expected.known-set', { parted: partedBy(delimiter) }),
        hint: msg('data.hint.known-set'),
      });
      return;
    }
    const row = rows.findIndex((names) => nearest([names], [miss])?.missing.length === miss.missing.length);
    const slips = [...miss.meant].map(([name, near]) => `${near} → ${name}`);
    findings.add({
      ...told,
      place: this.head[row]?.place ?? place,
      expected: msg('data.expected.columns', { set: miss.set.id, columns: miss.missing.join(', ') }),
      hint:
        slips.length > 0
          ? msg('data.hint.rename', { names: slips.join(', ') })
          : msg('data.hint.parted', { parted: partedBy(delimiter) }),
    });
  }

  private lookForHeader(row: Row): void {
    const names = Array.from({ length: row.count }, (_, cell) => row.text(cell));
    const labelled = this.candidates.filter(
      ({ layout }) => layout.headerLine === undefined || layout.headerLine === row.line,
    );
    const candidate = recognise(names, labelled);
    if (candidate === undefined) {
      if (this.head.length < MOST_HEAD)
        this.head.push({ names, place: cellPlace(this.reading.file, row, 0) });
      const latest = Math.max(MOST_HEAD, ...this.candidates.map(({ layout }) => layout.headerLine ?? 0));
      this.stopped = this.head.length >= MOST_HEAD && row.line > latest;
      return;
    }
    const header = new Header(names);
    if (!checkHeader(header, candidate.layout, row, this.reading)) {
      this.stopped = true;
      return;
    }
    const plan = new Plan(candidate.layout, header, this.sheetLabel?.(candidate), this.reading);
    this.recognised = { ...candidate, headerLine: row.line, plan };
  }
}

const FAULTS: Readonly<
  Record<
    Fault['is'],
    {
      code: 'csv-syntax' | 'file-encoding' | 'value-too-long' | 'csv-row-length';
      expected: Message;
      hint?: Message;
    }
  >
> = {
  unclosed: { code: 'csv-syntax', expected: msg('expected.closing-quote'), hint: msg('hint.csv-quote') },
  'behind-quote': {
    code: 'csv-syntax',
    expected: msg('data.expected.delimiter-after-quote'),
    hint: msg('hint.csv-quote'),
  },
  control: {
    code: 'file-encoding',
    expected: msg('expected.no-control-characters'),
    hint: msg('hint.binary'),
  },
  'too-long': { code: 'value-too-long', expected: msg('data.expected.row-length', { length: LONGEST_ROW }) },
  'too-wide': { code: 'csv-row-length', expected: msg('data.expected.row-width') },
};

function controlName(row: Row, { start }: Fault): string {
  return `U+${(row.bytes[start] ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function partedBy(delimiter: string | undefined): string {
  return delimiter === '\t' ? 'Tab' : (delimiter ?? '');
}
