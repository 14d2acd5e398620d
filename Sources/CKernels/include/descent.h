#pragma once
#include <stddef.h>

/// What is done to a gradient before an optimizer follows it: multiplied by `scale`, kept within plus and minus `limit`, and
/// the parameter times `decay` added to it.
typedef struct {
  float scale, limit, decay;
} octavo_gradient_rule;

/// The constants of one step of Adam.
typedef struct {
  octavo_gradient_rule gradient;
  float keep;         // what remains of a parameter before the step: 1 minus the decoupled decay
  float rate;         // learning rate divided by 1 - beta1^t
  float beta1, beta2;
  float correction;   // 1 / sqrt(1 - beta2^t)
  float epsilon;
} octavo_adam_step;

/// One step of Adam over `count` parameters `p`, with their moments `m` and `v` and their gradient `g`, in one pass.
void octavo_adam(float *p, float *m, float *v, const float *g, size_t count, octavo_adam_step step);

/// The constants of one step of stochastic gradient descent.
typedef struct {
  octavo_gradient_rule gradient;
  float rate, momentum;
  int is_nesterov;
} octavo_sgd_step;

/// One step of gradient descent; `m` is the running sum of gradients, not used (and perhaps NULL) without momentum.
void octavo_sgd(float *p, float *m, const float *g, size_t count, octavo_sgd_step step);

/// The constants of one step of AdaGrad.
typedef struct {
  octavo_gradient_rule gradient;
  float rate, epsilon;
} octavo_adagrad_step;

/// One step of AdaGrad; `s` is the sum of squared gradients.
void octavo_adagrad(float *p, float *s, const float *g, size_t count, octavo_adagrad_step step);

/// The constants of one step of Adadelta.
typedef struct {
  octavo_gradient_rule gradient;
  float rate, rho, epsilon;
} octavo_adadelta_step;

/// One step of Adadelta; `s` and `d` are the running means of squared gradients and squared moves.
void octavo_adadelta(float *p, float *s, float *d, const float *g, size_t count, octavo_adadelta_step step);

/// The sum of the squares of `count` floats, in eight lanes added in a fixed order.
double octavo_squares(const float *x, size_t count);
