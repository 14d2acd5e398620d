"""The networks of the tutorials in PyTorch, small: loss and gradients for fixed numbers, and the losses of ten steps.

Writes <network>.json beside itself. Parameters are single-precision numbers; everything is worked out from them in double
precision, with PyTorch's own layers and optimizers. `layout` tells how the library keeps PyTorch's parameters: a dense
weight as [inputs, outputs], a convolution's as [width, inputs, outputs].

Weight decay is added to the gradient, as MXNet's Adam and SGD have it, and so torch.optim's.
"""
import json, pathlib, platform
import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
torch.use_deterministic_algorithms(True)
HERE = pathlib.Path(__file__).parent
VOCABULARY, DIMENSION, LENGTH, CLASSES, BATCH = 14, 3, 9, 3, 6


def transposed(value):
    return value.T


def dense(name, layer):
    return {f"{name}.weight": (layer.weight, transposed), f"{name}.bias": (layer.bias, None)}


def convolution(name, layer):
    return {f"{name}.weight": (layer.weight, lambda v: v.permute(2, 1, 0)), f"{name}.bias": (layer.bias, None)}


def normalization(name, layer):
    return {
        f"{name}.scale": (layer.weight, None), f"{name}.shift": (layer.bias, None),
        f"{name}.runningMean": (layer.running_mean, None), f"{name}.runningVariance": (layer.running_var, None)}


def gru(name, layer, suffix):
    parts = {"weight_ih": "inputWeight", "weight_hh": "hiddenWeight", "bias_ih": "inputBias", "bias_hh": "hiddenBias"}
    return {
        f"{name}.{ours}": (getattr(layer, f"{theirs}_l0{suffix}"), transposed if "weight" in theirs else None)
        for theirs, ours in parts.items()}


class Network(nn.Module):
    """A vector for every word; a network makes something of `[batch, length, dimension]`."""

    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(VOCABULARY, DIMENSION)

    def layout(self):
        return {"embedding.weight": (self.embedding.weight, None)}


class Dense(Network):
    def __init__(self):
        super().__init__()
        self.hidden, self.output = nn.Linear(LENGTH * DIMENSION, 7), nn.Linear(7, CLASSES)

    def forward(self, tokens):
        return self.output(F.relu(self.hidden(self.embedding(tokens).flatten(1))))

    def layout(self):
        return super().layout() | dense("hidden", self.hidden) | dense("output", self.output)


class Convolution(Network):
    def __init__(self):
        super().__init__()
        self.convolution = nn.Conv1d(DIMENSION, 8, 5)
        self.output = nn.Linear((LENGTH - 4) * 8, CLASSES)

    def forward(self, tokens):
        windows = self.convolution(self.embedding(tokens).transpose(1, 2))
        # The library keeps a document as [length, filters].
        return self.output(windows.transpose(1, 2).flatten(1))

    def layout(self):
        return super().layout() | convolution("convolution", self.convolution) | dense("output", self.output)


class Kim(Network):
    def __init__(self):
        super().__init__()
        self.convolutions = nn.ModuleList(nn.Conv1d(DIMENSION, 8, width) for width in (3, 4, 5))
        self.output = nn.Linear(24, CLASSES)

    def forward(self, tokens):
        words = self.embedding(tokens).transpose(1, 2)
        return self.output(torch.cat([F.relu(layer(words)).amax(2) for layer in self.convolutions], 1))

    def layout(self):
        kept = super().layout()
        for place, layer in enumerate(self.convolutions):
            kept |= convolution(f"convolutions.{place}", layer)
        return kept | dense("output", self.output)


class Pooled(Network):
    def __init__(self, pooling, ignores_padding=False):
        super().__init__()
        self.pooling, self.ignores_padding = pooling, ignores_padding
        self.hidden = nn.ModuleList([nn.Linear(DIMENSION * (LENGTH if pooling == "flattened" else 1), 8), nn.Linear(8, 6)])
        self.output = nn.Linear(6, 4)

    def forward(self, tokens):
        words = self.embedding(tokens)
        if self.ignores_padding:
            words = words * (tokens != 0).unsqueeze(2)
        counts = (tokens != 0).sum(1, keepdim=True) if self.ignores_padding else tokens.shape[1]
        features = words.flatten(1) if self.pooling == "flattened" else words.sum(1)
        if self.pooling == "averaged":
            features = features / counts
        for layer in self.hidden:
            features = F.relu(layer(features))
        return self.output(features)

    def layout(self):
        kept = super().layout()
        for place, layer in enumerate(self.hidden):
            kept |= dense(f"hidden.{place}", layer)
        return kept | dense("output", self.output)


