import { given, placeOf, readDate } from '../../document/index.ts';
import {
  centre,
  formatDate,
  type Gap,
  isGap,
  type Period,
  periodKey,
  sameDimension,
  type Uncertain,
  type Unit,
} from '../../quantity/index.ts';
import { msg } from '../../text/index.ts';
import type { Basis, Figure, Verification } from '../model.ts';
import type { figureShape } from '../shape/files.ts';
import type { MeasureSketch } from './measures.ts';
import type { Record } from './record.ts';
import { readPeriod, readQuantity, readUnit } from './values.ts';

type Field = keyof typeof figureShape.shape;

export interface Evidence {
  readonly measures: ReadonlyMap<string, MeasureSketch>;
  /** The day by which each source was public, ISO 8601; sources without a date are not in it. */
  readonly publicBy: ReadonlyMap<string, string>;
}

export function resolveFigure(
  id: string,
  record: Record<Field>,
  evidence: Evidence,
  preferred: PreferredFigures,
): Figure | undefined {
  const { names } = record.context;
  const measure = readMeasure(record, evidence);
  const period = readPeriod(record, 'period');
  const stated = readUnit(record, 'unit');
  const quantity = readQuantity(record, 'value');
  const unit = figureUnit(record, stated, quantity?.unit, measure);
  const low = readBound(record, 'low');
  const high = readBound(record, 'high');
  if (low !== undefined && high !== undefined && low > high)
    record.fail('interval-reversed', record.where('low'), { expected: msg('expected.low-high') });
  else checkBetween(record, low, quantity?.value, high);
  const source = record.ref('source', names.source);
  const verification = record.choice<Verification>('verification');
  const note = record.text('note');
  const knownOn = readDate(record, 'known_on');
  checkReasons(record, verification, note);
  if (measure && period && record.flag('preferred')) preferred.check(record, measure.id, period);
  let value = quantity?.value;
  if (value !== undefined && isGap(value) && value.reason === '') {
    if (note === undefined)
      record.fail('reason-missing', record.where('value'), { expected: msg('expected.gap-note') });
    value = { ...value, reason: note ?? '' };
  }
  if (record.broken || !measure || !period || !unit || !value || !verification) return undefined;
  return {
    id,
    measure: measure.id,
    period,
    value,
    unit,
    verification,
    preferred: record.flag('preferred'),
    knownOn: knownOn ?? evidence.publicBy.get(source ?? '') ?? formatDate(period.end - 1),
    ...given({ low, high, source, locator: record.text('locator'), label: record.text('label'), note }),
    ...given({ basis: record.choice<Basis>('basis') }),
    at: record.at,
  };
}

/** The measure of a figure; one that follows from a formula has no figures. */
function readMeasure(record: Record<Field>, { measures }: Evidence): MeasureSketch | undefined {
  const node = record.scalar('measure');
  if (node === undefined || !record.checkRef(node, record.context.names.node)) return undefined;
  const measure = measures.get(node.text);
  if (measure === undefined) {
    // Declared, yet no measure: an assumption, or a measure that could not be read at all, which has been reported.
    if (record.context.assumptionNames.has(node.text))
      return record.fail('reference-kind', node, { expected: msg('expected.measure') });
    record.broken = true;
    return undefined;
  }
  if (!measure.derived) return measure;
  const related = measure.formulaAt && [{ place: measure.formulaAt, message: msg('related.formula') }];
  return record.fail('reference-kind', node, {
    expected: msg('expected.measure-of-figures'),
    ...(related && { related }),
  });
}

type ReadUnit = Unit & { written: string };

/** The unit of the value: the row's own, else the one in the value, else the measure's; all must be of one kind. */
function figureUnit(
  record: Record<Field>,
  stated: ReadUnit | undefined,
  named: ReadUnit | undefined,
  measure: MeasureSketch | undefined,
): string | undefined {
  const given = stated ?? named;
  if (
    stated &&
    named &&
    !(sameDimension(stated.dimension, named.dimension) && stated.factor === named.factor)
  )
    return record.fail('unit-mismatch', record.where('unit'), {
      expected: msg('expected.unit-as-in-value', { unit: named.written }),
    });
  if (measure?.unit === undefined || given === undefined) return given?.written ?? measure?.unit;
  const wanted = record.context.unit(measure.unit);
  if ('problem' in wanted || sameDimension(wanted.dimension, given.dimension)) return given.written;
  return record.fail('unit-mismatch', record.where(stated === undefined ? 'value' : 'unit'), {
    expected: msg('expected.unit-of-measure', { unit: measure.unit, measure: measure.id }),
  });
}

/** The stated range lies around the value. */
function checkBetween(record: Record<Field>, low?: number, value?: Uncertain | Gap, high?: number): void {
  if (value === undefined || isGap(value)) return;
  const middle = centre(value);
  const wrong =
    low !== undefined && low > middle ? 'low' : high !== undefined && high < middle ? 'high' : undefined;
  if (wrong !== undefined)
    record.fail('interval-reversed', record.where(wrong), { expected: msg('expected.low-high') });
}

function readBound(record: Record<Field>, name: 'low' | 'high'): number | undefined {
  const read = readQuantity(record, name);
  if (read === undefined) return undefined;
  if (!isGap(read.value) && read.value.shape === 'point') return read.value.value;
  return record.fail('number-malformed', record.where(name), { expected: msg('expected.number') });
}

/** A figure that was read names its source; one that is recalled at least says from where. */
function checkReasons(
  record: Record<Field>,
  verification: Verification | undefined,
  note: string | undefined,
): void {
  if (record.hasValue('source') || verification === undefined) return;
  if (verification === 'read')
    record.fail('source-missing', record.name, { expected: msg('expected.source-of-read') });
  else if (note === undefined && !record.hasValue('note'))
    record.fail('reason-missing', record.name, { expected: msg('expected.note-of-recalled') });
}

/** At most one figure of a measure and period is the author's choice. */
export class PreferredFigures {
  private readonly first = new Map<string, Record<Field>>();

  check(record: Record<Field>, measure: string, period: Period): void {
    const key = `${measure} ${periodKey(period)}`;
    const earlier = this.first.get(key);
    if (earlier === undefined) {
      this.first.set(key, record);
      return;
    }
    const related = [{ place: placeOf(earlier.where('preferred')), message: msg('related.preferred') }];
    record.fail('figure-overlap', record.where('preferred'), {
      expected: msg('expected.one-preferred'),
      related,
    });
  }
}
