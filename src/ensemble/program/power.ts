/** The part of a builder that a power is written with. */
interface Arithmetic {
  constant(value: number): number;
  sqrt(a: number): number;
  exp(a: number): number;
  log(a: number): number;
  mul(a: number, b: number): number;
  div(a: number, b: number): number;
  eq(a: number, b: number): number;
  select(test: number, then: number, otherwise: number): number;
}

/** Beyond it the roundings of the multiplications add up to more than those of exp(b log a). */
const MOST_MULTIPLICATIONS = 64;

/**
 * a to the power b in operations every backend has. A constant whole exponent up to 64 is repeated multiplication (by
 * squaring), right for negative a too; 1/2 is a square root; anything else is exp(b log a), which is NaN for a < 0. An
 * exponent of 0 gives 1 for any a, as `**` does.
 */
export function power(builder: Arithmetic, a: number, b: number, known: number | undefined): number {
  if (known !== undefined && Number.isInteger(known) && Math.abs(known) <= MOST_MULTIPLICATIONS) {
    const raised = multiplied(builder, a, Math.abs(known));
    return known < 0 ? builder.div(builder.constant(1), raised) : raised;
  }
  if (known === 0.5) return builder.sqrt(a);
  const raised = builder.exp(builder.mul(b, builder.log(a)));
  return builder.select(builder.eq(b, builder.constant(0)), builder.constant(1), raised);
}

function multiplied(builder: Arithmetic, a: number, times: number): number {
  let result: number | undefined;
  let square = a;
  for (let left = times; left > 0; left >>= 1) {
    if (left & 1) result = result === undefined ? square : builder.mul(result, square);
    if (left > 1) square = builder.mul(square, square);
  }
  return result ?? builder.constant(1);
}
