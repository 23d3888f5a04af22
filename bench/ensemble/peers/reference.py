"""The bench model once more, straight from its description and at 50 digits: what an evaluation without rounding gives.

    python3 reference.py        writes test/ensemble/bench-model.json: inputs and outputs of eight draws

Uniforms by rule: u = (j + 1/2) / 2^32 with j = 2654435761 (60 draw + input + 1) mod 2^32. Inputs through scipy's inverse
distribution functions, rounded to doubles; outputs from these doubles with mpmath, rounded to doubles at the end. Nothing
is divided out, reordered or shared: Shapley values run over subsets, lenses are normalised one by one.
"""

import json
from itertools import combinations
from math import factorial
from pathlib import Path

import mpmath
import scipy
from mpmath import exp, log, mpf, sqrt
from scipy.stats import beta, norm

mpmath.mp.dps = 50
DRAWS = 8
FIVE = range(5)
FX0 = ["1", "0.5", "1.25", "0.8", "0.1"]
GDP0 = [27000, 1700, 4400, 4200, 800]
POPULATION = [330, 52, 83, 125, 10]
CORRELATED = {1: (0, 0.6), 3: (2, 0.5), 6: (5, 0.4), 16: (15, 0.5), 55: (54, -0.3)}


def uniform(draw, i):
    return ((2654435761 * (60 * draw + i + 1)) % 2**32 + 0.5) / 2**32


def inputs(draw):
    u = [uniform(draw, i) for i in range(60)]
    z = [float(norm.ppf(x)) for x in u]
    for second, (first, r) in CORRELATED.items():
        z[second] = r * float(norm.ppf(u[first])) + (1 - r * r) ** 0.5 * z[second]

    def lognormal(i, c, s):
        return float(c) * float(exp(s * z[i]))

    def normal(i, mu, s):
        return mu + s * z[i]

    def pert(i, lo, mode, hi):
        a, b = 1 + 4 * (mode - lo) / (hi - lo), 1 + 4 * (hi - mode) / (hi - lo)
        return lo + (hi - lo) * float(beta.ppf(u[i], a, b))

    def triangular(i, lo, mode, hi):
        if u[i] < (mode - lo) / (hi - lo):
            return lo + (u[i] * (hi - lo) * (mode - lo)) ** 0.5
        return hi - ((1 - u[i]) * (hi - lo) * (hi - mode)) ** 0.5

    def discrete(i, values, probabilities):
        below = 0.0
        for value, probability in zip(values, probabilities):
            below += probability
            if below > u[i]:
                return value
        return values[-1]

    return (
        [lognormal(m, FX0[m], 0.06 + 0.02 * m) for m in FIVE]
        + [normal(5 + m, 0.02 + 0.004 * m, 0.008 + 0.001 * m) for m in FIVE]
        + [lognormal(10 + m, GDP0[m], 0.03 + 0.01 * m) for m in FIVE]
        + [normal(15 + m, 0.015 + 0.003 * m, 0.01) for m in FIVE]
        + [pert(20 + m, 0.1 + 0.05 * m, 0.4 + 0.1 * m, 1) for m in FIVE]
        + [triangular(25 + k, 0.8, 1 + 0.03 * k, 1.4 + 0.05 * k) for k in FIVE]
        + [pert(30 + m, 0.3, 0.5 + 0.08 * m, 1.2) for m in FIVE]
        + [0.02 + 0.005 * m + u[35 + m] * (0.08 + 0.005 * m) for m in FIVE]
        + [normal(40 + m, 0.3 - 0.1 * m, 0.5) for m in FIVE]
        + [pert(45 + m, 0.2, 0.7 + 0.04 * m, 1) for m in FIVE]
        + [triangular(50, 0.2, 0.5, 1.1), lognormal(51, 60, 0.35)]
        + [discrete(52, [0.7, 1.0, 1.3, 1.8], [0.2, 0.45, 0.25, 0.1]), lognormal(53, 400, 0.5)]
        + [normal(54, 40, 15), normal(55, 25, 10), pert(56, 0.2, 0.8, 3), lognormal(57, 150, 0.4)]
        + [normal(58, 8, 2), discrete(59, [-0.5, 0.0, 0.4], [0.3, 0.5, 0.2])]
    )


