"""Densities by scipy 1.17.1: python3 make_densities.py > densities.json

The bandwidth is R's bw.nrd0, which is Silverman's rule; scipy takes it as a factor of the standard deviation.
"""

import json

import numpy as np
from scipy.stats import gaussian_kde


def silverman(values):
    spread = np.subtract(*np.quantile(values, [0.75, 0.25])) / 1.34
    return 0.9 * min(np.std(values, ddof=1), spread) * len(values) ** -0.2


generator = np.random.default_rng(4)
sets = [generator.normal(3, 2, 200), generator.gamma(2, 1.5, 60), np.array([1.0, 2, 2, 5])]
cases = []
for values in sets:
    values = np.round(values, 3)
    width = silverman(values)
    kernel = gaussian_kde(values, bw_method=width / np.std(values, ddof=1))
    places = np.linspace(values.min() - 3 * width, values.max() + 3 * width, 9)
    cases.append({"values": values.tolist(), "bandwidth": width, "places": places.tolist(),
                  "densities": kernel(places).tolist()})
print(json.dumps(cases))
