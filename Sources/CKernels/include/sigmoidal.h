#pragma once
#include <stddef.h>

/// y = 1 / (1 + exp(-x)), within 3 units in the last place for x above -87.
void octavo_sigmoid(const float *x, float *y, size_t count);

/// dx = dy y (1 - y), for y from `octavo_sigmoid`.
void octavo_sigmoid_gradient(const float *y, const float *dy, float *dx, size_t count);

/// y = tanh(x), within 3 units in the last place.
void octavo_tanh(const float *x, float *y, size_t count);

/// dx = dy (1 - y^2), for y from `octavo_tanh`.
void octavo_tanh_gradient(const float *y, const float *dy, float *dx, size_t count);
