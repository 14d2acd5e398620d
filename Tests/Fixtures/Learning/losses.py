"""PyTorch's binary cross-entropy on logits, extreme ones among them, and its gradient; writes losses.json beside itself."""
import json, pathlib, platform
import torch
import torch.nn.functional as F

logits = torch.tensor([-120.0, -3.5, -0.25, 0.0, 1e-4, 0.75, 4.0, 90.0], requires_grad=True)
labels = [0, 1, 0, 1, 0, 1, 1, 0]
loss = F.binary_cross_entropy_with_logits(logits, torch.tensor(labels, dtype=torch.float32))
loss.backward()
json.dump(
    {"versions": {"python": platform.python_version(), "torch": torch.__version__},
     "logits": logits.tolist(), "labels": labels, "loss": loss.item(), "gradient": logits.grad.tolist(),
     "probabilities": torch.sigmoid(logits).tolist()},
    open(pathlib.Path(__file__).with_suffix(".json"), "w"))
