"""Convolutions and maximum poolings over time in PyTorch with their gradients; writes convolution.json beside itself.

Documents are [batch, length, columns] and weights [width, inputs, outputs], as the library has them. The sizes meet one
window a document, one row a window, lengths that the pooling does not divide, and columns on both sides of 16 and 32.
"""
import json, pathlib, platform
import torch
import torch.nn.functional as F

torch.manual_seed(17)


def plain(value):
    return {"shape": list(value.shape), "scalars": [round(x, 7) for x in value.flatten().tolist()]}


def rounded(*shape):
    # Numbers that survive being written with few digits.
    return (torch.randn(*shape) * 64).round() / 64


convolutions = []
for batch, length, width, inputs, outputs in [
    (2, 7, 3, 4, 5), (1, 5, 5, 3, 2), (3, 6, 1, 2, 3), (2, 18, 2, 3, 33), (1, 30, 7, 1, 17), (2, 9, 4, 5, 16),
]:
    x, w = rounded(batch, length, inputs).requires_grad_(), rounded(width, inputs, outputs).requires_grad_()
    y = F.conv1d(x.transpose(1, 2), w.permute(2, 1, 0)).transpose(1, 2)
    outer = rounded(*y.shape)
    y.backward(outer)
    convolutions.append(
        {"input": plain(x), "weight": plain(w), "result": plain(y), "outer": plain(outer),
         "inputGradient": plain(x.grad), "weightGradient": plain(w.grad)})

poolings = []
for batch, length, columns, width in [(2, 9, 4, 3), (1, 8, 3, 3), (3, 5, 2, 1), (2, 4, 5, 4), (2, 11, 17, 2)]:
    # Few different numbers, so that there are ties.
    x = torch.randint(-3, 3, (batch, length, columns)).float().requires_grad_()
    y = F.max_pool1d(x.transpose(1, 2), width).transpose(1, 2)
    outer = rounded(*y.shape)
    y.backward(outer)
    poolings.append(
        {"width": width, "input": plain(x), "result": plain(y), "outer": plain(outer), "inputGradient": plain(x.grad)})

json.dump(
    {"versions": {"python": platform.python_version(), "torch": torch.__version__},
     "convolutions": convolutions, "poolings": poolings},
    open(pathlib.Path(__file__).with_suffix(".json"), "w"))
