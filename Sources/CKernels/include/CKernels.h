#pragma once
#include <stddef.h>
#include <stdint.h>

#include "batch_product.h"
#include "descent.h"
#include "distances.h"
#include "gaussian.h"
#include "glove.h"
#include "normalization.h"
#include "over_time.h"
#include "pages.h"
#include "pooling.h"
#include "recurrent.h"
#include "sigmoidal.h"
#include "tsne.h"
#include "windows.h"
#include "words.h"

/// y += a * x over `count` floats.
void octavo_axpy(float a, const float *x, float *y, size_t count);

/// Adds `bias` (`columns` floats) to each row of `y`.
void octavo_bias_rows(float *y, const float *bias, size_t rows, size_t columns);

/// sums[c] += the sum of column c of `x`.
void octavo_column_sums(const float *x, float *sums, size_t rows, size_t columns);

/// y = max(x, 0); what is not a number stays so.
void octavo_relu(const float *x, float *y, size_t count);

/// dx = dy where y > 0, else 0.
void octavo_relu_gradient(const float *y, const float *dy, float *dx, size_t count);

/// y = x * scale where the i-th number of the SplitMix64 sequence from `seed` is at least `threshold` (of 2^32), else 0.
void octavo_dropout(const float *x, float *y, size_t count, uint64_t seed, uint32_t threshold, float scale);

/// y[i] = table[ids[i]], rows of `columns` floats.
void octavo_gather_rows(const float *table, const int32_t *ids, float *y, size_t rows, size_t columns);

/// table[ids[i]] += x[i], rows of `columns` floats.
void octavo_scatter_add_rows(float *table, const int32_t *ids, const float *x, size_t rows, size_t columns);

/// y[c][r] = x[r][c].
void octavo_transpose(const float *x, float *y, size_t rows, size_t columns);

