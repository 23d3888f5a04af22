import type { CellWork } from './grid.ts';
import { scriptCells } from './script-cells.ts';
import { wasmCells } from './wasm-cells.ts';

let known: CellWork | undefined;

/** The fastest way that the host allows; made at first use. Either finds the same values. */
export function cellWork(): CellWork {
  known ??= fastest();
  return known;
}

function fastest(): CellWork {
  try {
    return wasmCells();
  } catch {
    // A page may forbid code that is made while it runs.
    return scriptCells;
  }
}
