import type { Case } from '../case/index.ts';
import { daysIn, isProblem, parseUnit, type Unit } from '../quantity/index.ts';
import { type RateBook, rateBook } from './conversion.ts';
import { type NodeType, numberType } from './type.ts';

/**
 * Types of names by what the case declares of them, known before any formula is read. A measure whose formula is wrong
 * still has its declared type, so that what reads it is not reported as well.
 */
export class Declared {
  readonly case: Case;
  readonly rates: RateBook;
  private readonly units = new Map<string, Unit>();
  private readonly ofRooms = new Map<string, NodeType>();
  private readonly failed = new Set<string>();

  constructor(theCase: Case) {
    this.case = theCase;
    this.rates = rateBook(theCase, (id) => this.unitOf(theCase.measures.get(id)?.unit)?.dimension);
  }

  typeOf(name: string): NodeType | undefined {
    const ofRoom = this.ofRooms.get(name);
    if (ofRoom !== undefined) return ofRoom;
    const declared = this.case.measures.get(name) ?? this.case.assumptions.get(name);
    const unit = this.unitOf(declared?.unit);
    return declared === undefined || unit === undefined
      ? undefined
      : numberType(unit.dimension, declared.kind);
  }

  /** A room's node, which formulas compiled later may read by its name in single quotes: 'share:JPN'. */
  declareRoomNode(id: string, type: NodeType): void {
    this.ofRooms.set(id, type);
  }

  /** A room's node whose formula was reported: what reads it is not reported as well. */
  leaveOut(id: string): void {
    this.failed.add(id);
  }

  /** A figure is for its own period, so a flow's total is over the days of that. */
  figureType(id: string): NodeType | undefined {
    const figure = this.case.figures.get(id);
    const measure = figure === undefined ? undefined : this.case.measures.get(figure.measure);
    const unit = this.unitOf(figure?.unit);
    if (figure === undefined || measure === undefined || unit === undefined) return undefined;
    return numberType(unit.dimension, measure.kind, daysIn(figure.period));
  }

  /** Whether a name may belong to a record that was left out of the case because of a mistake already reported. */
  isLeftOut(name: string): boolean {
    const { names, open } = this.case.leftOut;
    return open || names.has(name) || this.failed.has(name);
  }

  /** Whether a rate or price index of the case was left out, so that a missing conversion is no mistake of its own. */
  lacksRates(): boolean {
    const { market, ppp, prices } = this.case.conversions;
    return (
      this.case.leftOut.open ||
      [...market, ...ppp, ...prices.values()].some((rate) => this.case.leftOut.names.has(rate))
    );
  }

  names(): readonly string[] {
    return [...this.case.measures.keys(), ...this.case.assumptions.keys(), ...this.ofRooms.keys()];
  }

  figureIds(): readonly string[] {
    return [...this.case.figures.keys()];
  }

  unitOf(text: string | undefined): Unit | undefined {
    if (text === undefined) return undefined;
    const known = this.units.get(text);
    if (known !== undefined) return known;
    const unit = parseUnit(text, this.case.units);
    if (isProblem(unit)) return undefined;
    this.units.set(text, unit);
    return unit;
  }
}
