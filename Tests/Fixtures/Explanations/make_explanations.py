"""Writes explanations.json: what the Python package lime makes of texts whose judge is a logistic function of their words."""
import json
import re
from importlib.metadata import version
from pathlib import Path

import numpy as np
from lime.lime_base import LimeBase
from lime.lime_text import LimeTextExplainer
from sklearn.linear_model import Ridge
from math import comb, exp, sqrt

WORDS = {"good": 1.2, "great": 1.7, "bad": -1.4, "dull": -1.1, "not": -0.6, "film": 0.1, "the": 0.02, "plot": -0.1, "Wonderful": 2.0,
         "boring": -2.1, "acting": 0.3, "loved": 1.5, "it": 0.05, "hated": -1.8}


def judge(texts):
    """The positive class: its log odds are the sum of the known words' weights, and a product where `not` meets `good`."""
    rows = []
    for text in texts:
        words = re.findall(r"\w+", text)
        odds = sum(WORDS.get(word, 0) for word in words)
        if "not" in words and "good" in words:
            odds -= 1.5
        p = 1 / (1 + exp(-odds))
        rows.append([1 - p, p])
    return np.array(rows)


def kernel(distance):
    return np.sqrt(np.exp(-(distance ** 2) / 25 ** 2))


TEXTS = ["The film is not good , it is bad .", "Wonderful acting ; loved the plot, loved it!",
         "the plot was dull and boring but the acting good , great even : not one bad scene in a film that i loved or hated as it went",
         "good"]

# Fits of given masks.
generator = np.random.RandomState(3)
fits = []
for text in TEXTS[:3]:
    words = list(dict.fromkeys(re.findall(r"\w+", text)))
    masks = (generator.rand(400, len(words)) < 0.6).astype(float)
    masks[0] = 1
    values = generator.rand(400) * 0.2 + masks @ np.linspace(-0.3, 0.4, len(words)) + 0.2 * masks[:, 0] * masks[:, -1]
    distances = 100 * (1 - np.sqrt(masks.sum(1) / len(words)))
    base = LimeBase(kernel, random_state=0)
    for selection in ("forward_selection", "highest_weights", "none"):
        count = {"forward_selection": 4, "highest_weights": 7, "none": len(words)}[selection]
        intercept, weights, determination, local = base.explain_instance_with_data(
            masks, values[:, None], distances, 0, count, feature_selection=selection)
        fits.append({"words": len(words), "kept": [[int(i) for i in np.flatnonzero(row)] for row in masks], "values": list(values),
                     "selection": {"forward_selection": "forward", "highest_weights": "greatestWeights", "none": "all"}[selection],
                     "count": count, "chosen": [int(i) for i, _ in weights], "weights": [float(w) for _, w in weights],
                     "intercept": float(intercept), "determination": float(determination), "local": float(local[0])})

# Whole explanations: the mean and the deviation over seeds; of short texts also the expectation over all masks.
explanations = []
for text in TEXTS:
    words = list(dict.fromkeys(re.findall(r"\w+", text)))
    runs = []
    for seed in range(20):
        explainer = LimeTextExplainer(class_names=["negative", "positive"], random_state=seed, feature_selection="none")
        explained = explainer.explain_instance(text, judge, num_features=len(words), num_samples=5000)
        weights = dict(explained.as_list())
        runs.append([weights[word] for word in words])
    m = len(words)
    expectation = None
    if 2 ** m <= 5000:
        masks = np.array([[1 - (left >> i & 1) for i in range(m)] for left in range(2 ** m)], dtype=float)
        texts = []
        for row in masks:
            kept = {word for word, k in zip(words, row) if k}
            texts.append("".join(piece for piece in re.split(r"(\W+)", text) if piece and (not re.match(r"\w", piece) or piece in kept)))
        k = masks.sum(1).astype(int)
        draws = np.array([1 if n == m else 4999 / (m * comb(m, n)) for n in k])
        sample = draws * kernel(100 * (1 - np.sqrt(k / m)))
        fit = Ridge(alpha=1).fit(masks, judge(texts)[:, 1], sample_weight=sample)
        expectation = {"weights": list(fit.coef_), "intercept": float(fit.intercept_)}
    explanations.append({"text": text, "words": words, "mean": list(np.mean(runs, 0)), "deviation": list(np.std(runs, 0, ddof=1)),
                         "expectation": expectation, "probability": float(judge([text])[0, 1])})

result = {"versions": {name: version(name) for name in ("lime", "numpy", "scikit-learn")}, "judge": WORDS, "fits": fits, "explanations": explanations}
Path(__file__).with_name("explanations.json").write_text(json.dumps(result) + "\n")
