/** Seven bits a byte, the least first (LEB128): how WebAssembly writes whole numbers. */
export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let left = value;
  while (left >= 0x80) {
    bytes.push((left & 0x7f) | 0x80);
    left >>>= 7;
  }
  return [...bytes, left];
}

/** The same with a sign. */
export function signed(value: number): number[] {
  const bytes: number[] = [];
  let left = value;
  while (left < -0x40 || left >= 0x40) {
    bytes.push((left & 0x7f) | 0x80);
    left >>= 7;
  }
  return [...bytes, left & 0x7f];
}
