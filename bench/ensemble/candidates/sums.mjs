import { program } from '../engine.mjs';

/** Sums and sums of squares of one block: what the plain task keeps. */
export const PER_BLOCK = 2 * program.outputs.length;

/** A program that gives each output and its square. */
export function withSquares({ inputs, operations, outputs }) {
  const all = [...operations];
  const both = outputs.flatMap((at) => [at, all.push({ op: 'mul', a: at, b: at }) - 1]);
  return { inputs, operations: all, outputs: both };
}

/** Means and standard deviations, the blocks merged in their order. */
export function momentsOf(sums, blocks, draws) {
  const [mean, sd] = [[], []];
  for (const output of program.outputs.keys()) {
    let [sum, squares] = [0, 0];
    for (let block = 0; block < blocks; block++) {
      sum += sums[block * PER_BLOCK + 2 * output];
      squares += sums[block * PER_BLOCK + 2 * output + 1];
    }
    mean.push(sum / draws);
    sd.push(Math.sqrt((squares - (sum * sum) / draws) / (draws - 1)));
  }
  return { mean, sd };
}
