"""Writes projections.json: points, and what numpy, scikit-learn and openTSNE make of them.

Points: 200 images of scikit-learn's digits (64 whole numbers each), a mixture of Gaussians in 12 dimensions.
Affinities are computed here from the definition, with the entropy met to 1e-13. The divergences of finished maps are
computed from those affinities and the map, the same way for every library."""
import json
from importlib.metadata import version
from pathlib import Path

import numpy as np
from openTSNE import TSNE as OpenTSNE
from scipy.optimize import brentq
from scipy.spatial.distance import cdist
from sklearn.datasets import load_digits
from sklearn.decomposition import PCA
from sklearn.manifold import TSNE, trustworthiness
from sklearn.neighbors import NearestNeighbors


def affinities(points, perplexity):
    distances = cdist(points, points, "sqeuclidean")
    rows = np.zeros_like(distances)
    for i, row in enumerate(distances):
        others = np.delete(row, i)
        others = others - others.min()

        def surplus(logarithm):
            weights = np.exp(-np.exp(logarithm) * others)
            shares = weights / weights.sum()
            kept = shares > 0
            return -(shares[kept] * np.log(shares[kept])).sum() - np.log(perplexity)

        precision = np.exp(brentq(surplus, -30, 10, xtol=1e-14, rtol=1e-15, maxiter=1000))
        weights = np.exp(-precision * others)
        rows[i] = np.insert(weights / weights.sum(), i, 0)
    return (rows + rows.T) / (2 * len(points))


def divergence(p, layout):
    w = 1 / (1 + cdist(layout, layout, "sqeuclidean"))
    np.fill_diagonal(w, 0)
    q = w / w.sum()
    kept = p > 0
    return float((p[kept] * np.log(p[kept] / q[kept])).sum())


def preservation(points, layout, k=10):
    near = lambda x: NearestNeighbors(n_neighbors=k + 1).fit(x).kneighbors(return_distance=False, n_neighbors=k)
    return float(np.mean([len(set(a) & set(b)) / k for a, b in zip(near(points), near(layout))]))


def finished(points, perplexity=30):
    p = affinities(points, perplexity)
    sk = TSNE(perplexity=perplexity, init="pca", method="exact", max_iter=1000, random_state=0).fit_transform(points)
    ot = OpenTSNE(perplexity=perplexity, initialization="pca", neighbors="exact", negative_gradient_method="bh", n_iter=750, random_state=0).fit(points)
    return {"scikit-learn": divergence(p, sk.astype(float)), "openTSNE": divergence(p, np.asarray(ot, dtype=float)),
            "preservation": preservation(points, sk), "trustworthiness": float(trustworthiness(points, sk, n_neighbors=5))}


def steps(p, start, count, exaggeration, momentum=0.8):
    places, update, gains = start.copy(), np.zeros_like(start), np.ones_like(start)
    for _ in range(count):
        difference = places[:, None] - places[None]
        w = 1 / (1 + (difference**2).sum(axis=2))
        np.fill_diagonal(w, 0)
        slope = (((exaggeration * p - w / w.sum()) * w)[:, :, None] * difference).sum(axis=1)
        gains = np.maximum(np.where(np.sign(slope) != np.sign(update), gains + 0.2, gains * 0.8), 0.01)
        update = momentum * update - len(p) / exaggeration * gains * slope
        length = np.linalg.norm(update, axis=1, keepdims=True)
        update = np.where(length > 5, update * 5 / np.maximum(length, 1e-300), update)
        places = places + update
        places = places - places.mean(axis=0)
    return places


generator = np.random.RandomState(11)
centres = generator.normal(0, 1, (5, 12))
labels = generator.randint(0, 5, 150)
mixture = np.round(centres[labels] + generator.normal(0, 0.7, (150, 12)), 3).astype(np.float32).astype(float)
digits = load_digits().data[:200]

few = mixture[:40]
pca = PCA(n_components=3, svd_solver="full").fit(digits)
signs = np.sign(pca.components_[np.arange(3), np.abs(pca.components_).argmax(axis=1)])
layout = PCA(n_components=2, svd_solver="full").fit_transform(mixture)
layout = np.round(layout, 6)
scaled = few / np.linalg.norm(few, axis=1, keepdims=True)
similar = scaled @ scaled[0]
order = [int(i) for i in np.argsort(-similar) if i != 0][:5]
result = {
    "versions": {name: version(name) for name in ("numpy", "scipy", "scikit-learn", "openTSNE")},
    "digits": digits.astype(int).tolist(),
    "mixture": [[round(float(v), 3) for v in row] for row in mixture],
    "affinities": {"points": 40, "perplexity": 10, "values": affinities(few, 10).ravel().tolist()},
    "components": {"vectors": (pca.components_ * signs[:, None]).tolist(), "variances": (pca.explained_variance_ * 199 / 200).tolist(),
                   "shares": pca.explained_variance_ratio_.tolist()},
    "layout": {"points": layout.tolist(), "divergence": divergence(affinities(mixture, 30), layout),
               "preservation": preservation(mixture, layout), "trustworthiness": float(trustworthiness(mixture, layout, n_neighbors=5))},
    "steps": {"start": layout[:40].tolist(), "exaggerated": steps(affinities(few, 10), layout[:40], 10, 12).tolist(),
              "plain": steps(affinities(few, 10), layout[:40], 10, 1).tolist()},
    "neighbours": {"rows": order, "similarities": [float(similar[i]) for i in order]},
    "finished": {"digits": finished(digits), "mixture": finished(mixture)},
}
Path(__file__).with_name("projections.json").write_text(json.dumps(result) + "\n")
print(json.dumps(result["finished"], indent=1), result["versions"])
