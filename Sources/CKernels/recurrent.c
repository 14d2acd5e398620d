#include "CKernels.h"
#include "Clones.h"
#include "Sigmoidal.h"

/// A gradient, or zero where it has faded below anything that could count.
///
/// Back through hundreds of steps gradients fade exponentially; below 1e-38 each operation on them would take a hundred
/// times as long, since processors work with subnormal numbers in microcode.
static inline __attribute__((always_inline)) float unless_vanished(float gradient) {
  return __builtin_fabsf(gradient) < 1e-30f ? 0 : gradient;
}

// Rows of a cell's gates never overlap, which the loops' pragmas vouch for.

#define STEP(name) CLONES static void name##_plain
#define EACH_UNIT _Pragma("clang loop vectorize(assume_safety)")
#include "RecurrentSteps.h"
#undef STEP
#undef EACH_UNIT

#if defined(__x86_64__)

// With AVX-512 the units that don't fill a vector are done in one masked step rather than one by one.
#define STEP(name) __attribute__((target("arch=x86-64-v4"), min_vector_width(512))) static void name##_masked
#define EACH_UNIT \
  _Pragma("clang loop vectorize(assume_safety) vectorize_width(16) vectorize_predicate(enable) interleave(disable)")
#include "RecurrentSteps.h"
#define BEST(name) (__builtin_cpu_supports("x86-64-v4") ? name##_masked : name##_plain)

#else

#define BEST(name) name##_plain

#endif

void octavo_gru_step(float *gates, float *state, float *before, size_t rows, size_t units) {
  BEST(gru_step)(gates, state, before, rows, units);
}

void octavo_gru_step_gradient(
    const float *gates, const float *before, float *d_state, float *d_gates, size_t rows, size_t units) {
  BEST(gru_step_gradient)(gates, before, d_state, d_gates, rows, units);
}

void octavo_lstm_step(float *gates, float *state, float *before, size_t rows, size_t units) {
  BEST(lstm_step)(gates, state, before, rows, units);
}

void octavo_lstm_step_gradient(
    const float *gates, const float *before, float *d_state, float *d_gates, size_t rows, size_t units) {
  BEST(lstm_step_gradient)(gates, before, d_state, d_gates, rows, units);
}

CLONES void octavo_place_rows(
    const float *restrict x, size_t stride, const int32_t *restrict ids, float *restrict y, size_t rows,
    size_t columns) {
  for (size_t r = 0; r < rows; ++r, x += stride) {
    float *restrict row = y + (size_t)ids[r] * columns;
    for (size_t c = 0; c < columns; ++c) row[c] = x[c];
  }
}

CLONES void octavo_add_gathered_rows(
    const float *restrict x, const int32_t *restrict ids, float *restrict y, size_t stride, size_t rows,
    size_t columns) {
  for (size_t r = 0; r < rows; ++r, y += stride) {
    const float *restrict row = x + (size_t)ids[r] * columns;
    for (size_t c = 0; c < columns; ++c) y[c] += row[c];
  }
}
