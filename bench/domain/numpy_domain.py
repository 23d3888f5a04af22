"""Every outcome of an additive domain at once, as an analyst with numpy would: reads the domain as JSON on standard
input, prints seconds of processor time and answers as JSON. Sums are rounded to nine digits before they are compared."""
import json
import sys
import time

import numpy as np

domain = json.load(sys.stdin)


def utilities(party):
    total = np.zeros(1)
    for weight, evaluations in zip(party["weights"], party["evaluations"]):
        own = weight * np.array(evaluations) / max(evaluations)
        total = (total[:, None] + own[None, :]).ravel()
    return np.minimum(np.round(total, 9), 1.0)


start = time.process_time()
u1, u2 = (utilities(party) for party in domain["parties"])
least = domain["reservation"] - 1e-9
order = np.lexsort((-u2, -u1))
best = np.maximum.accumulate(u2[order])
before = np.concatenate(([-1.0], best[:-1]))
beats = u2[order] > before
points = np.stack((u1[order][beats], u2[order][beats]), axis=1)
kept = np.concatenate(([True], np.diff(points[:, 0]) != 0))
points = points[kept]
place = np.searchsorted(-points[:, 0], -u1)
inside = place < len(points)
attaining = int(np.sum((points[place[inside], 0] == u1[inside]) & (points[place[inside], 1] == u2[inside])))
both = (u1 >= least) & (u2 >= least)
acceptable = points[(points[:, 0] >= least) & (points[:, 1] >= least)] - domain["reservation"]
nash = acceptable[np.argmax(acceptable[:, 0] * acceptable[:, 1])] + domain["reservation"]
even = acceptable[np.argmax(acceptable.min(axis=1))] + domain["reservation"]
seconds = time.process_time() - start
json.dump(
    {
        "seconds": seconds,
        "outcomes": str(len(u1)),
        "points": len(points),
        "attaining": str(attaining),
        "acceptable": str(int(both.sum())),
        "nash": nash.tolist(),
        "egalitarian": even.tolist(),
    },
    sys.stdout,
)
