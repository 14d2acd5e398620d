#include "CKernels.h"
#include "Clones.h"

CLONES void octavo_maximum_pooling(
    const float *restrict x, float *restrict y, uint8_t *restrict place, size_t pools, size_t columns, size_t width) {
  for (size_t p = 0; p < pools; ++p, y += columns, place += columns) {
    for (size_t c = 0; c < columns; ++c) y[c] = x[c], place[c] = 0;
    x += columns;
    for (size_t j = 1; j < width; ++j, x += columns)
      for (size_t c = 0; c < columns; ++c) {
        // Not "x > y": that would let a number win over not-a-number.
        const int is_greater = !(x[c] <= y[c]) & (y[c] == y[c]);
        y[c] = is_greater ? x[c] : y[c];
        place[c] = is_greater ? (uint8_t)j : place[c];
      }
  }
}

CLONES void octavo_maximum_pooling_gradient(
    const float *restrict dy, const uint8_t *restrict place, float *restrict dx, size_t pools, size_t columns,
    size_t width) {
  for (size_t p = 0; p < pools; ++p, dy += columns, place += columns)
    for (size_t j = 0; j < width; ++j, dx += columns)
      for (size_t c = 0; c < columns; ++c) dx[c] = place[c] == (uint8_t)j ? dy[c] : 0;
}
