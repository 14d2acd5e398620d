"""Writes baselines.json: what scikit-learn makes of some documents as TF-IDF and by logistic regression with LIBLINEAR.

The documents are given as words, so that only what follows the tokenizer is compared.
"""
import json
from importlib.metadata import version
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.multiclass import OneVsRestClassifier

FITTED = ["the film was good , the plot was not bad", "the film was bad bad bad", "", "the Ärger war groß café naïve film",
          "der Ärger ! the plot ?", "the the the the", "好き the 好き 映画 😀 film", "not good not bad the plot was the plot",
          "the zebra-crossing zebra crossing", "the film was good"]
NEW = ["the film was new and good", "nothing known", "", "plot was unseen the plot was the plot", "好き 好き 好き 映画 zebra crossing",
       "not good not bad bad bad"]

OPTIONS = [
    {}, {"ngram_range": (1, 2)}, {"ngram_range": (2, 3), "min_df": 2}, {"ngram_range": (3, 3)}, {"min_df": 2, "max_df": 0.7},
    {"ngram_range": (1, 2), "max_df": 0.3}, {"max_features": 4}, {"ngram_range": (1, 3), "max_features": 6, "min_df": 2},
    {"binary": True}, {"sublinear_tf": True, "ngram_range": (1, 2)}, {"smooth_idf": False}, {"use_idf": False}, {"norm": "l1"},
    {"norm": None, "ngram_range": (1, 2)}, {"norm": None, "use_idf": False, "binary": True},
    {"norm": "l1", "smooth_idf": False, "sublinear_tf": True, "ngram_range": (1, 4), "min_df": 2, "max_df": 0.6}]


def rows(matrix):
    matrix.sort_indices()
    return {"offsets": matrix.indptr.tolist(), "columns": matrix.indices.tolist(), "values": matrix.data.tolist()}


weighed = []
for options in OPTIONS:
    vectorizer = TfidfVectorizer(tokenizer=str.split, token_pattern=None, lowercase=False, **options)
    fitted = vectorizer.fit_transform(FITTED)
    if "max_features" in options:
        # Among terms that are equally frequent, scikit-learn's choice is left to the sort.
        every = CountVectorizer(tokenizer=str.split, token_pattern=None, lowercase=False, ngram_range=options.get("ngram_range", (1, 1)),
                                min_df=options.get("min_df", 1)).fit_transform(FITTED)
        frequent = sorted(every.sum(0).A1, reverse=True)
        assert frequent[options["max_features"] - 1] > frequent[options["max_features"]], frequent
    n, m = options.get("ngram_range", (1, 1))
    idf = vectorizer.idf_.tolist() if options.get("use_idf", True) else [1.0] * fitted.shape[1]
    weighed.append({
        "shortest": n, "longest": m, "minimumDocuments": options.get("min_df", 1), "maximumShare": options.get("max_df", 1.0),
        "maximumTerms": options.get("max_features"),
        "counts": "binary" if options.get("binary") else "sublinear" if options.get("sublinear_tf") else "plain",
        "inverseFrequency": ("none" if not options.get("use_idf", True) else
                             "smoothed" if options.get("smooth_idf", True) else "plain"),
        "norm": {"l2": "euclidean", "l1": "absolute", None: "none"}[options.get("norm", "l2")],
        "terms": vectorizer.get_feature_names_out().tolist(), "inverseDocumentFrequencies": idf,
        "fitted": rows(fitted), "new": rows(vectorizer.transform(NEW))})

# Reviews of random words, some of which lean to a class.
generator = np.random.RandomState(11)
lean = generator.randn(40, 3) * 0.8


def drawn(classes, count):
    labels = generator.randint(classes, size=count)
    labels[:classes] = range(classes)
    documents = []
    for label in labels:
        chance = np.exp(lean[:, label])
        documents.append(" ".join(f"w{w}" for w in generator.choice(40, size=generator.randint(3, 12), p=chance / chance.sum())))
    return documents, labels


regressions = []
for classes, l1_ratio, cost, balanced, intercept in [
        (2, 0, 1.0, False, True), (2, 0, 30.0, False, True), (2, 0, 0.1, True, True), (2, 0, 1.0, False, False),
        (2, 1, 2.0, False, True), (3, 0, 1.0, False, True), (3, 0, 5.0, True, True), (3, 1, 3.0, False, False)]:
    documents, labels = drawn(classes, 120)
    if balanced:
        documents, labels = documents[:90] + [d for d, l in zip(documents[90:], labels[90:]) if l == 0], np.concatenate(
            [labels[:90], labels[90:][labels[90:] == 0]])
    vectorizer = TfidfVectorizer(tokenizer=str.split, token_pattern=None, lowercase=False)
    matrix = vectorizer.fit_transform(documents)
    # A bound far below the usual one, so that both libraries stand at the optimum, not on their ways there.
    model = LogisticRegression(solver="liblinear", l1_ratio=l1_ratio, C=cost, tol=1e-10, max_iter=100000,
                               class_weight="balanced" if balanced else None, fit_intercept=intercept)
    many = OneVsRestClassifier(model).fit(matrix, labels)
    probabilities = many.predict_proba(matrix)
    regressions.append({
        "documents": documents, "labels": labels.tolist(), "classes": classes, "penalty": ["squares", "amounts"][l1_ratio], "cost": cost,
        "isBalanced": balanced, "hasIntercept": intercept, "weights": [e.coef_[0].tolist() for e in many.estimators_],
        "intercepts": [float(np.ravel(e.intercept_)[0]) for e in many.estimators_], "probabilities": probabilities.tolist(),
        "area": float(roc_auc_score(labels == 1, probabilities[:, 1]))})

result = {"versions": {name: version(name) for name in ("scikit-learn", "numpy")}, "fittedDocuments": FITTED, "newDocuments": NEW,
          "weighed": weighed, "regressions": regressions}
Path(__file__).with_name("baselines.json").write_text(json.dumps(result, ensure_ascii=False) + "\n")
