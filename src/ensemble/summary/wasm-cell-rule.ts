import type { Code } from '../wasm/index.ts';

/** `cellOf` of grid.ts in WebAssembly, bit for bit. Sets up a grid from its locals, and gives what turns the pair on the stack into cells. */
export function cellRule(code: Code, low: number, scale: number, top: number): () => void {
  const [lows, scales, tops] = code.vectors(3);
  code.get(low).do('splat').set(lows).get(scale).do('splat').set(scales).get(top).do('splat32').set(tops);
  return () => {
    // Truncation saturates, and takes NaN to 0.
    code.get(lows).do('sub').get(scales).do('mul').do('truncate');
    code.number(0).do('greatest32').get(tops).do('least32');
  };
}
