"""Writes trees.json: what XGBoost 1.7.4 from Python makes of some numbers, in two threads and by histograms."""
import json
from pathlib import Path

import numpy as np
import xgboost

generator = np.random.RandomState(5)
cases = []
for classes, parameters, rounds, patience in [
        (2, {"max_depth": 3, "eta": 0.2}, 12, None), (2, {"subsample": 0.7, "colsample_bytree": 0.6, "seed": 9}, 8, None),
        (3, {"max_depth": 2, "lambda": 2.5, "alpha": 0.3, "gamma": 0.1, "min_child_weight": 3}, 6, None), (2, {"eta": 0.5}, 60, 4)]:
    values = np.round(generator.randn(160, 5), 3).astype(np.float32)
    values[generator.rand(160, 5) < 0.05] = np.nan
    hidden = np.nan_to_num(values) @ generator.randn(5, classes) + 0.7 * generator.randn(160, classes)
    labels = hidden.argmax(1)
    train = xgboost.DMatrix(values[:110], labels[:110])
    test = xgboost.DMatrix(values[110:], labels[110:])
    settings = {"objective": "binary:logistic" if classes == 2 else "multi:softprob", "tree_method": "hist", "nthread": 2,
                "eval_metric": "logloss" if classes == 2 else "mlogloss", "seed": 1, **parameters}
    if classes > 2:
        settings["num_class"] = classes
    model = xgboost.train(settings, train, rounds, evals=[(test, "rows")] if patience else [], early_stopping_rounds=patience,
                          verbose_eval=False)
    trees = model.best_iteration + 1 if patience else rounds
    outputs = model.predict(test, iteration_range=(0, trees))
    if classes == 2:
        outputs = np.stack([1 - outputs, outputs], 1)
    gains = model[:trees].get_score(importance_type="gain")
    cases.append({
        "classes": classes, "values": [[None if np.isnan(x) else round(float(x), 3) for x in row] for row in values],
        "labels": labels.tolist(), "fitted": 110, "trees": rounds, "grown": trees, "patience": patience,
        "depth": settings.get("max_depth", 6), "learningRate": settings.get("eta", 0.3), "subsample": settings.get("subsample", 1.0),
        "columnShare": settings.get("colsample_bytree", 1.0), "minimumChildWeight": settings.get("min_child_weight", 1.0),
        "minimumGain": settings.get("gamma", 0.0), "squaresPenalty": settings.get("lambda", 1.0),
        "amountsPenalty": settings.get("alpha", 0.0), "seed": settings["seed"],
        "probabilities": np.round(outputs.astype(float), 9).tolist(), "gains": [gains.get(f"f{i}", 0.0) for i in range(5)]})

result = {"versions": {"xgboost": xgboost.__version__, "numpy": np.__version__}, "cases": cases}
Path(__file__).with_name("trees.json").write_text(json.dumps(result) + "\n")
