// `bench evaluate`: the bench model at uniforms from a file, so that any other program can be compared with ours.
import { closeSync, fstatSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { endianness } from 'node:os';
import { parseArgs } from 'node:util';
import { fillExactly } from './exact.mjs';

const [INPUTS, OUTPUTS, BYTES] = [60, 80, 8];
const BACKENDS = ['wasm', 'script', 'tape'];

export const usage = `evaluate --inputs U.bin --draws N --out Y.bin [--backend ${BACKENDS.join('|')}]
    The bench model at given uniforms: N x 60 little-endian float64 in (0, 1) in, draw by draw; N x 80 outputs out.
    Exact quantiles, no tables. Uniforms, inputs and outputs are counted as in the model's description.`;

/** What the caller did wrong, in words. */
export class UsageError extends Error {}

/** Reads the options of the command. @throws UsageError */
export function optionsOf(args) {
  const { values } = parsed(args);
  const missing = ['inputs', 'draws', 'out'].filter((name) => values[name] === undefined);
  if (missing.length > 0) throw new UsageError(`missing ${missing.map((name) => `--${name}`).join(', ')}`);
  const draws = Number(values.draws);
  if (!Number.isSafeInteger(draws) || draws < 1)
    throw new UsageError(`--draws is a whole number from 1 on, not ${values.draws}`);
  if (values.backend !== undefined && !BACKENDS.includes(values.backend))
    throw new UsageError(`no backend is named ${values.backend}; there are ${BACKENDS.join(', ')}`);
  return { inputs: values.inputs, out: values.out, draws, backend: values.backend };
}

function parsed(args) {
  const text = { type: 'string' };
  try {
    return parseArgs({ args, options: { inputs: text, draws: text, out: text, backend: text } });
  } catch (error) {
    throw new UsageError(error.message);
  }
}

/**
 * Block by block, so that files may be larger than memory. Y.bin appears whole or not at all.
 * @param engine `compileKernel`, `exactQuantile`, `BLOCK`, and the `program` of the model
 * @throws UsageError where a file cannot be opened, is of another length, or holds no uniforms
 */
export function evaluate({ compileKernel, exactQuantile, BLOCK, program }, { inputs, draws, out, backend }) {
  const kernel = compileKernel(program, backend);
  const source = opened(inputs, 'r');
  try {
    const { size } = fstatSync(source);
    if (size !== draws * INPUTS * BYTES)
      throw new UsageError(
        `${inputs} holds ${size} bytes; ${draws} draws of ${INPUTS} uniforms are ${draws * INPUTS * BYTES}`,
      );
    const draft = `${out}.${process.pid}.part`;
    const target = opened(draft, 'w');
    let isOpen = true;
    try {
      const uniforms = new Float64Array(BLOCK * INPUTS);
      const outputs = new Float64Array(BLOCK * OUTPUTS);
      for (let first = 0; first < draws; first += BLOCK) {
        const rows = Math.min(BLOCK, draws - first);
        readAll(source, uniforms.subarray(0, rows * INPUTS));
        reject(uniforms, rows, first, inputs);
        fillExactly(exactQuantile, uniforms, rows, kernel.inputs);
        kernel.run(rows);
        for (const [output, column] of kernel.outputs.entries())
          for (let row = 0; row < rows; row++) outputs[row * OUTPUTS + output] = column[row];
        writeAll(target, outputs.subarray(0, rows * OUTPUTS));
      }
      closeSync(target);
      isOpen = false;
      renameSync(draft, out);
    } finally {
      if (isOpen) closeSync(target);
      rmSync(draft, { force: true });
    }
  } finally {
    closeSync(source);
  }
  return { draws, backend: kernel.backend };
}

function opened(path, mode) {
  try {
    return openSync(path, mode);
  } catch (error) {
    throw new UsageError(`cannot open ${path}: ${error.code ?? error.message}`);
  }
}

function reject(uniforms, rows, first, path) {
  for (let at = 0; at < rows * INPUTS; at++) {
    const u = uniforms[at];
    if (!(u > 0 && u < 1))
      throw new UsageError(
        `${path}: input ${at % INPUTS} of draw ${first + Math.floor(at / INPUTS)} is ${u}, not inside (0, 1)`,
      );
  }
}

function readAll(file, values) {
  const bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
  for (let done = 0; done < bytes.length; ) {
    const read = readSync(file, bytes, done, bytes.length - done, null);
    if (read === 0) throw new UsageError('the file with the uniforms became shorter while it was read');
    done += read;
  }
  if (endianness() === 'BE') bytes.swap64();
}

function writeAll(file, values) {
  const bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
  if (endianness() === 'BE') bytes.swap64();
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, null);
}
