"""The bench model in numpy, as an analyst writes it: vectorised over draws, in chunks, with the generator's own
distributions.

    python3 numpy_model.py [--whole] [--steps] TASK DRAWS SEED     TASK: plain, full, saltelli (DRAWS are base pairs there)

Prints one line of JSON. With --whole all draws at once and not in chunks, which is simpler to write; with --steps
the model of numpy_steps.py, an operation at a time. Sampling: numpy.random.Generator (PCG64); standard_normal, beta, triangular, uniform, choice.
In Saltelli only the changed input is sampled anew, the model is evaluated as a whole. numpy.quantile for quantiles.
"""

import json
import sys
import time
from itertools import combinations
from math import factorial

import numpy as np

CHUNK = {"plain": 2048, "full": 16384, "saltelli": 2048}  # the fastest of 512 ... 32,768 where this was written
PROBABILITIES = [0.05, 0.25, 0.5, 0.75, 0.95]

five = np.arange(5)
FX0 = np.array([1, 0.5, 1.25, 0.8, 0.1])
GDP0 = np.array([27000, 1700, 4400, 4200, 800.0])
POPULATION = np.array([330, 52, 83, 125, 10.0])
POPSHARE = POPULATION / POPULATION.sum()
m_, k_, t_ = np.ogrid[:5, :5, :5]
LEDGER = (20 + 6 * ((3 * m_ + 5 * k_ + 7 * t_) % 11) + 4 * m_) / FX0[:, None, None]  # [m, k, t]
m_, h_ = np.ogrid[:5, :3]
DISTANCE = np.log(1 + 0.5 + (4 * m_ + 3 * h_ + m_ * h_) % 9)  # [m, h]
ADVERSARY_DISTANCE = np.log(1 + 0.4 + 0.5 * np.arange(3))

# Coalitions by bit mask; phi = SHAPLEY @ v.
MEMBERS = np.array([[mask >> m & 1 for m in range(5)] for mask in range(32)], dtype=float)
SHAPLEY = np.zeros((5, 32))
for member in range(5):
    others = [m for m in range(5) if m != member]
    for size in range(5):
        for coalition in combinations(others, size):
            weight = factorial(size) * factorial(4 - size) / factorial(5)
            mask = sum(1 << m for m in coalition)
            SHAPLEY[member, mask | 1 << member] += weight
            SHAPLEY[member, mask] -= weight
WITHOUT = [31 ^ 1 << m for m in range(5)]

PAIRS = [(0, 1, 0.6), (2, 3, 0.5), (5, 6, 0.4), (15, 16, 0.5), (54, 55, -0.3)]


def specifications():
    """(name of the shape, parameters) of the 60 inputs in order."""
    every = [("lognormal", FX0[m], 0.06 + 0.02 * m) for m in range(5)]
    every += [("normal", 0.02 + 0.004 * m, 0.008 + 0.001 * m) for m in range(5)]
    every += [("lognormal", GDP0[m], 0.03 + 0.01 * m) for m in range(5)]
    every += [("normal", 0.015 + 0.003 * m, 0.01) for m in range(5)]
    every += [("pert", 0.1 + 0.05 * m, 0.4 + 0.1 * m, 1) for m in range(5)]
    every += [("triangular", 0.8, 1 + 0.03 * k, 1.4 + 0.05 * k) for k in range(5)]
    every += [("pert", 0.3, 0.5 + 0.08 * m, 1.2) for m in range(5)]
    every += [("uniform", 0.02 + 0.005 * m, 0.10 + 0.01 * m) for m in range(5)]
    every += [("normal", 0.3 - 0.1 * m, 0.5) for m in range(5)]
    every += [("pert", 0.2, 0.7 + 0.04 * m, 1) for m in range(5)]
    every += [
        ("triangular", 0.2, 0.5, 1.1),
        ("lognormal", 60, 0.35),
        ("discrete", [0.7, 1, 1.3, 1.8], [0.2, 0.45, 0.25, 0.1]),
        ("lognormal", 400, 0.5),
        ("normal", 40, 15),
        ("normal", 25, 10),
        ("pert", 0.2, 0.8, 3),
        ("lognormal", 150, 0.4),
        ("normal", 8, 2),
        ("discrete", [-0.5, 0, 0.4], [0.3, 0.5, 0.2]),
    ]
    return every


