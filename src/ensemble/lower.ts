import type { Input, Numeric, Term } from '../graph/index.ts';
import { isTerm } from '../graph/index.ts';
import type { Program } from './program/index.ts';
import { ProgramBuilder } from './program/index.ts';

/** A program for the values of a graph over draws, with the inputs that it reads, by name. */
export interface Lowered {
  readonly program: Program;
  readonly inputs: readonly Input[];
}

/** Writes the terms of a graph as one program. Inputs stand in the order of their names, whatever order they were met in. */
export function lower(outputs: readonly Numeric[], inputs: readonly Input[]): Lowered {
  const used = inputsUnder(outputs);
  const known = inputs.filter(({ name }) => used.has(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const builder = new ProgramBuilder();
  const places = new Map<Term, number>();
  for (const { name } of known) builder.input(name);
  for (const output of outputs) builder.output(placeOf(output, builder, places));
  return { program: builder.build(), inputs: known };
}

function inputsUnder(outputs: readonly Numeric[]): Set<string> {
  const names = new Set<string>();
  const seen = new Set<Term>();
  const open = outputs.filter(isTerm);
  for (let term = open.pop(); term !== undefined; term = open.pop()) {
    if (seen.has(term)) continue;
    seen.add(term);
    if (term.input !== undefined) names.add(term.input);
    for (const arg of term.args) if (isTerm(arg)) open.push(arg);
  }
  return names;
}

/** Long chains of terms are walked on a list of their own, not on the engine's stack. */
function placeOf(root: Numeric, builder: ProgramBuilder, places: Map<Term, number>): number {
  if (!isTerm(root)) return builder.constant(root);
  const open: Term[] = [root];
  while (open.length > 0) {
    const term = open.at(-1) as Term;
    const waiting = term.args.filter((arg): arg is Term => isTerm(arg) && !places.has(arg));
    if (places.has(term) || waiting.length === 0) {
      open.pop();
      if (!places.has(term)) places.set(term, operationOf(term, builder, places));
    } else open.push(...waiting);
  }
  return places.get(root) as number;
}

function operationOf(term: Term, builder: ProgramBuilder, places: ReadonlyMap<Term, number>): number {
  const args = term.args.map((arg) => (isTerm(arg) ? (places.get(arg) as number) : builder.constant(arg)));
  const [a, b, c] = args as [number, number, number];
  switch (term.term) {
    case 'input':
      return builder.input(term.input as string);
    case 'power': {
      const exponent = term.args[1] as Numeric;
      return builder.power(a, isTerm(exponent) ? b : builder.constant(exponent));
    }
    case 'select':
      return builder.select(a, b, c);
    case 'neg':
    case 'abs':
    case 'sqrt':
    case 'exp':
    case 'log':
      return builder[term.term](a);
    default:
      return builder[term.term](a, b);
  }
}
