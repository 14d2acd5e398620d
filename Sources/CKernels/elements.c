#include "CKernels.h"
#include "Clones.h"

CLONES void octavo_relu(const float *restrict x, float *restrict y, size_t count) {
  for (size_t i = 0; i < count; ++i) y[i] = x[i] <= 0 ? 0 : x[i];
}

CLONES void octavo_relu_gradient(
    const float *restrict y, const float *restrict dy, float *restrict dx, size_t count) {
  for (size_t i = 0; i < count; ++i) dx[i] = y[i] > 0 ? dy[i] : 0;
}

// SplitMix64 is a counter put through a mixer, so its i-th number needs none of those before it.
CLONES void octavo_dropout(
    const float *restrict x, float *restrict y, size_t count, uint64_t seed, uint32_t threshold, float scale) {
  for (size_t i = 0; i < count; ++i) {
    uint64_t mixed = seed + (uint64_t)(i + 1) * 0x9E3779B97F4A7C15u;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
    mixed ^= mixed >> 31;
    y[i] = (uint32_t)(mixed >> 32) >= threshold ? x[i] * scale : 0;
  }
}
