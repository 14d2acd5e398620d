#include "Followed.h"

CLONES void octavo_adam(
    float *restrict p, float *restrict m, float *restrict v, const float *restrict g, size_t count,
    octavo_adam_step step) {
  const float keep1 = 1 - step.beta1, keep2 = 1 - step.beta2;
  for (size_t i = 0; i < count; ++i) {
    const float gradient = octavo_followed(g[i], p[i], step.gradient);
    const float first = step.beta1 * m[i] + keep1 * gradient;
    const float second = step.beta2 * v[i] + keep2 * gradient * gradient;
    m[i] = first;
    v[i] = second;
    p[i] = step.keep * p[i]
        - step.rate * first / (__builtin_elementwise_sqrt(second) * step.correction + step.epsilon);
  }
}
