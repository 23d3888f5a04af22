import { type Law, stateName } from '../../duties/index.ts';
import { stateOn } from '../../states/index.ts';
import type { Lang } from '../../text/index.ts';

/** How the states of a network are called: by their code in it, in ISO, and by name. */
export interface StateNames {
  /** Code in the network of what a user typed: that code, or ISO letters, or a number; undefined for none of its states. */
  codeOf(word: string): string | undefined;
  iso3(code: string): string | null;
  name(code: string): string;
}

/** `codes` are those of the network, on a day: numbers of the Correlates of War, or ISO letters. */
export function stateNames(codes: ReadonlySet<string>, law: Law, day: string, lang: Lang): StateNames {
  const found = (code: string) =>
    /^\d+$/.test(code) ? stateOn('cow', code, day) : stateOn('iso3', code, day);
  const iso3 = (code: string) => found(code)?.iso3 ?? (/^\d+$/.test(code) ? null : code);
  return {
    codeOf: (word) => {
      const typed = word.toUpperCase();
      const known = found(typed);
      const ways = [typed, known?.iso3, known?.cow == null ? undefined : String(known.cow)];
      return ways.find((way): way is string => way != null && codes.has(way));
    },
    iso3,
    name: (code) => {
      const letters = iso3(code);
      if (letters !== null && law.states.has(letters)) return stateName(law, letters, lang);
      return found(code)?.name?.[lang] ?? code;
    },
  };
}
