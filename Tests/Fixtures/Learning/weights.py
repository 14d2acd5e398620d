"""What the safetensors library writes, in base64: weights.json beside itself. Made with safetensors 0.8.0, numpy 2.4.6."""
import base64
import json
import pathlib
import numpy as np
from safetensors.numpy import save

data = save(
    {"hidden.weight": np.arange(6, dtype=np.float32).reshape(2, 3) / 4,
     "hidden.bias": np.array([-1.5, 0.0, 3e38], dtype=np.float32),
     "scalar": np.array(2.5, dtype=np.float32),
     "empty": np.zeros((0, 4), dtype=np.float32)},
    metadata={"made by": "safetensors"})
text = json.dumps({"bytes": base64.b64encode(data).decode()}, indent=1)
pathlib.Path(__file__).with_suffix(".json").write_text(text + "\n")
