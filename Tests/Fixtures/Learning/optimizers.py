"""Ten steps of every optimizer on gradients given in advance; writes optimizers.json beside itself.

PyTorch's own rules, with its own clipping where there is some. Kim's rule on the norm of weight vectors has no PyTorch form
and is worked out by NumPy: after a step, each column w of an [inputs, outputs] weight becomes w * min(1, limit / |w|).
"""
import json, pathlib, platform
import numpy as np
import torch

torch.manual_seed(5)
ROWS, COLUMNS, STEPS, RATE = 7, 5, 10, 0.05
start = torch.randn(ROWS, COLUMNS)
bias = torch.randn(COLUMNS)
gradients = torch.randn(STEPS, ROWS, COLUMNS) * torch.logspace(-3, 1, ROWS)[:, None]
bias_gradients = torch.randn(STEPS, COLUMNS)
gradients[:, 2] = 0


def run(make, clip=None, limit=None):
    parameters = [start.clone().requires_grad_(True), bias.clone().requires_grad_(True)]
    rule, states = make(parameters), []
    for gradient, bias_gradient in zip(gradients, bias_gradients):
        parameters[0].grad, parameters[1].grad = gradient.clone(), bias_gradient.clone()
        if clip == "norm":
            torch.nn.utils.clip_grad_norm_(parameters, 2.0)
        elif clip == "value":
            torch.nn.utils.clip_grad_value_(parameters, 0.5)
        rule.step()
        if limit:
            with torch.no_grad():
                weight = parameters[0].numpy()
                weight *= np.minimum(1, limit / np.linalg.norm(weight, axis=0, keepdims=True))
        states.append(sum((p.detach().flatten().tolist() for p in parameters), []))
    return states


optim = torch.optim
states = {
    "sgd": run(lambda p: optim.SGD(p, lr=RATE)),
    "sgd-momentum": run(lambda p: optim.SGD(p, lr=RATE, momentum=0.9, weight_decay=0.1)),
    "sgd-nesterov": run(lambda p: optim.SGD(p, lr=RATE, momentum=0.8, nesterov=True, weight_decay=0.1)),
    "sgd-norm": run(lambda p: optim.SGD(p, lr=RATE, momentum=0.9), clip="norm"),
    "sgd-value": run(lambda p: optim.SGD(p, lr=RATE, weight_decay=0.1), clip="value"),
    "adam": run(lambda p: optim.Adam(p, lr=RATE)),
    "adam-decay": run(lambda p: optim.Adam(p, lr=RATE, weight_decay=0.1)),
    "adam-norm": run(lambda p: optim.Adam(p, lr=RATE), clip="norm"),
    "adamw": run(lambda p: optim.AdamW(p, lr=RATE, weight_decay=0.1)),
    "adagrad": run(lambda p: optim.Adagrad(p, lr=RATE, weight_decay=0.1)),
    "adadelta": run(lambda p: optim.Adadelta(p, lr=1.0, rho=0.95, eps=1e-6)),
    "adadelta-maximum-norm": run(lambda p: optim.Adadelta(p, lr=1.0, rho=0.95, eps=1e-2), limit=1.5),
}


def rates(make):
    rule = optim.SGD([torch.zeros(1, requires_grad=True)], lr=1.0)
    schedule, found = make(rule), []
    for _ in range(STEPS):
        found.append(rule.param_groups[0]["lr"])
        rule.step()
        schedule.step()
    return found


schedules = {
    "cosine": rates(lambda r: optim.lr_scheduler.CosineAnnealingLR(r, T_max=STEPS - 1, eta_min=0.1)),
    "exponential": rates(lambda r: optim.lr_scheduler.ExponentialLR(r, gamma=0.7)),
    "step-decay": rates(lambda r: optim.lr_scheduler.StepLR(r, step_size=3, gamma=0.5)),
    "warm-up": rates(lambda r: optim.lr_scheduler.LinearLR(r, start_factor=0.25, end_factor=1.0, total_iters=3)),
}
json.dump(
    {"versions": {"python": platform.python_version(), "torch": torch.__version__, "numpy": np.__version__},
     "start": start.flatten().tolist(), "bias": bias.tolist(),
     "gradients": gradients.flatten(1).tolist(), "biasGradients": bias_gradients.tolist(),
     "states": states, "schedules": schedules},
    open(pathlib.Path(__file__).with_suffix(".json"), "w"))
