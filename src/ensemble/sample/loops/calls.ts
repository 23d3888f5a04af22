import { Code, type FunctionBody, functionsOf, moduleBytes, type Run } from '../../wasm/index.ts';

/** A call of one of several functions, whose first parameter is the number of rows: its number, and the other parameters. */
interface Call {
  readonly which: number;
  readonly values: readonly number[];
}

/** Functions over rows of a memory. They can be recorded as they are called, and then called again all at once. */
export class Calls {
  readonly #bodies: readonly FunctionBody[];
  readonly #functions: readonly Run[];
  readonly #memory: WebAssembly.Memory;
  #recorded: Call[] | undefined;
  #isWhole = true;

  constructor(bodies: readonly FunctionBody[], module: WebAssembly.Module, memory: WebAssembly.Memory) {
    this.#bodies = bodies;
    this.#functions = functionsOf(module, memory);
    this.#memory = memory;
  }

  call(which: number, rows: number, ...values: readonly number[]): void {
    this.#functions[which]?.(rows, ...values);
    this.#recorded?.push({ which, values });
  }

  /** Says that something was done by other means, so that the calls are not the whole of it. */
  aside(): void {
    this.#isWhole = false;
  }

  /** Runs `work`, and gives a function that makes its calls again for so many rows; none where they were not the whole of it. */
  record(work: () => void): ((rows: number) => void) | undefined {
    const recorded: Call[] = [];
    this.#recorded = recorded;
    this.#isWhole = true;
    work();
    this.#recorded = undefined;
    return this.#isWhole ? this.#together(recorded) : undefined;
  }

  /** From script each call costs as much as some fifty rows; from a function that makes them all it costs next to nothing. */
  #together(recorded: readonly Call[]): (rows: number) => void {
    const given = this.#bodies.map(({ params }) => params);
    const code = new Code(['i32']);
    for (const { which, values } of recorded) {
      const [, ...params] = given[which] ?? [];
      code.get(0);
      for (const [i, type] of params.entries()) {
        const value = values[i] as number;
        // As a call from script takes a number for an i32.
        if (type === 'i32') code.whole(value | 0);
        else code.scalar(value);
      }
      code.call(which);
    }
    const module = new WebAssembly.Module(moduleBytes({ given, functions: [code.end()] }));
    const [all] = functionsOf(module, this.#memory, this.#functions);
    return all as (rows: number) => void;
  }
}
