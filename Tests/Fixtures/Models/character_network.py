"""The character network in PyTorch: loss and gradients for fixed numbers, and the losses of ten steps of SGD.

Writes character_network.json beside itself. Weights of convolutions are kept as [width, inputs, outputs] and those of
dense layers as [inputs, outputs], as the library has them. Dropout is off: its random numbers are nobody else's.
"""
import json, pathlib, platform
import torch
import torch.nn.functional as F

torch.manual_seed(23)
ALPHABET, LENGTH, FILTERS, HIDDEN, CLASSES, BATCH = 9, 46, 6, 7, 3, 4
WIDTHS, POOLINGS = [5, 3, 3], [3, 1, 2]
RATE, MOMENTUM, DECAY = 0.01, 0.9, 1e-3
places, inputs, parameters = LENGTH, ALPHABET, {}
for layer, (width, pooling) in enumerate(zip(WIDTHS, POOLINGS)):
    parameters[f"convolutions.{layer}.weight"] = torch.randn(width, inputs, FILTERS) * 0.4
    parameters[f"convolutions.{layer}.bias"] = torch.randn(FILTERS) * 0.2
    places, inputs = (places - width + 1) // pooling, FILTERS
for layer, size in enumerate([places * FILTERS, HIDDEN]):
    parameters[f"hidden.{layer}.weight"] = torch.randn(size, HIDDEN) * 0.3
    parameters[f"hidden.{layer}.bias"] = torch.randn(HIDDEN) * 0.1
parameters["output.weight"] = torch.randn(HIDDEN, CLASSES) * 0.3
parameters["output.bias"] = torch.randn(CLASSES) * 0.1

ids = torch.randint(0, ALPHABET + 1, (BATCH, LENGTH))  # 0 is a blank
labels = torch.randint(0, CLASSES, (BATCH,))
initial = {name: value.clone() for name, value in parameters.items()}
for value in parameters.values():
    value.requires_grad_(True)


def loss():
    rows = F.one_hot(ids, ALPHABET + 1)[:, :, 1:].float().transpose(1, 2)
    for layer, pooling in enumerate(POOLINGS):
        weight, bias = parameters[f"convolutions.{layer}.weight"], parameters[f"convolutions.{layer}.bias"]
        rows = F.relu(F.conv1d(rows, weight.permute(2, 1, 0), bias))
        if pooling > 1:
            rows = F.max_pool1d(rows, pooling)
    features = rows.transpose(1, 2).flatten(1)
    for layer in range(2):
        features = F.relu(features @ parameters[f"hidden.{layer}.weight"] + parameters[f"hidden.{layer}.bias"])
    return F.cross_entropy(features @ parameters["output.weight"] + parameters["output.bias"], labels)


def plain(values):
    return {name: {"shape": list(v.shape), "scalars": v.flatten().tolist()} for name, v in values.items()}


first = loss()
first.backward()
gradients = {name: value.grad.clone() for name, value in parameters.items()}
sgd = torch.optim.SGD(parameters.values(), lr=RATE, momentum=MOMENTUM, weight_decay=DECAY)
losses = []
for _ in range(10):
    sgd.zero_grad()
    value = loss()
    value.backward()
    sgd.step()
    losses.append(value.item())

json.dump(
    {
        "versions": {"python": platform.python_version(), "torch": torch.__version__},
        "sizes": {"alphabet": ALPHABET, "length": LENGTH, "filters": FILTERS, "hidden": HIDDEN, "classes": CLASSES},
        "widths": WIDTHS, "poolings": POOLINGS, "ids": ids.flatten().tolist(), "labels": labels.tolist(),
        "parameters": plain(initial), "loss": first.item(), "gradients": plain(gradients),
        "learningRate": RATE, "momentum": MOMENTUM, "weightDecay": DECAY, "losses": losses,
        "trained": plain({n: v.detach() for n, v in parameters.items()}),
    },
    open(pathlib.Path(__file__).with_suffix(".json"), "w"))
