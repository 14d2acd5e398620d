"""The dense network in PyTorch: loss and gradients for fixed numbers, and the losses of ten steps of Adam.

Writes dense_network.json beside itself. Weights are kept as [inputs, outputs], as the library has them.
"""
import json, pathlib, platform
import torch
import torch.nn.functional as F

torch.manual_seed(11)
VOCABULARY, DIMENSION, LENGTH, HIDDEN, CLASSES, BATCH = 12, 3, 5, 7, 3, 6
parameters = {
    "embedding.weight": torch.randn(VOCABULARY, DIMENSION),
    "hidden.weight": torch.randn(LENGTH * DIMENSION, HIDDEN) * 0.3,
    "hidden.bias": torch.randn(HIDDEN) * 0.1,
    "output.weight": torch.randn(HIDDEN, CLASSES) * 0.3,
    "output.bias": torch.randn(CLASSES) * 0.1,
}
inputs = torch.randint(0, VOCABULARY, (BATCH, LENGTH))
labels = torch.randint(0, CLASSES, (BATCH,))
initial = {name: value.clone() for name, value in parameters.items()}
for value in parameters.values():
    value.requires_grad_(True)


def loss():
    words = F.embedding(inputs, parameters["embedding.weight"]).flatten(1)
    hidden = F.relu(words @ parameters["hidden.weight"] + parameters["hidden.bias"])
    return F.cross_entropy(hidden @ parameters["output.weight"] + parameters["output.bias"], labels)


def plain(values):
    return {name: {"shape": list(v.shape), "scalars": v.flatten().tolist()} for name, v in values.items()}


first = loss()
first.backward()
gradients = {name: value.grad.clone() for name, value in parameters.items()}
adam = torch.optim.Adam(parameters.values(), lr=0.01)
losses = []
for _ in range(10):
    adam.zero_grad()
    value = loss()
    value.backward()
    adam.step()
    losses.append(value.item())

json.dump(
    {
        "versions": {"python": platform.python_version(), "torch": torch.__version__},
        "sizes": {"vocabulary": VOCABULARY, "dimension": DIMENSION, "length": LENGTH, "hidden": HIDDEN, "classes": CLASSES},
        "inputs": inputs.flatten().tolist(), "labels": labels.tolist(),
        "parameters": plain(initial), "loss": first.item(), "gradients": plain(gradients),
        "learningRate": 0.01, "adamLosses": losses, "adamParameters": plain({n: v.detach() for n, v in parameters.items()}),
    },
    open(pathlib.Path(__file__).with_suffix(".json"), "w"))
