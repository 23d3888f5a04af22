import { type InSource, type LocatedScalar, placeOf, Reader } from '../../../document/index.ts';
import { meant } from '../../../problem/index.ts';
import { msg } from '../../../text/index.ts';
import { type Fraction, fractionOf } from '../fraction.ts';
import type { Element } from './tree.ts';

/** Reads attributes of elements, with a problem at the place of each that is missing or wrong. */
export class XmlReading extends Reader {
  /** An attribute that has to be there. */
  required(element: Element, name: string): LocatedScalar | undefined {
    const found = element.attributes.get(name);
    if (found === undefined)
      this.reportAt('key-missing', placeOf(element), { expected: msg('expected.attribute', { name }) });
    return found;
  }

  /** A number in decimal digits; `NaN`, infinities and words are none. */
  number(attribute: LocatedScalar | undefined): Fraction | undefined {
    if (attribute === undefined) return undefined;
    const value = fractionOf(attribute.text);
    if (value === undefined) this.report('number-malformed', attribute, { expected: msg('expected.number') });
    return value;
  }

  requiredNumber(element: Element, name: string): Fraction | undefined {
    return this.number(this.required(element, name));
  }

  /** A number that has to be there and not below zero. */
  notNegative(element: Element, name: string): Fraction | undefined {
    const attribute = this.required(element, name);
    const value = this.number(attribute);
    if (attribute === undefined || value === undefined || value.n >= 0n) return value;
    this.report('number-out-of-range', attribute, { expected: msg('expected.not-negative') });
    return undefined;
  }

  /** A whole number that a program can count with. */
  whole(attribute: LocatedScalar | undefined): number | undefined {
    if (attribute === undefined) return undefined;
    // Some tools write the bounds of whole numbers as 5.0.
    const value = fractionOf(attribute.text);
    if (value?.d === 1n && Number.isSafeInteger(Number(value.n))) return Number(value.n);
    this.report('number-malformed', attribute, { expected: msg('expected.whole-number') });
    return undefined;
  }

  /** Elements of some names; others are told of and passed over. */
  children(element: Element, names: readonly string[], ignored: readonly string[] = []): Element[] {
    const known = [...names, ...ignored];
    return element.children.filter((child) => {
      if (!known.includes(child.name))
        this.report('key-unknown', child, {
          severity: 'warning',
          ...meant(child.name, names),
          expected: msg('expected.element', { names: names.join(', ') }),
        });
      return names.includes(child.name);
    });
  }

  /** The second of two things that may stand once. */
  twice(second: InSource, first: InSource): void {
    this.report('id-duplicate', second, {
      related: [{ place: placeOf(first), message: msg('related.first') }],
    });
  }
}
