import { program } from '../engine.mjs';

/** Sums and sums of squares of one block: what the plain task keeps. */
export const PER_BLOCK = 2 * program.outputs.length;

/** Adds up a block's outputs into `into`, output by output. Two sums side by side, as one waits for its last addition. */
export function addUp(outputs, rows, into, at) {
  for (let output = 0; output < outputs.length; output++)
    addColumn(outputs[output], rows, into, at + 2 * output);
}

function addColumn(column, rows, into, at) {
  let sumA = 0;
  let sumB = 0;
  let squaresA = 0;
  let squaresB = 0;
  let row = 0;
  for (; row + 1 < rows; row += 2) {
    const a = column[row];
    const b = column[row + 1];
    sumA += a;
    sumB += b;
    squaresA += a * a;
    squaresB += b * b;
  }
  if (row < rows) {
    sumA += column[row];
    squaresA += column[row] * column[row];
  }
  into[at] = sumA + sumB;
  into[at + 1] = squaresA + squaresB;
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
