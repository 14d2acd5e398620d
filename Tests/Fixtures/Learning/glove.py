"""GloVe's equations (Pennington, Socher and Manning 2014, eq. 8 and 9, AdaGrad) in NumPy, float64, on a tiny corpus; writes
glove.json beside itself. Counts first, then the loss of each epoch, every pair's before its own step."""
import json, pathlib, platform
import numpy as np

WORDS, DIMENSION, WINDOW, EPOCHS, RATE, CUTOFF, EXPONENT = 7, 5, 3, 25, 0.05, 2.5, 0.75
random = np.random.default_rng(11)
documents = [random.choice(WORDS, size=size, p=np.arange(WORDS, 0, -1) / 28).tolist() for size in (12, 1, 30, 7, 0, 2)]

counts = np.zeros((WORDS, WORDS))
for document in documents:
    for place, word in enumerate(document):
        for distance in range(1, min(WINDOW, place) + 1):
            other = document[place - distance]
            counts[word, other] += 1 / distance
            counts[other, word] += 1 / distance

# The last column is the bias.
start = random.uniform(-0.5, 0.5, size=(2, WORDS, DIMENSION + 1)).astype(np.float32)
tables = start.astype(np.float64)
squares = np.ones_like(tables)
losses = []
for epoch in range(EPOCHS):
    loss = 0
    for word, context in zip(*np.nonzero(counts)):
        w, v = tables[0, word].copy(), tables[1, context].copy()
        x = counts[word, context]
        difference = w[:-1] @ v[:-1] + w[-1] + v[-1] - np.log(x)
        slope = min(1, (x / CUTOFF) ** EXPONENT) * difference
        loss += slope * difference / 2
        for table, row, gradient in ((0, word, np.append(slope * v[:-1], slope)), (1, context, np.append(slope * w[:-1], slope))):
            tables[table, row] -= RATE * gradient / np.sqrt(squares[table, row])
            squares[table, row] += gradient ** 2
    losses.append(loss)
json.dump(
    {"versions": {"python": platform.python_version(), "numpy": np.__version__},
     "documents": documents, "dimension": DIMENSION, "window": WINDOW, "rate": RATE, "cutoff": CUTOFF,
     "exponent": EXPONENT, "counts": counts.tolist(), "words": start[0].ravel().tolist(),
     "contexts": start[1].ravel().tolist(), "losses": losses,
     "sums": (tables[0, :, :-1] + tables[1, :, :-1]).ravel().tolist()},
    open(pathlib.Path(__file__).with_suffix(".json"), "w"))