INPUTS = specifications()
SECONDS = {second: (first, r) for first, second, r in PAIRS}
FIRSTS = {first: second for first, second, r in PAIRS}


def pert_shape(lo, mode, hi):
    return 1 + 4 * (mode - lo) / (hi - lo), 1 + 4 * (hi - mode) / (hi - lo)


def draw_raw(rng, i, n):
    """An input before correlation: the standard score of a normal or lognormal, else the value itself."""
    shape, *p = INPUTS[i]
    if shape in ("normal", "lognormal"):
        return rng.standard_normal(n)
    if shape == "pert":
        lo, mode, hi = p
        return lo + (hi - lo) * rng.beta(*pert_shape(lo, mode, hi), n)
    if shape == "triangular":
        return rng.triangular(*p, n)
    if shape == "uniform":
        return rng.uniform(*p, n)
    return rng.choice(p[0], n, p=p[1])


def finish(i, raw):
    shape, *p = INPUTS[i]
    if shape not in ("normal", "lognormal"):
        return raw[i]
    z = raw[i]
    if i in SECONDS:
        first, r = SECONDS[i]
        z = r * raw[first] + np.sqrt(1 - r * r) * z
    return p[0] + p[1] * z if shape == "normal" else p[0] * np.exp(p[1] * z)


def sample(rng, n):
    raw = np.stack([draw_raw(rng, i, n) for i in range(60)])
    return raw, np.stack([finish(i, raw) for i in range(60)])


def evaluate(x):
    """Inputs [60, draws] to outputs [80, draws]."""
    fx, inflation, gdp, growth, exposure = x[0:5], x[5:10], x[10:15], x[15:20], x[20:25]
    factor, capability, rate, intercept, reliability = x[25:30], x[30:35], x[35:40], x[40:45], x[45:50]
    decay, adversary, scenario, crisis, dA, dB, gamma, surplus, gap_weight, regime = x[50:60]
    n = x.shape[1]

    # 1 ledger
    W = np.empty((5, 5, n))  # [m, t]
    W[:, 0] = fx
    for t in range(1, 5):
        W[:, t] = W[:, t - 1] / (1 + inflation)
    Y = W * np.tensordot(LEDGER, factor, (1, 0))
    C, A = Y.sum(1), Y.sum(0)
    category = factor * (LEDGER.transpose(1, 0, 2).reshape(5, 25) @ W.reshape(25, n))
    G = C.sum(0)
    share = C / G

    # 2 means
    f = 1 + growth
    S = gdp * (1 + f * (1 + f * (1 + f * (1 + f))))
    burden = C / S
    q = np.sqrt(gdp)

    # 3 power with distance decay
    power = capability * reliability * q
    e = power[:, None] * np.exp(-decay * DISTANCE[:, :, None])  # [m, h]
    V = adversary * scenario * np.exp(-decay * ADVERSARY_DISTANCE[:, None])
    ratio = e.sum(0) / V
    win = ratio / (1 + ratio)

    # 4 Shapley
    w = MEMBERS @ e[:, 0]
    v = w / (w + V[0])
    phi = SHAPLEY @ v

    # 5 lenses
    marginal = v[31] - v[WITHOUT]
    lens = np.empty((6, 5, n))
    lens[0] = 0.2
    lens[1] = POPSHARE[:, None]
    lens[2] = S / S.sum(0)
    at_stake = exposure * q
    lens[3] = at_stake / at_stake.sum(0)
    lens[4] = phi / v[31]
    lens[5] = marginal / marginal.sum(0)
    gap = share - lens
    index = np.abs(gap).sum(1) / 2
    mean_gap = gap.sum(0) / 6

    # 6 bargaining
    s = np.full(n, 0.5)
    for _ in range(4):
        E = np.exp(gamma * s)
        s = s + (gamma * (1 - s) - E + 1) / (gamma + gamma * E)
    pie = np.maximum(surplus - dA - dB, 0)
    pay_a = dA + s * pie
    pay_b = dB + (1 - s) * pie
    d = np.exp(-rate)
    rubinstein = (1 - d[1]) / (1 - d[0] * d[1])

    # 7 acceptance
    acc = 1 / (1 + np.exp(-(intercept - gap_weight * mean_gap + d / 2 + regime)))
    all_ = acc.prod(0)

    # 8 net benefit
    net0 = exposure[0] * crisis * all_ * win[0] + pay_a - 0.1 * C[0]
    net1 = exposure[1] * crisis * all_ * win[1] + pay_b - 0.1 * C[1]
    return np.concatenate(
        [C, A, category, [G], share, burden, gap.reshape(30, n), index, [s, pay_a, pay_b, rubinstein]]
        + [acc, [all_], ratio, win, [net0, net1]]
    )


