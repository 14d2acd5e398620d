#pragma once
#include "Tiles.h"

#if defined(__x86_64__)
#include <stdlib.h>

/// Memory in whole cache lines; there is no way on without it.
static inline void *allocate(size_t bytes) {
  void *memory = aligned_alloc(LINE, (bytes + LINE - 1) / LINE * LINE);
  if (!memory) abort();
  return memory;
}

/// Where a block of some row begins.
static inline const float *block(const octavo_batch *batch, size_t row, size_t p) {
  const size_t blocks = batch->columns / batch->width;
  return batch->ids ? batch->start + (size_t)batch->ids[row * blocks + p] * batch->width
                    : batch->start + row * batch->stride + p * batch->width;
}

/// Columns of a matrix, their rows side by side, each filled up with zeros to some width of whole vectors.
V4 static inline void pack(const float *matrix, size_t stride, float *packed, size_t width, size_t rows, size_t columns) {
  for (size_t r = 0; r < rows; ++r, matrix += stride, packed += width)
    for (size_t v = 0; v < width / 16; ++v) {
      const size_t left = columns > 16 * v ? columns - 16 * v : 0;
      const __mmask16 mask = left >= 16 ? 0xFFFF : (__mmask16)((1u << left) - 1);
      _mm512_storeu_ps(packed + 16 * v, _mm512_maskz_loadu_ps(mask, matrix + 16 * v));
    }
}

/// Columns of some rows, ROWS of them after each other: those of all rows, then the next ROWS.
V4 static inline void pack_columns(const float *const *rows, size_t offset, float *packed, size_t count, size_t columns) {
  for (size_t r = 0; r < count; ++r) {
    const float *row = rows[r] + offset;
    float *target = packed + ROWS * r;
    for (size_t c = 0; c < columns; c += 2 * ROWS, target += 2 * ROWS * count) {
      const __mmask16 mask = columns - c < 2 * ROWS ? (__mmask16)((1u << (columns - c)) - 1) : 0xFFFF;
      const __m512 both = _mm512_maskz_loadu_ps(mask, row + c);
      _mm256_storeu_ps(target, _mm512_castps512_ps256(both));
      if (columns - c > ROWS) _mm256_storeu_ps(target + ROWS * count, _mm512_extractf32x8_ps(both, 1));
    }
  }
}

#endif
