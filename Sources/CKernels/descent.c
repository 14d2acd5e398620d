#include "Followed.h"

CLONES void octavo_sgd(
    float *restrict p, float *restrict m, const float *restrict g, size_t count, octavo_sgd_step step) {
  if (step.momentum == 0) {
    for (size_t i = 0; i < count; ++i) p[i] -= step.rate * octavo_followed(g[i], p[i], step.gradient);
    return;
  }
  // The move is `fresh` times the gradient and `held` times the running sum.
  const float fresh = step.is_nesterov ? step.rate : 0;
  const float held = step.is_nesterov ? step.rate * step.momentum : step.rate;
  for (size_t i = 0; i < count; ++i) {
    const float gradient = octavo_followed(g[i], p[i], step.gradient);
    const float sum = step.momentum * m[i] + gradient;
    m[i] = sum;
    p[i] -= fresh * gradient + held * sum;
  }
}

CLONES void octavo_adagrad(
    float *restrict p, float *restrict s, const float *restrict g, size_t count, octavo_adagrad_step step) {
  for (size_t i = 0; i < count; ++i) {
    const float gradient = octavo_followed(g[i], p[i], step.gradient);
    const float sum = s[i] + gradient * gradient;
    s[i] = sum;
    p[i] -= step.rate * gradient / (__builtin_elementwise_sqrt(sum) + step.epsilon);
  }
}

CLONES void octavo_adadelta(
    float *restrict p, float *restrict s, float *restrict d, const float *restrict g, size_t count,
    octavo_adadelta_step step) {
  const float rest = 1 - step.rho;
  for (size_t i = 0; i < count; ++i) {
    const float gradient = octavo_followed(g[i], p[i], step.gradient);
    const float squares = step.rho * s[i] + rest * gradient * gradient;
    const float move = __builtin_elementwise_sqrt(d[i] + step.epsilon)
        / __builtin_elementwise_sqrt(squares + step.epsilon) * gradient;
    s[i] = squares;
    d[i] = step.rho * d[i] + rest * move * move;
    p[i] -= step.rate * move;
  }
}

CLONES double octavo_squares(const float *x, size_t count) {
  double lanes[8] = {0};
  size_t i = 0;
  for (; i + 8 <= count; i += 8)
    for (size_t lane = 0; lane < 8; ++lane) lanes[lane] += (double)x[i + lane] * x[i + lane];
  for (; i < count; ++i) lanes[i % 8] += (double)x[i] * x[i];
  double sum = 0;
  for (size_t lane = 0; lane < 8; ++lane) sum += lanes[lane];
  return sum;
}
