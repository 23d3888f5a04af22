"""The bench model evaluated exactly, with nothing of ours in it: uniforms through scipy's inverse distribution
functions, the copula, and the model of numpy_model.py.

    python3 exact.py evaluate U.bin DRAWS Y.bin     the same files as `bench evaluate` reads and writes
    python3 exact.py draws                          writes ../fixed-draws.json: uniforms and outputs of 24 draws
    python3 exact.py expected [LOG2] [COUNT]        writes ../expected.json from COUNT scrambled Sobol nets of 2^LOG2

`expected` takes a quarter of an hour at its defaults (2^18 and 16) and is run by hand only; the files are kept.
"""

import json
import sys
from pathlib import Path

import numpy as np
import scipy
from scipy.special import betaincinv, ndtri
from scipy.stats import qmc

sys.dont_write_bytecode = True  # else a __pycache__ appears beside the peers
from numpy_model import INPUTS, evaluate, finish, pert_shape, saltelli

FOLDER = Path(__file__).resolve().parent.parent
PROBABILITIES = [0.05, 0.25, 0.5, 0.75, 0.95]
ROWS = 4096


def raw_of(i, u):
    shape, *p = INPUTS[i]
    if shape in ("normal", "lognormal"):
        return ndtri(u)
    if shape == "pert":
        lo, mode, hi = p
        return lo + (hi - lo) * betaincinv(*pert_shape(lo, mode, hi), u)
    if shape == "triangular":
        lo, mode, hi = p
        below = lo + np.sqrt(u * (hi - lo) * (mode - lo))
        above = hi - np.sqrt((1 - u) * (hi - lo) * (hi - mode))
        return np.where(u < (mode - lo) / (hi - lo), below, above)
    if shape == "uniform":
        return p[0] + u * (p[1] - p[0])
    values, probabilities = np.array(p[0]), np.cumsum(p[1])
    return values[np.minimum((probabilities[:, None] <= u).sum(0), len(values) - 1)]


def outputs_of(u):
    """Uniforms [draws, 60] to outputs [draws, 80]."""
    raw = np.stack([raw_of(i, u[:, i]) for i in range(60)])
    return evaluate(np.stack([finish(i, raw) for i in range(60)])).T


def in_chunks(u):
    return np.concatenate([outputs_of(u[start : start + ROWS]) for start in range(0, len(u), ROWS)])


def evaluate_file(source, draws, target):
    u = np.fromfile(source, dtype="<f8").reshape(draws, 60)
    in_chunks(u).astype("<f8").tofile(target)


def versions():
    return f"numpy {np.__version__}, scipy {scipy.__version__}"


def fixed_draws():
    """Sixteen draws at random, and eight at the edges: smallest, largest, middle, and rows of one extreme input each."""
    rng = np.random.default_rng(2026)
    least, most = 0, 2**32 - 1
    j = rng.integers(0, 2**32, (24, 60))
    j[16], j[17], j[18] = least, most, 2**31
    j[19, :30], j[20, 30:] = least, most
    j[21, 56], j[22, 51], j[23, 57] = least, most, least
    return {
        "origin": f"exact.py draws: {versions()}; u = (j + 1/2) / 2^32; both by draw",
        "j": j.tolist(),
        "outputs": outputs_of((j + 0.5) / 2**32).tolist(),
    }


def expected(log2, count):
    n = 1 << log2
    mean, sd, kurtosis, above, quantile, slope = [], [], [], [], [], []
    for seed in range(count):
        net = qmc.Sobol(60, scramble=True, bits=32, rng=np.random.default_rng([2026, seed]))
        y = np.empty((80, n))
        for start in range(0, n, ROWS):
            u = net.random(ROWS)
            y[:, start : start + ROWS] = outputs_of((np.floor(u * 2**32) + 0.5) / 2**32).T
        mean.append(y.mean(1))
        centred = y - mean[-1][:, None]
        sd.append(np.sqrt((centred**2).mean(1)))
        kurtosis.append((centred**4).mean(1) / sd[-1] ** 4)
        above.append((centred > 0).mean(1))
        del centred
        near = [p + d for p in PROBABILITIES for d in (-0.005, 0.005)]
        quantile.append(np.quantile(y, PROBABILITIES, axis=1).T)
        ends = np.quantile(y, near, axis=1).T.reshape(80, -1, 2)
        slope.append((ends[:, :, 1] - ends[:, :, 0]) / 0.01)
        print(f"{seed + 1} of {count}", file=sys.stderr, flush=True)

    def pooled(values):
        return np.mean(values, axis=0)

    def short(values):
        return [short(v) for v in values] if np.ndim(values) else float(f"{values:.9g}")

    def error(values):
        return np.std(values, axis=0, ddof=1) / np.sqrt(count)

    sds = pooled(sd)
    pairs = 1 << 18
    blame = saltelli(np.random.default_rng(2026), pairs)
    return {
        "origin": f"exact.py expected {log2} {count}: {count} independent scrambled Sobol nets of 2^{log2} draws, "
        f"{versions()}; errors are standard errors over the nets; slope is dq/dp over p +- 0.005",
        "largestErrorInSds": {
            "mean": short((error(mean) / sds).max()),
            "quantile": short((error(quantile) / sds[:, None]).max()),
        },
        "probabilities": PROBABILITIES,
        "mean": short(pooled(mean)),
        "sd": short(sds),
        "kurtosis": short(pooled(kurtosis)),
        "quantile": short(pooled(quantile)),
        "slope": short(pooled(slope)),
        "above": short(pooled(above)),
        "netBenefit": {
            "origin": f"output 78: first-order and total Sobol indices of the inputs, numpy_model.py, {pairs} pairs",
            "first": short(blame["first"]),
            "total": short(blame["total"]),
        },
    }


def write(name, data):
    text = json.dumps(data, indent=1)
    (FOLDER / name).write_text(text + "\n")


if __name__ == "__main__":
    task, *rest = sys.argv[1:] or ["none"]
    if task == "evaluate":
        evaluate_file(rest[0], int(rest[1]), rest[2])
    elif task == "draws":
        write("fixed-draws.json", fixed_draws())
    elif task == "expected":
        write("expected.json", expected(*(int(x) for x in rest or [18, 16])))
    else:
        sys.exit(__doc__)