def outputs(values):
    x = [mpf(value) for value in values]
    fx, inflation, gdp, growth, exposure, factor, capability, rate, intercept, reliability = (
        x[5 * group : 5 * group + 5] for group in range(10)
    )
    decay, adversary, scenario, crisis, d_a, d_b, gamma, surplus, gap_weight, regime = x[50:]

    def ledger(m, k, t):
        return mpf(20 + 6 * ((3 * m + 5 * k + 7 * t) % 11) + 4 * m) / mpf(FX0[m])

    def rate_of(m, t):
        return fx[m] / (1 + inflation[m]) ** t

    def paid(m, k, t):
        return rate_of(m, t) * factor[k] * ledger(m, k, t)

    cost = [sum(paid(m, k, t) for k in FIVE for t in FIVE) for m in FIVE]
    year = [sum(paid(m, k, t) for m in FIVE for k in FIVE) for t in FIVE]
    category = [sum(paid(m, k, t) for m in FIVE for t in FIVE) for k in FIVE]
    total = sum(cost)
    share = [c / total for c in cost]
    means = [gdp[m] * sum((1 + growth[m]) ** n for n in FIVE) for m in FIVE]
    burden = [cost[m] / means[m] for m in FIVE]
    q = [sqrt(g) for g in gdp]

    def strength(m, h):
        distance = log(1 + mpf("0.5") + (4 * m + 3 * h + m * h) % 9)
        return capability[m] * reliability[m] * q[m] * exp(-decay * distance)

    def threat(h):
        return adversary * scenario * exp(-decay * log(1 + mpf("0.4") + mpf("0.5") * h))

    ratio = [sum(strength(m, h) for m in FIVE) / threat(h) for h in range(3)]
    win = [r / (1 + r) for r in ratio]

    def worth(members):
        w = sum(strength(m, 0) for m in members)
        return w / (w + threat(0))

    phi = [
        sum(
            mpf(factorial(size) * factorial(4 - size)) / 120 * (worth((*c, m)) - worth(c))
            for size in FIVE
            for c in combinations([o for o in FIVE if o != m], size)
        )
        for m in FIVE
    ]
    marginal = [worth(FIVE) - worth([o for o in FIVE if o != m]) for m in FIVE]

    def shares(parts):
        return [part / sum(parts) for part in parts]

    lenses = [
        shares([mpf(1)] * 5),
        shares([mpf(p) for p in POPULATION]),
        shares(means),
        shares([exposure[m] * q[m] for m in FIVE]),
        [p / worth(FIVE) for p in phi],
        shares(marginal),
    ]
    gap = [[share[m] - lens[m] for m in FIVE] for lens in lenses]
    index = [sum(abs(g) for g in each) / 2 for each in gap]
    mean_gap = [sum(each[m] for each in gap) / 6 for m in FIVE]

    s = mpf(1) / 2
    for _ in range(4):
        e = exp(gamma * s)
        s = s + (gamma * (1 - s) - e + 1) / (gamma + gamma * e)
    rest = max(surplus - d_a - d_b, mpf(0))
    pay = [d_a + s * rest, d_b + (1 - s) * rest]
    d = [exp(-r) for r in rate]
    rubinstein = (1 - d[1]) / (1 - d[0] * d[1])
    score = [intercept[m] - gap_weight * mean_gap[m] + d[m] / 2 + regime for m in FIVE]
    accepts = [1 / (1 + exp(-each)) for each in score]
    everybody = mpmath.fprod(accepts)
    net = [exposure[i] * crisis * everybody * win[i] + pay[i] - cost[i] / 10 for i in range(2)]

    flat = [g for each in gap for g in each]
    every = [*cost, *year, *category, total, *share, *burden, *flat, *index]
    every += [s, *pay, rubinstein, *accepts, everybody, *ratio, *win, *net]
    return [float(value) for value in every]


if __name__ == "__main__":
    target = Path(__file__).resolve().parents[3] / "test" / "ensemble" / "bench-model.json"
    rows = [inputs(draw) for draw in range(DRAWS)]
    origin = f"bench/ensemble/peers/reference.py: mpmath {mpmath.__version__} at 50 digits, scipy {scipy.__version__}"
    data = {"origin": origin, "inputs": rows, "outputs": [outputs(row) for row in rows]}
    target.write_text(json.dumps(data, indent=1) + "\n")
