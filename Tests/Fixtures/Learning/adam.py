"""PyTorch's Adam on gradients given in advance, with a learning rate that changes; writes adam.json beside itself."""
import json, pathlib, platform
import torch

torch.manual_seed(3)
COUNT, STEPS = 37, 12
start = torch.randn(COUNT)
gradients = torch.randn(STEPS, COUNT) * torch.logspace(-4, 2, COUNT)
gradients[:, 5] = 0
rates = [0.05 / (1 + step) for step in range(STEPS)]
parameter = start.clone().requires_grad_(True)
adam = torch.optim.Adam([parameter], lr=rates[0], betas=(0.8, 0.99), eps=1e-6)
states = []
for rate, gradient in zip(rates, gradients):
    adam.param_groups[0]["lr"] = rate
    parameter.grad = gradient.clone()
    adam.step()
    states.append(parameter.detach().tolist())
json.dump(
    {"versions": {"python": platform.python_version(), "torch": torch.__version__},
     "beta1": 0.8, "beta2": 0.99, "epsilon": 1e-6, "rates": rates,
     "start": start.tolist(), "gradients": gradients.tolist(), "states": states},
    open(pathlib.Path(__file__).with_suffix(".json"), "w"))
