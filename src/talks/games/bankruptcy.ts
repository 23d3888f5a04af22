import { compare, type Fraction, integer, minus, over, plus, times, ZERO } from '../linkage/fraction.ts';

/**
 * The nucleolus of the game v(S) = max(0, estate less the claims of the others), which is the rule of the Talmud's three
 * widows (Aumann and Maschler 1985): up to half of the claims everyone gets alike but at most half of its claim, beyond
 * everyone loses alike but at most half of it. What an estate has beyond all claims is shared equally, because the game
 * then gives every group its claims and that surplus; nobody is content with a share of it, so that there are no imputations
 * and this is the prenucleolus only. Without a surplus the game is convex, and the two are one.
 */
export function talmudRule(estate: Fraction, claims: readonly Fraction[]): Fraction[] {
  const total = claims.reduce(plus, ZERO);
  const surplus = minus(estate, total);
  if (surplus.n >= 0n) {
    const each = over(surplus, integer(claims.length));
    return claims.map((claim) => plus(claim, each));
  }
  const halves = claims.map((claim) => over(claim, integer(2)));
  const half = over(total, integer(2));
  if (compare(estate, half) <= 0) return equalAwards(estate, halves);
  const losses = equalAwards(minus(total, estate), halves);
  return claims.map((claim, i) => minus(claim, losses[i] as Fraction));
}

/** Everyone the same, but at most its limit; the limits together suffice. */
function equalAwards(amount: Fraction, limits: readonly Fraction[]): Fraction[] {
  const order = limits.map((_, i) => i).sort((a, b) => compare(limits[a] as Fraction, limits[b] as Fraction));
  const awards = limits.map(() => ZERO);
  let rest = amount;
  for (const [rank, i] of order.entries()) {
    const equal = over(rest, integer(limits.length - rank));
    const limit = limits[i] as Fraction;
    const award = compare(limit, equal) < 0 ? limit : equal;
    awards[i] = award;
    rest = minus(rest, award);
  }
  return awards;
}

/**
 * The largest complaint at the prenucleolus, which is the least-core value: somebody alone who gets little, or everybody
 * but one who loses little; with a surplus k, somebody alone, who could have all of it and gets k / n. Null for one
 * claimant.
 */
export function talmudLeastCore(estate: Fraction, claims: readonly Fraction[]): Fraction | null {
  const n = claims.length;
  if (n === 1) return null;
  const surplus = minus(estate, claims.reduce(plus, ZERO));
  if (surplus.n > 0n) return over(times(surplus, integer(n - 1)), integer(n));
  const awards = talmudRule(estate, claims);
  const stakes = awards.flatMap((award, i) => [award, minus(claims[i] as Fraction, award)]);
  return minus(
    ZERO,
    stakes.reduce((least, one) => (compare(one, least) < 0 ? one : least)),
  );
}
