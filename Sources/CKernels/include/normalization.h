#pragma once
#include <stddef.h>

/// The means and the biased variances of the columns of `x`, in double precision.
void octavo_column_moments(const float *x, double *means, double *variances, size_t rows, size_t columns);

/// y = x * factor + shift, column by column.
void octavo_affine_columns(
    const float *x, const float *factor, const float *shift, float *y, size_t rows, size_t columns);

/// sums[c] += the sum over rows of dy[c] * (x[c] - mean[c]).
void octavo_centred_products(
    const float *x, const float *mean, const float *dy, float *sums, size_t rows, size_t columns);

/// dx = a * dy + b * (x - mean) + c, column by column.
void octavo_normalization_gradient(
    const float *x, const float *mean, const float *dy, const float *a, const float *b, const float *c, float *dx,
    size_t rows, size_t columns);
