"""Operations on words from a table in PyTorch: results and gradients for fixed numbers.

Writes words.json beside itself. The convolution's weight is kept as [width, inputs, outputs], as the library has it.
"""
import json, pathlib, platform
import torch
import torch.nn.functional as F

torch.manual_seed(5)
VOCABULARY, DIMENSION, WIDTH, FILTERS, DOCUMENTS, LENGTH = 14, 6, 3, 8, 4, 9
ids = torch.randint(0, VOCABULARY, (DOCUMENTS, LENGTH))
lengths = [9, 4, 0, 1]
table = torch.randn(VOCABULARY, DIMENSION)
weight = torch.randn(WIDTH, DIMENSION, FILTERS) * 0.3
bias = torch.randn(FILTERS) * 0.3


def convolved():
    words = F.embedding(ids, parameters["table"]).transpose(1, 2)
    return F.conv1d(words, parameters["weight"].permute(2, 1, 0), parameters["bias"]).relu().transpose(1, 2)


def bags(mode, kept):
    flat = torch.cat([ids[d, :n] for d, n in enumerate(kept)])
    offsets = torch.tensor([sum(kept[:d]) for d in range(DOCUMENTS)])
    return F.embedding_bag(flat, parameters["table"], offsets, mode=mode)


operations = {
    "convolution": convolved,
    "maximum": lambda: convolved().amax(1),
    "mean": lambda: bags("mean", [LENGTH] * DOCUMENTS),
    "sum": lambda: bags("sum", [LENGTH] * DOCUMENTS),
    "meanOfSome": lambda: bags("mean", lengths),
    "sumOfSome": lambda: bags("sum", lengths),
}
cases = {}
for name, operation in operations.items():
    parameters = {"table": table.clone(), "weight": weight.clone(), "bias": bias.clone()}
    for value in parameters.values():
        value.requires_grad_(True)
    result = operation()
    upstream = torch.randn(result.shape)
    (result * upstream).sum().backward()
    cases[name] = {
        "result": result.flatten().tolist(),
        "upstream": upstream.flatten().tolist(),
        "gradients": {n: v.grad.flatten().tolist() for n, v in parameters.items() if v.grad is not None},
    }

json.dump(
    {
        "versions": {"python": platform.python_version(), "torch": torch.__version__},
        "ids": {"shape": list(ids.shape), "values": ids.flatten().tolist()},
        "lengths": lengths,
        "parameters": {
            n: {"shape": list(v.shape), "scalars": v.flatten().tolist()}
            for n, v in {"table": table, "weight": weight, "bias": bias}.items()
        },
        "cases": cases,
    },
    open(pathlib.Path(__file__).with_suffix(".json"), "w"))
