#include "CKernels.h"
#include "Clones.h"

CLONES void octavo_adam(
    float *restrict p, float *restrict m, float *restrict v, const float *restrict g, size_t count,
    octavo_adam_step step) {
  const float keep1 = 1 - step.beta1, keep2 = 1 - step.beta2;
  for (size_t i = 0; i < count; ++i) {
    const float first = step.beta1 * m[i] + keep1 * g[i];
    const float second = step.beta2 * v[i] + keep2 * g[i] * g[i];
    m[i] = first;
    v[i] = second;
    p[i] -= step.rate * first / (__builtin_elementwise_sqrt(second) * step.correction + step.epsilon);
  }
}
