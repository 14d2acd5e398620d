#include "CKernels.h"
#include "Vectors.h"

/// Columns of a panel: two vectors of 16.
enum { PANEL = 32 };

size_t octavo_panel_count(size_t depth, size_t columns) {
  return (columns + PANEL - 1) / PANEL * PANEL * depth;
}

void octavo_pack_panels(const float *matrix, float *panels, size_t depth, size_t columns) {
  for (size_t first = 0; first < columns; first += PANEL) {
    const size_t width = columns - first < PANEL ? columns - first : PANEL;
    for (size_t k = 0; k < depth; ++k, panels += PANEL) {
      const float *row = matrix + k * columns + first;
      for (size_t c = 0; c < width; ++c) panels[c] = row[c];
      for (size_t c = width; c < PANEL; ++c) panels[c] = 0;
    }
  }
}

#if defined(__x86_64__)
#include <immintrin.h>

/// Rows of a tile: with two vectors each, its sums and the panel's row fill 26 of the 32 registers.
enum { ROWS = 12, ROWS_AHEAD = 8 };

/// y[rows][32, the lanes of the masks] = rows of x times a panel. `rows` and `vectors` are constants where this is inlined.
V4_INLINE void tile(
    const float *x, size_t x_stride, const float *panel, float *y, size_t y_stride, size_t depth, __mmask16 mask,
    const int rows, const int vectors) {
  __m512 sums[ROWS][2];
  UNROLLED for (int r = 0; r < rows; ++r)
    UNROLLED for (int v = 0; v < vectors; ++v) sums[r][v] = _mm512_setzero_ps();
  for (size_t k = 0; k < depth; ++k, panel += PANEL) {
    __m512 row[2];
    UNROLLED for (int v = 0; v < vectors; ++v) {
      row[v] = _mm512_loadu_ps(panel + 16 * v);
      _mm_prefetch((const char *)(panel + ROWS_AHEAD * PANEL + 16 * v), _MM_HINT_T0);
    }
    UNROLLED for (int r = 0; r < rows; ++r) {
      const __m512 factor = _mm512_set1_ps(x[r * x_stride + k]);
      UNROLLED for (int v = 0; v < vectors; ++v) sums[r][v] = _mm512_fmadd_ps(factor, row[v], sums[r][v]);
    }
  }
  UNROLLED for (int r = 0; r < rows; ++r, y += y_stride)
    UNROLLED for (int v = 0; v < vectors; ++v)
      _mm512_mask_storeu_ps(y + 16 * v, v == vectors - 1 ? mask : 0xFFFF, sums[r][v]);
}

/// All rows times one panel.
V4_INLINE void column_of_tiles(
    const float *x, size_t x_stride, const float *panel, float *y, size_t y_stride, size_t rows, size_t depth,
    __mmask16 mask, const int vectors) {
  for (; rows >= ROWS; rows -= ROWS, x += ROWS * x_stride, y += ROWS * y_stride)
    tile(x, x_stride, panel, y, y_stride, depth, mask, ROWS, vectors);
  for (; rows >= 4; rows -= 4, x += 4 * x_stride, y += 4 * y_stride)
    tile(x, x_stride, panel, y, y_stride, depth, mask, 4, vectors);
  for (; rows > 0; --rows, x += x_stride, y += y_stride)
    tile(x, x_stride, panel, y, y_stride, depth, mask, 1, vectors);
}

int octavo_window_product_is_available(void) { return __builtin_cpu_supports("x86-64-v4") != 0; }

V4 void octavo_window_product(
    const float *x, size_t x_stride, const float *panels, float *y, size_t rows, size_t columns, size_t depth) {
  for (size_t first = 0; first < columns; first += PANEL, panels += PANEL * depth) {
    const size_t left = columns - first, last = (left - 1) % 16 + 1;
    const __mmask16 mask = left >= PANEL ? 0xFFFF : (__mmask16)((1u << last) - 1);
    if (left > 16) column_of_tiles(x, x_stride, panels, y + first, columns, rows, depth, mask, 2);
    else column_of_tiles(x, x_stride, panels, y + first, columns, rows, depth, mask, 1);
  }
}

#else

int octavo_window_product_is_available(void) { return 0; }

void octavo_window_product(
    const float *x, size_t x_stride, const float *panels, float *y, size_t rows, size_t columns, size_t depth) {
  (void)x, (void)x_stride, (void)panels, (void)y, (void)rows, (void)columns, (void)depth;
}

#endif