def chunks(n, size):
    return [min(size, n - start) for start in range(0, n, size)]


def moments(total, squares, n):
    mean = total / n
    return mean, np.sqrt((squares - total * mean) / (n - 1))


def plain(rng, n, size):
    total, squares = np.zeros(80), np.zeros(80)
    for rows in chunks(n, size):
        y = evaluate(sample(rng, rows)[1])
        total += y.sum(1)
        squares += (y * y).sum(1)
    mean, sd = moments(total, squares, n)
    return {"mean": mean, "sd": sd}


def full(rng, n, size):
    y = np.empty((80, n))
    start = 0
    for rows in chunks(n, size):
        y[:, start : start + rows] = evaluate(sample(rng, rows)[1])
        start += rows
    mean = y.mean(1)
    return {
        "mean": mean,
        "sd": y.std(1, ddof=1),
        "quantile": np.quantile(y, PROBABILITIES, axis=1).T.ravel(),
        "above": (y > mean[:, None]).mean(1),
    }


def saltelli(rng, n, size):
    total, squares = np.zeros(80), np.zeros(80)
    first, total_order = np.zeros((60, 80)), np.zeros((60, 80))
    for rows in chunks(n, size):
        raw_a, x_a = sample(rng, rows)
        raw_b, x_b = sample(rng, rows)
        y_a, y_b = evaluate(x_a), evaluate(x_b)
        total += y_a.sum(1)
        squares += (y_a * y_a).sum(1)
        for i in range(60):
            touched = [i, FIRSTS[i]] if i in FIRSTS else [i]
            kept_raw, kept_x = raw_a[i].copy(), x_a[touched].copy()
            raw_a[i] = raw_b[i]
            for j in touched:
                x_a[j] = finish(j, raw_a)
            change = evaluate(x_a) - y_a
            raw_a[i], x_a[touched] = kept_raw, kept_x
            first[i] += (y_b * change).sum(1)
            total_order[i] += (change * change).sum(1)
    mean, sd = moments(total, squares, n)
    return {
        "mean": mean,
        "sd": sd,
        "first": first[:, 78] / n / sd[78] ** 2,
        "total": total_order[:, 78] / (2 * n) / sd[78] ** 2,
    }


def highest_memory():
    """Highest resident memory in MB; None where the system does not tell."""
    try:
        import resource
    except ImportError:
        return None
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used / (1024 if sys.platform != "darwin" else 1024 * 1024)


def main(task, draws, seed, whole):
    before = time.process_time()
    rng = np.random.default_rng(seed)
    values = {"plain": plain, "full": full, "saltelli": saltelli}[task](rng, draws, draws if whole else CHUNK[task])
    spent = time.process_time() - before
    evaluations = draws * 62 if task == "saltelli" else draws
    result = {
        "task": task,
        "draws": draws,
        "evaluations": evaluations,
        "cpu_ns_per_draw": spent * 1e9 / evaluations,
        "maxrss_mb": highest_memory(),
        "values": {name: value.tolist() for name, value in values.items()},
    }
    print(json.dumps(result))


if __name__ == "__main__":
    flags = [one for one in sys.argv[1:] if one.startswith("--")]
    asked = [one for one in sys.argv[1:] if not one.startswith("--")]
    if len(asked) != 3 or asked[0] not in CHUNK or not set(flags) <= {"--whole", "--steps"}:
        sys.exit("usage: numpy_model.py [--whole] [--steps] plain|full|saltelli DRAWS SEED")
    if "--steps" in flags:
        sys.dont_write_bytecode = True  # else a __pycache__ appears beside the peers
        from numpy_steps import evaluate
    main(asked[0], int(asked[1]), int(asked[2]), "--whole" in flags)
