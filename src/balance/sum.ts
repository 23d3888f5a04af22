/**
 * A sum rounded about once, whatever the order of its terms: Neumaier (1974), Rundungsfehleranalyse einiger Verfahren zur
 * Summation endlicher Summen, algorithm IV.
 */
export class Sum {
  private total = 0;
  private lost = 0;
  /** How many terms there were. */
  terms = 0;

  add(term: number): void {
    const next = this.total + term;
    this.lost += Math.abs(this.total) >= Math.abs(term) ? this.total - next + term : term - next + this.total;
    this.total = next;
    this.terms += 1;
  }

  get value(): number {
    return this.total + this.lost;
  }
}

/** The sum of some numbers; zero for none. */
export function sumOf(terms: Iterable<number>): number {
  const sum = new Sum();
  for (const term of terms) sum.add(term);
  return sum.value;
}
