import { editText, type Files, isTable } from '../files.ts';
import type { Random } from '../random.ts';

/** Changes the files in place; all of its choices come from `random`. */
export type Mutator = (files: Files, random: Random) => void;

/** Some file, long ones more often than short ones. */
export function pickPath(
  files: Files,
  random: Random,
  fits: (path: string) => boolean = () => true,
): string | undefined {
  const paths = [...files].filter(([path]) => fits(path));
  const total = paths.reduce((sum, [, bytes]) => sum + bytes.length + 1, 0);
  let left = random.next() * total;
  for (const [path, bytes] of paths) {
    left -= bytes.length + 1;
    if (left < 0) return path;
  }
  return paths.at(-1)?.[0];
}

/** A mutation of the text of one file. */
export function onText(edit: (text: string, random: Random, path: string) => string): Mutator {
  return (files, random) => {
    const path = pickPath(files, random);
    if (path !== undefined) editText(files, path, (text) => edit(text, random, path));
  };
}

export function onLines(edit: (lines: string[], random: Random, path: string) => string[]): Mutator {
  return onText((text, random, path) => edit(text.split('\n'), random, path).join('\n'));
}

export function onCells(edit: (cells: string[], random: Random) => string[]): Mutator {
  return onKind(isTable, (line, random) =>
    edit(line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/), random).join(','),
  );
}

/** A mutation of one line of a file of a kind. */
export function onKind(
  fits: (path: string) => boolean,
  edit: (line: string, random: Random) => string,
): Mutator {
  return (files, random) => {
    const path = pickPath(files, random, fits);
    if (path === undefined) return;
    editText(files, path, (text) => {
      const lines = text.split('\n');
      const at = random.below(lines.length);
      lines[at] = edit(lines[at] as string, random);
      return lines.join('\n');
    });
  };
}

/** The text with the stretch between two offsets replaced. */
export function splice(text: string, start: number, end: number, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

/** One of the matches of a pattern. */
export function pickMatch(text: string, pattern: RegExp, random: Random): RegExpExecArray | undefined {
  const matches = [...text.matchAll(pattern)] as RegExpExecArray[];
  return matches.length === 0 ? undefined : random.pick(matches);
}
