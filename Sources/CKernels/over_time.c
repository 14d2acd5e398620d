#include "CKernels.h"
#include "Clones.h"

/// So many rows ahead a table's row is asked for: it comes from memory.
enum { AHEAD = 6, LINE = 64 / sizeof(float) };

CLONES void octavo_maximum_over_time(
    const float *restrict x, size_t documents, size_t length, size_t columns, float *restrict y, int32_t *restrict at) {
  for (size_t d = 0; d < documents; ++d, y += columns, at += columns) {
    for (size_t c = 0; c < columns; ++c) {
      y[c] = x[c];
      at[c] = 0;
    }
    x += columns;
    for (size_t t = 1; t < length; ++t, x += columns)
      for (size_t c = 0; c < columns; ++c) {
        // What is not a number wins: a network that has diverged should show it.
        const int is_greater = !(x[c] <= y[c]) & (y[c] == y[c]);
        y[c] = is_greater ? x[c] : y[c];
        at[c] = is_greater ? (int32_t)t : at[c];
      }
  }
}

CLONES void octavo_sum_over_time(
    const float *restrict x, size_t documents, size_t length, size_t columns, const int32_t *counts,
    const float *scales, float *restrict y) {
  for (size_t d = 0; d < documents; ++d, y += columns) {
    for (size_t c = 0; c < columns; ++c) y[c] = 0;
    const float *restrict row = x + d * length * columns;
    for (int32_t t = 0; t < counts[d]; ++t, row += columns)
      for (size_t c = 0; c < columns; ++c) y[c] += row[c];
    for (size_t c = 0; c < columns; ++c) y[c] *= scales[d];
  }
}

CLONES void octavo_spread_over_time(
    const float *restrict dy, size_t documents, size_t length, size_t columns, const int32_t *counts,
    const float *scales, float *restrict dx) {
  for (size_t d = 0; d < documents; ++d, dy += columns)
    for (size_t t = 0; t < length; ++t, dx += columns) {
      const float scale = (int32_t)t < counts[d] ? scales[d] : 0;
      for (size_t c = 0; c < columns; ++c) dx[c] = scale * dy[c];
    }
}

CLONES void octavo_sum_rows_over_time(
    const float *restrict table, const int32_t *ids, size_t documents, size_t length, size_t columns,
    const int32_t *counts, const float *scales, float *restrict y) {
  const size_t all = documents * length;
  for (size_t d = 0; d < documents; ++d, y += columns) {
    for (size_t c = 0; c < columns; ++c) y[c] = 0;
    for (size_t p = d * length, end = p + (size_t)counts[d]; p < end; ++p) {
      if (p + AHEAD < all) {
        const float *ahead = table + (size_t)ids[p + AHEAD] * columns;
        for (size_t c = 0; c < columns; c += LINE) __builtin_prefetch(ahead + c);
      }
      const float *restrict row = table + (size_t)ids[p] * columns;
      for (size_t c = 0; c < columns; ++c) y[c] += row[c];
    }
    for (size_t c = 0; c < columns; ++c) y[c] *= scales[d];
  }
}

CLONES void octavo_add_rows_over_time(
    const float *restrict dy, const int32_t *places, size_t documents, size_t length, size_t columns,
    const int32_t *counts, const float *scales, float *restrict drows) {
  for (size_t d = 0; d < documents; ++d, dy += columns)
    for (int32_t t = 0; t < counts[d]; ++t) {
      float *restrict row = drows + (size_t)places[d * length + (size_t)t] * columns;
      for (size_t c = 0; c < columns; ++c) row[c] += scales[d] * dy[c];
    }
}
