"""A file written by the safetensors library: weights.safetensors beside itself. Made with safetensors 0.8.0, numpy 2.4.6."""
import pathlib
import numpy as np
from safetensors.numpy import save_file

save_file(
    {"hidden.weight": np.arange(6, dtype=np.float32).reshape(2, 3) / 4,
     "hidden.bias": np.array([-1.5, 0.0, 3e38], dtype=np.float32),
     "scalar": np.array(2.5, dtype=np.float32),
     "empty": np.zeros((0, 4), dtype=np.float32)},
    str(pathlib.Path(__file__).with_suffix(".safetensors")), metadata={"made by": "safetensors"})