class Recurrent(Network):
    """What a bidirectional GRU knows of a document, through normalized layers to one logit.

    `lastValid` is the output at the last word when the padding is read too, as MXNet's SequenceLast gives it; `finalStates`
    are the last states of both directions, neither of which reads the padding.
    """

    def __init__(self, readout):
        super().__init__()
        self.readout = readout
        self.gru = nn.GRU(DIMENSION, 4, batch_first=True, bidirectional=True)
        sizes = [8, 7, 7, 5]
        self.hidden = nn.ModuleList(nn.Linear(a, b) for a, b in zip(sizes, sizes[1:]))
        self.normalizations = nn.ModuleList(nn.BatchNorm1d(size) for size in sizes[1:])
        self.output = nn.Linear(sizes[-1], 1)

    def forward(self, tokens):
        lengths = (tokens != 0).sum(1)
        words = self.embedding(tokens)
        if self.readout == "lastValid":
            features = self.gru(words)[0][torch.arange(len(tokens)), lengths - 1]
        else:
            packed = nn.utils.rnn.pack_padded_sequence(words, lengths, batch_first=True, enforce_sorted=False)
            features = self.gru(packed)[1].transpose(0, 1).flatten(1)
        for layer, normalized in zip(self.hidden, self.normalizations):
            features = F.relu(normalized(layer(features)))
        return self.output(features)

    def layout(self):
        kept = super().layout() | gru("gru.forward", self.gru, "") | gru("gru.backward", self.gru, "_reverse")
        for place, (layer, normalized) in enumerate(zip(self.hidden, self.normalizations)):
            kept |= dense(f"hidden.{place}.dense", layer) | normalization(f"hidden.{place}.normalization", normalized)
        return kept | dense("output", self.output)


def documents(padded):
    """Token ids; where padded, documents of several lengths in which 0 is padding and nothing else."""
    if not padded:
        return torch.randint(0, VOCABULARY, (BATCH, LENGTH))
    tokens = torch.randint(1, VOCABULARY, (BATCH, LENGTH))
    for row, length in enumerate([LENGTH, 4, 1, 7, 3, LENGTH]):
        tokens[row, length:] = 0
    return tokens


def plain(values):
    def numbers(value):
        return [float(f"{number:.9g}") for number in value.flatten().tolist()]
    return {name: {"shape": list(value.shape), "scalars": numbers(value)} for name, value in values.items()}


def write(name, network, optimizer, seed, frozen=(), padded=False):
    torch.manual_seed(seed)
    layout = network.layout()
    assert set(map(id, network.parameters())) <= {id(value) for value, _ in layout.values()}, name
    for key, (value, _) in layout.items():
        numbers = torch.randn(value.shape) * (1 if value is network.embedding.weight else 0.3)
        value.data = (numbers.exp() if key.endswith(("scale", "runningVariance")) else numbers).float().double()
    tokens = documents(padded)
    scores = network.eval()(tokens)
    labels = torch.randint(0, max(2, scores.shape[1]), (BATCH,))
    network.train()
    for key in frozen:
        layout[key][0].requires_grad_(False)

    def kept(part=lambda value: value):
        values = {key: (part(value), turn) for key, (value, turn) in layout.items()}
        return {
            key: (turn(value) if turn else value).detach().clone()
            for key, (value, turn) in values.items() if value is not None}

    def loss():
        logits = network(tokens)
        if logits.shape[1] == 1:
            return F.binary_cross_entropy_with_logits(logits.squeeze(1), labels.double())
        return F.cross_entropy(logits, labels)

    initial = kept()
    value = loss()
    value.backward()
    gradients = kept(lambda value: value.grad)
    for key, (value, _) in layout.items():
        if "running" in key:
            value.copy_(initial[key])
    rule = optimizer([parameter for parameter in network.parameters() if parameter.requires_grad])
    losses = []
    for _ in range(10):
        rule.zero_grad()
        value = loss()
        value.backward()
        rule.step()
        losses.append(value.item())
    settings = rule.param_groups[0]
    (HERE / f"{name}.json").write_text(json.dumps({
        "versions": {"python": platform.python_version(), "torch": torch.__version__},
        "optimizer": {
            "name": type(rule).__name__, "learningRate": settings["lr"],
            "weightDecay": settings["weight_decay"], "momentum": settings.get("momentum", 0)},
        "tokens": {"shape": list(tokens.shape), "values": tokens.flatten().tolist()},
        "labels": labels.tolist(), "frozen": list(frozen), "scores": plain({"": scores})[""],
        "parameters": plain(initial), "gradients": plain(gradients),
        "losses": losses, "moved": plain(kept()),
    }) + "\n")


def adam(rate=0.001, decay=0.0):
    return lambda parameters: torch.optim.Adam(parameters, lr=rate, weight_decay=decay)


vectors = ["embedding.weight"]
write("dense", Dense(), adam(), 11)
write("convolution", Convolution(), adam(), 12)
write("convolution-frozen", Convolution(), adam(), 13, frozen=vectors)
write("kim", Kim(), adam(), 14)
write("flattened-frozen", Pooled("flattened"), adam(), 15, frozen=vectors)
write("flattened", Pooled("flattened"), adam(), 16)
write("averaged", Pooled("averaged"), adam(), 17, frozen=vectors)
write("summed", Pooled("summed"), adam(), 18, frozen=vectors)
write("averaged-ignoring-padding", Pooled("averaged", True), adam(), 22, padded=True)
write("summed-ignoring-padding", Pooled("summed", True), adam(), 23, padded=True)
write("recurrent", Recurrent("lastValid"), adam(0.01, 1e-5), 19, padded=True)
write("recurrent-final", Recurrent("finalStates"), adam(0.01, 1e-5), 20, padded=True)
write("recurrent-transferred", Recurrent("lastValid"), adam(0.003, 1e-5), 21, padded=True, frozen=[
    name for name in Recurrent("lastValid").layout() if name.startswith(("embedding", "gru"))])
