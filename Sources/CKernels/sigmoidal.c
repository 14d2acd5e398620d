#include "CKernels.h"
#include "Clones.h"
#include "Sigmoidal.h"

CLONES void octavo_sigmoid(const float *restrict x, float *restrict y, size_t count) {
  for (size_t i = 0; i < count; ++i) y[i] = sigmoid(x[i]);
}

CLONES void octavo_sigmoid_gradient(
    const float *restrict y, const float *restrict dy, float *restrict dx, size_t count) {
  for (size_t i = 0; i < count; ++i) dx[i] = dy[i] * (y[i] * (1 - y[i]));
}

CLONES void octavo_tanh(const float *restrict x, float *restrict y, size_t count) {
  for (size_t i = 0; i < count; ++i) y[i] = hyperbolic_tangent(x[i]);
}

CLONES void octavo_tanh_gradient(
    const float *restrict y, const float *restrict dy, float *restrict dx, size_t count) {
  for (size_t i = 0; i < count; ++i) dx[i] = dy[i] * (1 - y[i] * y[i]);
}
