#pragma once
#include <stddef.h>
#include <stdint.h>

#include "descent.h"
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

/// y = max(x, 0).
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

/// Whether the processor can do `octavo_slim_product`: it needs AVX-512.
int octavo_slim_product_is_available(void);

/// c = a b or c += a b, where one extent is small, such as that of a batch. `a` is [rows][depth], or [depth][rows] when it
/// is taken transposed; `b` is [depth][columns], `c` [rows][columns]; each row starts a stride after the one before.
/// A general product would spend its time on bringing the large factor into an order of its own; this one reads it
/// once, as it stands.
///
/// Precondition: `depth` is positive, and so is `columns`.
void octavo_slim_product(
    int is_left_transposed, const float *a, size_t a_stride, const float *b, size_t b_stride,
    float *c, size_t c_stride, size_t rows, size_t columns, size_t depth, int adding);
