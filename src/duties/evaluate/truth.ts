/** True, false, or not known: Kleene's strong logic of three values (Kleene 1952, section 64). */
export type Truth = boolean | undefined;

export function not(value: Truth): Truth {
  return value === undefined ? undefined : !value;
}

/** False as soon as one is false, whatever is not known. */
export function every<T>(items: readonly T[], test: (item: T) => Truth): Truth {
  let all: Truth = true;
  for (const item of items) {
    const one = test(item);
    if (one === false) return false;
    if (one === undefined) all = undefined;
  }
  return all;
}

/** True as soon as one is true, whatever is not known. */
export function some<T>(items: readonly T[], test: (item: T) => Truth): Truth {
  let any: Truth = false;
  for (const item of items) {
    const one = test(item);
    if (one === true) return true;
    if (one === undefined) any = undefined;
  }
  return any;
}

export function both(a: Truth, b: Truth): Truth {
  if (a === false || b === false) return false;
  return a === undefined || b === undefined ? undefined : true;
}
