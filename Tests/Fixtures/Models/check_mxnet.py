"""The recurrent network in MXNet on the numbers of recurrent*.json: prints how far its scores and ten losses are from PyTorch's.

Needs mxnet==1.9.1 and numpy==1.23.5. Reads the files that networks.py wrote and writes nothing.
"""
import json, pathlib, warnings
import numpy as np
for name, kind in (("bool", bool), ("int", int), ("float", float), ("object", object), ("complex", complex)):
    if name not in np.__dict__:
        setattr(np, name, kind)  # MXNet still uses NumPy's old names
warnings.filterwarnings("ignore")
from mxnet import autograd, gluon, nd
from mxnet.gluon import nn, rnn

RECURRENT = {"i2h_weight": "inputWeight", "h2h_weight": "hiddenWeight", "i2h_bias": "inputBias", "h2h_bias": "hiddenBias"}
NORMALIZATION = {"gamma": "scale", "beta": "shift", "running_mean": "runningMean", "running_var": "runningVariance"}


def check(path):
    reference = json.loads(path.read_text())
    values = {
        name: np.array(value["scalars"], "float32").reshape(value["shape"])
        for name, value in reference["parameters"].items()}
    tokens = np.array(reference["tokens"]["values"]).reshape(reference["tokens"]["shape"])
    lengths, labels = nd.array((tokens != 0).sum(1)), nd.array(reference["labels"])

    embedding = nn.Embedding(*values["embedding.weight"].shape)
    states = values["gru.forward.hiddenWeight"].shape[0]
    gru = rnn.GRU(states, bidirectional=True, layout="NTC", input_size=values["embedding.weight"].shape[1])
    hidden, blocks, inputs = nn.HybridSequential(), [], 2 * states
    for place in range(3):
        units = len(values[f"hidden.{place}.dense.bias"])
        blocks.append((nn.Dense(units, in_units=inputs), nn.BatchNorm(axis=1, in_channels=units)))
        hidden.add(*blocks[-1], nn.Activation("relu"))
        inputs = units
    output = nn.Dense(1, in_units=inputs)
    parts = (embedding, gru, hidden, output)
    for part in parts:
        part.initialize()

    def put(parameter, name):
        value = values[name]
        parameter.set_data(nd.array(value.T if value.ndim == 2 and not name.startswith("embedding") else value))

    put(embedding.weight, "embedding.weight")
    for letter, direction in (("l", "forward"), ("r", "backward")):
        for theirs, ours in RECURRENT.items():
            put(getattr(gru, f"{letter}0_{theirs}"), f"gru.{direction}.{ours}")
    for place, (dense, normalization) in enumerate(blocks):
        put(dense.weight, f"hidden.{place}.dense.weight")
        put(dense.bias, f"hidden.{place}.dense.bias")
        for theirs, ours in NORMALIZATION.items():
            put(getattr(normalization, theirs), f"hidden.{place}.normalization.{ours}")
    put(output.weight, "output.weight")
    put(output.bias, "output.bias")

    def scores():
        last = nd.SequenceLast(gru(embedding(nd.array(tokens))), lengths, use_sequence_length=True, axis=1)
        return output(hidden(last))

    difference = np.abs(scores().asnumpy().ravel() - np.array(reference["scores"]["scalars"])).max()
    trained = {} if reference["frozen"] else {**embedding.collect_params(), **gru.collect_params()}
    trained |= {**hidden.collect_params(), **output.collect_params()}
    rule = reference["optimizer"]
    trainer = gluon.Trainer(trained, "adam", {"learning_rate": rule["learningRate"], "wd": rule["weightDecay"]})
    loss, worst = gluon.loss.SigmoidBCELoss(), 0
    for expected in reference["losses"]:
        with autograd.record():
            value = loss(scores(), labels)
        value.backward()
        trainer.step(len(tokens))
        worst = max(worst, abs(value.mean().asscalar() - expected) / expected)
    print(f"{path.stem}: scores {difference:.1e}, losses {worst:.1e}")


for name in ("recurrent", "recurrent-transferred"):
    check(pathlib.Path(__file__).with_name(f"{name}.json"))
