import { createHash } from 'node:crypto';
import { CLOSE, deviationOf } from './agreement.mjs';
import { BLOCK, compileKernel, createSampler, exactQuantile, planOf, program } from './engine.mjs';

/** SHA-256 of 4,096 draws of all outputs, seed 1, draw by draw in little-endian float64; see README for when it may change. */
const HASH = 'cf05c9653f047e58e1a38039ccbd121d7acf8e445d9b7930662efceafc107284';

/**
 * The fixed draws, evaluated from their uniforms by exact quantiles, against scipy; and the sampled draws against their
 * hash. Returns what is wrong in words, and by backend the largest deviation and the hash.
 */
export function checkBackends(backends) {
  const [mistakes, found] = [[], {}];
  for (const backend of backends) {
    const deviation = deviationOf(compileKernel(program, backend), exactQuantile);
    const hash = hashOf(backend);
    found[backend] = { deviation, hash };
    if (!(deviation <= CLOSE))
      mistakes.push(`${backend}: a fixed draw is off by ${deviation.toPrecision(3)}, more than ${CLOSE}`);
    if (hash !== HASH) mistakes.push(`${backend}: the draws of seed 1 have the hash ${hash}, not ${HASH}`);
  }
  return { mistakes, found };
}

function hashOf(backend) {
  const sampler = createSampler(planOf(8 * BLOCK, 1));
  const kernel = compileKernel(program, backend);
  const hash = createHash('sha256');
  const line = Buffer.alloc(8 * kernel.outputs.length);
  for (let block = 0; block < sampler.blocks; block++) {
    const { rows } = sampler.block(block);
    sampler.fill(block, kernel.inputs);
    kernel.run(rows);
    for (let row = 0; row < rows; row++) {
      for (const [output, column] of kernel.outputs.entries()) line.writeDoubleLE(column[row], 8 * output);
      hash.update(line);
    }
  }
  return hash.digest('hex');
}
