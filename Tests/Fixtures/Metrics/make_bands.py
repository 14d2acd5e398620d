"""Bootstrap bands of ROC and precision-recall curves: numpy 2.4, scikit-learn 1.9.1.

python3 make_bands.py > bands.json

A sample's ROC curve is roc_curve(drop_intermediate=False), read off straight between thresholds; its precisions are those of
precision_recall_curve at the highest threshold whose recall reaches a place.
"""

import json

import numpy as np
from sklearn.metrics import precision_recall_curve, roc_curve

generator = np.random.default_rng(20)
positives = np.arange(80) % 5 < 2
# Two decimals: some scores tie.
scores = np.clip(np.round(generator.normal(0.42 + 0.2 * positives, 0.18), 2), 0, 1)
places = np.linspace(0, 1, 11)
draws = 20_000


def rates(chosen):
    false, true, _ = roc_curve(positives[chosen], scores[chosen], drop_intermediate=False)
    values = np.interp(places, false, true)
    for index, place in enumerate(places):  # the top of a rise
        same = true[false == place]
        if len(same):
            values[index] = same.max()
    return values


def precisions(chosen):
    if not positives[chosen].any():
        return None
    precision, recall, _ = precision_recall_curve(positives[chosen], scores[chosen])
    precision, recall = precision[:-1][::-1], recall[:-1][::-1]  # by falling threshold
    return np.array([precision[np.argmax(recall >= max(place, 1e-12))] for place in places])


def band(draw, curve):
    curves = [value for value in (curve(draw()) for _ in range(draws)) if value is not None]
    return {
        "lower": np.quantile(curves, 0.025, axis=0).tolist(),
        "upper": np.quantile(curves, 0.975, axis=0).tolist(),
    }


def by_class():
    return np.concatenate(
        [generator.choice(np.flatnonzero(positives == kind), (positives == kind).sum())
         for kind in (True, False)])


def from_all():
    return generator.choice(len(scores), len(scores))


print(json.dumps({
    "scores": scores.tolist(),
    "positives": positives.tolist(),
    "places": places.tolist(),
    "truePositiveRates": band(by_class, rates),
    "precisions": band(from_all, precisions),
}))
