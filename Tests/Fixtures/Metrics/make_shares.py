"""Writes shares.json: confusion matrices normalized each way, as scikit-learn gives them."""
import json
import warnings
from importlib.metadata import version
from pathlib import Path

import numpy as np
from sklearn.metrics import confusion_matrix

warnings.filterwarnings("ignore")
generator = np.random.RandomState(3)


def case(classes, truths, predictions):
    labels = range(classes)
    shares = {way: confusion_matrix(truths, predictions, labels=labels, normalize=name).tolist()
              for way, name in [("truth", "true"), ("prediction", "pred"), ("all", "all")]}
    return {"classes": classes, "truths": truths, "predictions": predictions} | shares


def drawn(classes, count):
    return case(classes, generator.randint(0, classes, count).tolist(), generator.randint(0, classes, count).tolist())


# In the last, class 1 is never true and class 3 never predicted.
cases = [drawn(2, 30), drawn(5, 200), drawn(1, 3), case(4, [0, 0, 2, 3], [0, 1, 2, 2])]
made = {"versions": {"scikit-learn": version("scikit-learn")}, "cases": cases}
Path(__file__).with_name("shares.json").write_text(json.dumps(made) + "\n")
