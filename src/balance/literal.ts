/** A number as formulas take it: digits without a power of ten. 15 decimals are below the rounding of shares. */
export function literal(value: number): string {
  return value.toFixed(15).replace(/\.?0+$/, '');
}
