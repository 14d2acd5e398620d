"""Crepe in PyTorch, from the first weights and the rows that the chapter "Products by their characters" wrote.

    python3 crepe_in_pytorch.py output/runs/crepe-*/crepe.safetensors

A JSON line a file: the test accuracy of the epoch with the lowest validation loss, as the chapter chooses it; the epochs go
to the standard error. Needs torch, numpy and safetensors (or only torch and numpy: the format is read here).
"""
import json
import sys

import numpy
import torch
from torch import nn

EPOCHS, BATCH, RATE, DROPOUT = 12, 32, 0.0005, 0.5
POOLINGS = [3, 3, 1, 1, 1, 3]


def read(path):
    with open(path, "rb") as file:
        header = json.loads(file.read(int.from_bytes(file.read(8), "little")))
        body = file.read()
    return {
        name: torch.from_numpy(
            numpy.frombuffer(body[entry["data_offsets"][0]:entry["data_offsets"][1]], "<f4")
            .reshape(entry["shape"]).copy())
        for name, entry in header.items() if name != "__metadata__"
    }


class Crepe(nn.Module):
    def __init__(self, tensors):
        super().__init__()
        def pair(name):
            return tensors[f"network.{name}.weight"], tensors[f"network.{name}.bias"]
        self.alphabet = pair("convolutions.0")[0].shape[1]
        self.convolutions = nn.ModuleList()
        for number in range(len(POOLINGS)):
            weight, bias = pair(f"convolutions.{number}")  # [width, inputs, outputs]
            layer = nn.Conv1d(weight.shape[1], weight.shape[2], weight.shape[0])
            layer.weight.data, layer.bias.data = weight.permute(2, 1, 0).contiguous(), bias.clone()
            self.convolutions.append(layer)
        self.dense = nn.ModuleList()
        for name in ["hidden.0", "hidden.1", "output"]:
            weight, bias = pair(name)
            layer = nn.Linear(*weight.shape)
            layer.weight.data, layer.bias.data = weight.t().contiguous(), bias.clone()
            self.dense.append(layer)

    def forward(self, ids):
        # Id 0 is a blank: a row of zeros.
        x = nn.functional.one_hot(ids, self.alphabet + 1)[:, :, 1:].transpose(1, 2).float()
        for layer, pooling in zip(self.convolutions, POOLINGS):
            x = torch.relu(layer(x))
            if pooling > 1:
                x = nn.functional.max_pool1d(x, pooling)
        x = x.transpose(1, 2).flatten(1)
        for layer in self.dense[:-1]:
            x = nn.functional.dropout(torch.relu(layer(x)), DROPOUT, self.training)
        return self.dense[-1](x)


def scores(network, inputs, labels):
    network.eval()
    with torch.no_grad():
        logits = torch.cat([network(part) for part in inputs.split(128)])
    loss = nn.functional.cross_entropy(logits, labels).item()
    return loss, (logits.argmax(1) == labels).float().mean().item()


torch.set_num_threads(2)
for seed, path in enumerate(sys.argv[1:], 1):
    torch.manual_seed(seed)
    tensors = read(path)
    part = lambda name: (tensors[f"{name}.inputs"].long(), tensors[f"{name}.labels"].long())
    network = Crepe(tensors)
    optimizer = torch.optim.Adam(network.parameters(), lr=RATE)
    inputs, labels = part("training")
    best = (float("inf"), 0, 0)
    for epoch in range(EPOCHS):
        network.train()
        for rows in torch.randperm(len(labels)).split(BATCH):
            optimizer.zero_grad()
            nn.functional.cross_entropy(network(inputs[rows]), labels[rows]).backward()
            optimizer.step()
        loss, accuracy = scores(network, *part("validation"))
        print(f"epoch {epoch + 1}: validation loss {loss:.3f}, accuracy {accuracy:.3f}", file=sys.stderr)
        if loss < best[0]:
            best = (loss, epoch + 1, scores(network, *part("test"))[1])
    print(json.dumps({"file": path, "epoch": best[1], "test_accuracy": round(best[2], 4)}), flush=True)
