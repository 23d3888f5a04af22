/** Seven bits a byte, the least first (LEB128): how WebAssembly writes whole numbers. */
export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  writeUnsigned(value, bytes);
  return bytes;
}

/** The same at the end of other bytes. */
export function writeUnsigned(value: number, bytes: number[]): void {
  let left = value;
  for (; left >= 0x80; left >>>= 7) bytes.push((left & 0x7f) | 0x80);
  bytes.push(left);
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
