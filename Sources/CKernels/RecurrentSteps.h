// The steps of recurrent cells, included once for every way to compile them. Defined by the one who includes:
//   STEP(name)   the start of a function's definition: its attributes, result and name,
//   EACH_UNIT    the pragma of a loop over units, which vectorizes it.

STEP(gru_step)(float *gates, float *state, float *before, size_t rows, size_t units) {
  for (size_t row = 0; row < rows; ++row, gates += 4 * units, state += units) {
    float *candidate = gates, *reset = gates + units, *update = gates + 2 * units;
    const float *hidden = gates + 3 * units;
    memcpy(before + row * units, state, units * sizeof *state);
    EACH_UNIT
    for (size_t u = 0; u < units; ++u) {
      const float r = sigmoid(reset[u]), z = sigmoid(update[u]);
      const float n = hyperbolic_tangent(candidate[u] + r * hidden[u]);
      candidate[u] = n;
      reset[u] = r;
      update[u] = z;
      state[u] = n + z * (state[u] - n);
    }
  }
}

STEP(gru_step_gradient)(
    const float *gates, const float *before, float *d_state, float *d_gates, size_t rows, size_t units) {
  for (size_t row = 0; row < rows; ++row) {
    const float *candidate = gates, *reset = gates + units, *update = gates + 2 * units;
    const float *hidden = gates + 3 * units;
    EACH_UNIT
    for (size_t u = 0; u < units; ++u) {
      const float n = candidate[u], r = reset[u], z = update[u], d = unless_vanished(d_state[u]);
      const float d_candidate = d * (1 - z) * (1 - n * n);
      d_gates[u] = d_candidate;
      d_gates[units + u] = d_candidate * hidden[u] * (r * (1 - r));
      d_gates[2 * units + u] = d * (before[u] - n) * (z * (1 - z));
      d_gates[3 * units + u] = d_candidate * r;
      d_state[u] = d * z;
    }
    gates += 4 * units, before += units, d_state += units, d_gates += 4 * units;
  }
}

STEP(lstm_step)(float *gates, float *state, float *before, size_t rows, size_t units) {
  for (size_t row = 0; row < rows; ++row, gates += 4 * units, state += 2 * units) {
    float *input = gates, *forget = gates + units, *cell = gates + 2 * units, *output = gates + 3 * units;
    float *memory = state + units;
    memcpy(before + 2 * row * units, state, 2 * units * sizeof *state);
    EACH_UNIT
    for (size_t u = 0; u < units; ++u) {
      const float i = sigmoid(input[u]), f = sigmoid(forget[u]), o = sigmoid(output[u]);
      const float g = hyperbolic_tangent(cell[u]);
      const float c = f * memory[u] + i * g;
      input[u] = i;
      forget[u] = f;
      cell[u] = g;
      output[u] = o;
      memory[u] = c;
      state[u] = o * hyperbolic_tangent(c);
    }
  }
}

STEP(lstm_step_gradient)(
    const float *gates, const float *before, float *d_state, float *d_gates, size_t rows, size_t units) {
  for (size_t row = 0; row < rows; ++row) {
    const float *input = gates, *forget = gates + units, *cell = gates + 2 * units;
    const float *output = gates + 3 * units, *memory = before + units;
    float *d_memory = d_state + units;
    EACH_UNIT
    for (size_t u = 0; u < units; ++u) {
      const float i = input[u], f = forget[u], g = cell[u], o = output[u];
      const float d = unless_vanished(d_state[u]);
      const float squashed = hyperbolic_tangent(f * memory[u] + i * g);
      const float d_cell = unless_vanished(d_memory[u] + d * o * (1 - squashed * squashed));
      d_gates[u] = d_cell * g * (i * (1 - i));
      d_gates[units + u] = d_cell * memory[u] * (f * (1 - f));
      d_gates[2 * units + u] = d_cell * i * (1 - g * g);
      d_gates[3 * units + u] = d * squashed * (o * (1 - o));
      d_state[u] = 0;
      d_memory[u] = d_cell * f;
    }
    gates += 4 * units, before += 2 * units, d_state += 2 * units, d_gates += 4 * units;
  }
}
