"""PyTorch's BatchNorm1d on [batch, time, features]: two training batches and one in use, with all gradients.

Writes batch_normalization.json beside itself.
"""
import json, pathlib, platform
import torch

torch.manual_seed(7)
BATCH, TIME, FEATURES = 3, 4, 5
layer = torch.nn.BatchNorm1d(FEATURES, eps=1e-4, momentum=0.3)
with torch.no_grad():
    layer.weight.copy_(torch.randn(FEATURES))
    layer.bias.copy_(torch.randn(FEATURES))
result = {
    "versions": {"python": platform.python_version(), "torch": torch.__version__},
    "scale": layer.weight.tolist(), "shift": layer.bias.tolist(), "steps": [],
}
for step in range(3):
    layer.train(step < 2)
    layer.zero_grad()
    # A mean far from zero, where a careless variance loses its digits.
    x = (torch.randn(BATCH, TIME, FEATURES) * torch.arange(1, FEATURES + 1) + 50 * step).requires_grad_(True)
    weights = torch.randn(BATCH, TIME, FEATURES)
    y = layer(x.transpose(1, 2)).transpose(1, 2)
    (y * weights).sum().backward()
    result["steps"].append({
        "isTraining": step < 2, "input": x.flatten().tolist(), "weights": weights.flatten().tolist(),
        "output": y.flatten().tolist(), "inputGradient": x.grad.flatten().tolist(),
        "scaleGradient": layer.weight.grad.tolist(), "shiftGradient": layer.bias.grad.tolist(),
        "runningMean": layer.running_mean.tolist(), "runningVariance": layer.running_var.tolist(),
    })
json.dump(result, open(pathlib.Path(__file__).with_suffix(".json"), "w"))
