#include "CKernels.h"
#include "Clones.h"

enum { TILE = 16 };

CLONES void octavo_transpose(const float *restrict x, float *restrict y, size_t rows, size_t columns) {
  for (size_t c = 0; c < columns; c += TILE) {
    const size_t end = c + TILE < columns ? c + TILE : columns;
    for (size_t r = 0; r < rows; ++r)
      for (size_t i = c; i < end; ++i) y[i * rows + r] = x[r * columns + i];
  }
}
