// What the scripts share: which of them was started, and running a program.
import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** True for the script that Node was started with, also through a symbolic link. */
export function isMain(url) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(url);
}

/**
 * Runs a program in the project folder and gathers its output; with `show` the output goes straight to the terminal.
 * A program that cannot be started gives code 127 and the reason.
 * @param {string} command
 * @param {string[]} args
 * @param {{ show?: boolean | 'stderr', env?: Record<string, string | undefined>, shell?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { show = false, env = {}, shell = false } = {}) {
  return new Promise((resolve) => {
    const shown = show === 'stderr' ? ['ignore', 2, 2] : 'inherit';
    const stdio = show ? shown : ['ignore', 'pipe', 'pipe'];
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio, shell });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a script of an installed package by its file, so that no shell and no PATH come in between. */
export function runNode(file, args, options) {
  return run(process.execPath, [file, ...args], options);
}
