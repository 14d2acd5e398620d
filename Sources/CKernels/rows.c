#include "CKernels.h"
#include "Clones.h"

CLONES void octavo_bias_rows(float *restrict y, const float *restrict bias, size_t rows, size_t columns) {
  for (size_t r = 0; r < rows; ++r, y += columns)
    for (size_t c = 0; c < columns; ++c) y[c] += bias[c];
}

CLONES void octavo_column_sums(const float *restrict x, float *restrict sums, size_t rows, size_t columns) {
  for (size_t r = 0; r < rows; ++r, x += columns)
    for (size_t c = 0; c < columns; ++c) sums[c] += x[c];
}

CLONES void octavo_gather_rows(
    const float *restrict table, const int32_t *restrict ids, float *restrict y, size_t rows, size_t columns) {
  for (size_t r = 0; r < rows; ++r, y += columns) {
    const float *restrict row = table + (size_t)ids[r] * columns;
    for (size_t c = 0; c < columns; ++c) y[c] = row[c];
  }
}

CLONES void octavo_scatter_add_rows(
    float *restrict table, const int32_t *restrict ids, const float *restrict x, size_t rows, size_t columns) {
  for (size_t r = 0; r < rows; ++r, x += columns) {
    float *restrict row = table + (size_t)ids[r] * columns;
    for (size_t c = 0; c < columns; ++c) row[c] += x[c];
  }
}
