"""Recurrent layers in PyTorch: outputs, final states and gradients for fixed numbers, with and without lengths.

Writes recurrent.json beside itself. Weights are kept as [inputs, gates * units], as the library has them. The loss is the
sum of the outputs at valid positions, each times a fixed number.
"""
import json, pathlib, platform
import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

torch.manual_seed(5)
DOCUMENTS, LENGTH, INPUTS, UNITS = 4, 6, 5, 3
LENGTHS = [3, 6, 1, 4]


def plain(value):
    return {"shape": list(value.shape), "scalars": value.detach().flatten().tolist()}


def case(kind, bidirectional, lengths):
    layer = {"gru": torch.nn.GRU, "lstm": torch.nn.LSTM}[kind](
        INPUTS, UNITS, batch_first=True, bidirectional=bidirectional)
    for parameter in layer.parameters():
        torch.nn.init.normal_(parameter, std=0.5)
    inputs = torch.randn(DOCUMENTS, LENGTH, INPUTS, requires_grad=True)
    weights = torch.randn(DOCUMENTS, LENGTH, UNITS * (2 if bidirectional else 1))
    if lengths is None:
        outputs, last = layer(inputs)
    else:
        packed, last = layer(pack_padded_sequence(inputs, lengths, batch_first=True, enforce_sorted=False))
        outputs, _ = pad_packed_sequence(packed, batch_first=True, total_length=LENGTH)
        weights = weights * (torch.arange(LENGTH)[None, :] < torch.tensor(lengths)[:, None])[:, :, None]
    last = last[0] if kind == "lstm" else last
    (outputs * weights).sum().backward()

    def parameters(values):
        names = {"weight_ih": "inputWeight", "weight_hh": "hiddenWeight", "bias_ih": "inputBias", "bias_hh": "hiddenBias"}
        result = {}
        for name, value in values:
            part = "" if not bidirectional else "backward." if name.endswith("_reverse") else "forward."
            result[part + names[name.split("_l0")[0]]] = plain(value.t().contiguous() if value.dim() == 2 else value)
        return result

    return {
        "kind": kind, "bidirectional": bidirectional, "lengths": lengths,
        "parameters": parameters((n, p.detach()) for n, p in layer.named_parameters()),
        "inputs": plain(inputs), "weights": plain(weights), "outputs": plain(outputs),
        "finalStates": plain(last.transpose(0, 1).flatten(1)),
        "inputGradient": plain(inputs.grad),
        "gradients": parameters((n, p.grad) for n, p in layer.named_parameters()),
    }


json.dump(
    {
        "versions": {"python": platform.python_version(), "torch": torch.__version__},
        "cases": [
            case(kind, bidirectional, lengths)
            for kind in ("gru", "lstm") for bidirectional in (False, True) for lengths in (None, LENGTHS)
        ],
    },
    open(pathlib.Path(__file__).with_suffix(".json"), "w"))
