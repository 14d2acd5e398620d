#pragma once
#include <stddef.h>
#include <stdint.h>

/// y[p][c] = the greatest of the `width` rows x[p * width ...][c], and place[p][c] = the first of them that has it.
/// Not-a-number counts as greater than any number, so that it isn't lost.
///
/// Precondition: `width` is between 1 and 256.
void octavo_maximum_pooling(
    const float *x, float *y, uint8_t *place, size_t pools, size_t columns, size_t width);

/// dx[p * width + j][c] = dy[p][c] where j is place[p][c], else 0.
void octavo_maximum_pooling_gradient(
    const float *dy, const uint8_t *place, float *dx, size_t pools, size_t columns, size_t width);
