"""Writes metrics.json: scores, reports, intervals and areas as scikit-learn and scipy give them."""
import json
import warnings
from importlib.metadata import version
from pathlib import Path

import numpy as np
from scipy.stats import binomtest
from sklearn.calibration import calibration_curve
from sklearn.metrics import (
    accuracy_score, average_precision_score, brier_score_loss, classification_report, precision_recall_curve,
    precision_recall_fscore_support, roc_auc_score, roc_curve)

warnings.filterwarnings("ignore")
generator = np.random.RandomState(5)


def case(classes, truths, predictions, digits):
    labels = range(len(classes))
    options = dict(labels=labels, zero_division=0)
    report = classification_report(truths, predictions, target_names=classes, digits=digits, **options)
    scores = precision_recall_fscore_support(truths, predictions, **options)
    return {"classes": classes, "truths": truths, "predictions": predictions, "digits": digits, "report": report,
            "precision": list(scores[0]), "recall": list(scores[1]), "f1": list(scores[2]), "support": [int(n) for n in scores[3]]}


def drawn(classes, count, skill, digits=2, absent=()):
    k = len(classes)
    truths = [int(t) for t in generator.randint(0, k, count) if int(t) not in absent]
    guesses = [t if generator.rand() < skill else int(generator.randint(0, k)) for t in truths]
    return case(classes, truths, guesses, digits)


cases = [
    drawn(["negative", "positive"], 500, 0.8), drawn(["negative", "positive"], 1500, 0.74, digits=4),
    case(["negative", "positive"], [0, 0, 1, 1], [1, 1, 1, 1], 2), case(["negative", "positive"], [0, 0, 0], [0, 0, 0], 3),
    case(["a", "b"], [0, 1, 1], [1, 0, 1], 2), case(["a", "b"], [0] * 7 + [1], [0] * 7 + [1], 0), case(["a", "b"], [0] * 8, [0] + [1] * 7, 2),
    drawn(["World", "Sports", "Business", "Sci/Tech"], 1900, 0.9), drawn([f"class {n}" for n in range(20)], 300, 0.5, digits=5),
    drawn(["a rather long name of a class", "\u00fcber", "\u5f71\u8bc4", ""], 90, 0.6), drawn(["one", "two", "three"], 60, 0.5, absent=(1,)),
    drawn(["x", "y"], 1234, 0.5, digits=15), drawn(["x", "y", "z"], 200, 0.33, digits=1), case(["only"], [0, 0], [0, 0], 2),
    case(["a", "b", "c"], [1], [1], 2),
]


def delong(scores, positives):
    """The standard error by its definition, a comparison of every pair."""
    of_positive, of_negative = scores[positives], scores[~positives]
    if min(len(of_positive), len(of_negative)) < 2:
        return None
    better = (of_positive[:, None] > of_negative) + 0.5 * (of_positive[:, None] == of_negative)
    return float(np.sqrt(np.var(better.mean(1), ddof=1) / len(of_positive) + np.var(better.mean(0), ddof=1) / len(of_negative)))


def curve(scores, positives):
    scores, positives = np.asarray(scores, dtype=float), np.asarray(positives, dtype=bool)
    false, true, thresholds = roc_curve(positives, scores, drop_intermediate=False)
    precision, recall, _ = precision_recall_curve(positives, scores)
    return {"scores": list(scores), "positives": [bool(p) for p in positives], "area": float(roc_auc_score(positives, scores)),
            "false": list(false), "true": list(true), "error": delong(scores, positives),
            # From the highest threshold down, without the point that stands for none.
            "precision": list(precision[-2::-1]), "recall": list(recall[-2::-1]),
            "averagePrecision": float(average_precision_score(positives, scores))}


def calibration(probabilities, positives, bins):
    share, mean = calibration_curve(positives, probabilities, n_bins=bins)
    return {"probabilities": [float(p) for p in probabilities], "positives": [bool(p) for p in positives], "bins": bins,
            "shares": list(share), "means": list(mean), "brier": float(brier_score_loss(positives, probabilities))}


def million(count=1_000_000):
    """Scores and truths that the tests draw again: too many to be written down."""
    number = np.arange(count, dtype=np.uint64)
    score = (number * np.uint64(2654435761) % np.uint64(1 << 32)) // np.uint64(1 << 22)
    noise = (number * np.uint64(40503) + np.uint64(12345)) % np.uint64(1 << 16) // np.uint64(1 << 6)
    positive, scores = score + noise > 1024, score / 1024
    shares, means = calibration_curve(positive, scores, n_bins=10)
    report = precision_recall_fscore_support(positive, scores > 0.5, labels=[0, 1])
    return {"area": float(roc_auc_score(positive, scores)), "averagePrecision": float(average_precision_score(positive, scores)),
            "brier": float(brier_score_loss(positive, scores)), "shares": list(shares), "means": list(means),
            "accuracy": float(accuracy_score(positive, scores > 0.5)), "precision": list(report[0]), "recall": list(report[1])}


truth = generator.rand(300) < 0.4
score = np.round(generator.normal(truth * 1.2, 1), 3)
curves = [curve(score, truth), curve(np.round(score), truth), curve(-score, truth), curve(np.zeros(10), np.arange(10) < 3),
          curve([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1]), curve([1.0, 0.0], [1, 0]), curve(1 / (1 + np.exp(-40 * score)), truth)]
intervals = [{"successes": k, "trials": n, "low": float(i.low), "high": float(i.high)}
             for k, n in ((0, 1), (1, 1), (0, 30), (30, 30), (5, 10), (431, 500), (21750, 25000), (1, 1000000))
             for i in [binomtest(k, n).proportion_ci(0.95, method="wilson")]]
numbers = [0.125, 0.375, 0.005, 0.015, 0.995, 0.9949999, 1.0, 0.0, 1 / 3, 2 / 3, 0.5, 1.5, 2.5, 0.045, 0.8666666, 123.455, 1e-9] + list(generator.rand(40))
fixed = [{"number": float(x), "decimals": d, "text": f"{x:.{d}f}"} for x in numbers for d in (0, 1, 2, 3, 5, 15) if x < 100 or d < 13]
chance = np.round(1 / (1 + np.exp(-score)), 2)
calibrations = [calibration(chance, truth, 10), calibration(chance, truth, 7), calibration([0.0, 1.0, 0.5, 0.1], [0, 1, 1, 0], 5)]
tests = [{"onlyFirst": b, "onlySecond": c, "pValue": float(binomtest(min(b, c), b + c, 0.5).pvalue) if b + c else 1.0}
         for b, c in ((0, 0), (0, 1), (3, 3), (1, 9), (10, 25), (25, 10), (400, 460), (4000, 4400), (0, 2000))]
result = {"versions": {name: version(name) for name in ("numpy", "scipy", "scikit-learn")}, "reports": cases, "curves": curves,
          "intervals": intervals, "fixed": fixed, "calibrations": calibrations, "tests": tests, "million": million()}
Path(__file__).with_name("metrics.json").write_text(json.dumps(result) + "\n")
