"""The bench model in numpy with an array of draws in the place of every number, and otherwise as its description reads: loops over
members, categories, years, theatres and coalitions, no axis but that of the draws. Used by numpy_model.py --steps.
"""

from itertools import combinations
from math import factorial

import numpy as np

FIVE, THREE = range(5), range(3)
FX0 = [1, 0.5, 1.25, 0.8, 0.1]
POPULATION = [330, 52, 83, 125, 10]
POPSHARE = [p / sum(POPULATION) for p in POPULATION]
LEDGER = [[[(20 + 6 * ((3 * m + 5 * k + 7 * t) % 11) + 4 * m) / FX0[m] for t in FIVE] for k in FIVE] for m in FIVE]
DISTANCE = [[np.log(1 + 0.5 + (4 * m + 3 * h + m * h) % 9) for h in THREE] for m in FIVE]
ADVERSARY_DISTANCE = [np.log(1 + 0.4 + 0.5 * h) for h in THREE]
WEIGHT = [factorial(size) * factorial(4 - size) / factorial(5) for size in FIVE]


def evaluate(x):
    """Inputs [60, draws] to outputs [80, draws]."""
    fx, inflation, gdp, growth, exposure = x[0:5], x[5:10], x[10:15], x[15:20], x[20:25]
    factor, capability, rate, intercept, reliability = x[25:30], x[30:35], x[35:40], x[40:45], x[45:50]
    decay, adversary, scenario, crisis, d_a, d_b, gamma, surplus, gap_weight, regime = x[50:60]

    # 1 ledger
    worth = []
    for m in FIVE:
        own = [fx[m]]
        for _ in range(4):
            own.append(own[-1] / (1 + inflation[m]))
        worth.append(own)
    yearly = [[worth[m][t] * sum(factor[k] * LEDGER[m][k][t] for k in FIVE) for t in FIVE] for m in FIVE]
    cost = [sum(yearly[m]) for m in FIVE]
    by_year = [sum(yearly[m][t] for m in FIVE) for t in FIVE]
    by_category = [factor[k] * sum(worth[m][t] * LEDGER[m][k][t] for m in FIVE for t in FIVE) for k in FIVE]
    total = sum(cost)
    share = [c / total for c in cost]

    # 2 means
    means = []
    for m in FIVE:
        f = 1 + growth[m]
        means.append(gdp[m] * (1 + f * (1 + f * (1 + f * (1 + f)))))
    burden = [cost[m] / means[m] for m in FIVE]
    root = [np.sqrt(gdp[m]) for m in FIVE]

    # 3 power with distance decay
    power = [capability[m] * reliability[m] * root[m] for m in FIVE]
    reach = [[power[m] * np.exp(-decay * DISTANCE[m][h]) for h in THREE] for m in FIVE]
    against = [adversary * scenario * np.exp(-decay * ADVERSARY_DISTANCE[h]) for h in THREE]
    ratio = [sum(reach[m][h] for m in FIVE) / against[h] for h in THREE]
    win = [r / (1 + r) for r in ratio]

    # 4 Shapley
    value = {(): 0}
    for size in range(1, 6):
        for coalition in combinations(FIVE, size):
            strength = sum(reach[m][0] for m in coalition)
            value[coalition] = strength / (strength + against[0])
    phi = []
    for m in FIVE:
        others = [other for other in FIVE if other != m]
        own = 0
        for size in FIVE:
            for coalition in combinations(others, size):
                joined = tuple(sorted((*coalition, m)))
                own = own + WEIGHT[size] * (value[joined] - value[coalition])
        phi.append(own)

    # 5 lenses
    everybody = value[tuple(FIVE)]
    marginal = [everybody - value[tuple(other for other in FIVE if other != m)] for m in FIVE]
    at_stake = [exposure[m] * root[m] for m in FIVE]
    all_means, all_stakes, all_marginal = sum(means), sum(at_stake), sum(marginal)
    lenses = [
        [0.2] * 5,
        POPSHARE,
        [s / all_means for s in means],
        [s / all_stakes for s in at_stake],
        [p / everybody for p in phi],
        [own / all_marginal for own in marginal],
    ]
    gap = [[share[m] - lens[m] for m in FIVE] for lens in lenses]
    index = [sum(np.abs(gap[lens][m]) for m in FIVE) / 2 for lens in range(6)]
    mean_gap = [sum(gap[lens][m] for lens in range(6)) / 6 for m in FIVE]

    # 6 bargaining
    s = np.full(x.shape[1], 0.5)
    for _ in range(4):
        grown = np.exp(gamma * s)
        s = s + (gamma * (1 - s) - grown + 1) / (gamma + gamma * grown)
    pie = np.maximum(surplus - d_a - d_b, 0)
    pay_a = d_a + s * pie
    pay_b = d_b + (1 - s) * pie
    patience = [np.exp(-rate[m]) for m in FIVE]
    rubinstein = (1 - patience[1]) / (1 - patience[0] * patience[1])

    # 7 acceptance
    acceptance = [
        1 / (1 + np.exp(-(intercept[m] - gap_weight * mean_gap[m] + patience[m] / 2 + regime))) for m in FIVE
    ]
    all_accept = acceptance[0] * acceptance[1] * acceptance[2] * acceptance[3] * acceptance[4]

    # 8 net benefit
    net0 = exposure[0] * crisis * all_accept * win[0] + pay_a - 0.1 * cost[0]
    net1 = exposure[1] * crisis * all_accept * win[1] + pay_b - 0.1 * cost[1]
    return np.stack(
        [*cost, *by_year, *by_category, total, *share, *burden, *(g for lens in gap for g in lens), *index]
        + [s, pay_a, pay_b, rubinstein, *acceptance, all_accept, *ratio, *win, net0, net1]
    )
