import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { loadCase } from '../../src/case/index.ts';
import type { Problem } from '../../src/problem/index.ts';

export type Files = Map<string, Uint8Array>;

export const here = import.meta.dirname;

/** The files of a folder beside this file, by path. */
export function filesOf(folder: string): Files {
  const root = join(here, folder);
  const names = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = names.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(
    paths.map((path) => [relative(root, path).replaceAll('\\', '/'), new Uint8Array(readFileSync(path))]),
  );
}

const goodFiles = { small: filesOf('good/small'), weighed: filesOf('good/weighed') };

/** A fresh copy of a good case: a small one of everything, or one of what rules of fairness weigh. */
export function good(name: keyof typeof goodFiles = 'small'): Files {
  return new Map(goodFiles[name]);
}

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const textOf = (files: Files, path: string): string => new TextDecoder().decode(files.get(path));

/** `figures.csv:3:5 period-malformed`; warnings say so. */
export function summary({ place, code, severity }: Problem): string {
  return `${place.file}:${place.line}:${place.column} ${code}${severity === 'warning' ? ' (warning)' : ''}`;
}

export const problemsOf = (files: Files): string[] => loadCase(files).problems.map(summary);
