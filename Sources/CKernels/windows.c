#include "CKernels.h"
#include "Panels.h"

/// Room to begin at a cache line: a panel's rows are read as whole lines.
enum { ROOM = 16 };

static inline size_t whole_vectors(size_t columns) { return (columns + 15) / 16 * 16; }

size_t octavo_panel_count(size_t depth, size_t columns) { return whole_vectors(columns) * depth + ROOM; }

#if defined(__x86_64__)

/// How many columns a strip takes of those that are left; two shorter strips are better than one of a single vector.
static inline size_t strip_columns(size_t left) {
  return left > STRIP && left <= STRIP + 16 ? STRIP - 16 : least(left, STRIP);
}

static inline float *aligned(const float *panels) { return (float *)(((uintptr_t)panels + LINE - 1) / LINE * LINE); }

V4 void octavo_pack_panels(const float *matrix, float *panels, size_t depth, size_t columns) {
  panels = aligned(panels);
  for (size_t first = 0, strip; first < columns; first += strip) {
    strip = strip_columns(columns - first);
    pack(matrix + first, columns, panels, whole_vectors(strip), depth, strip);
    panels += depth * whole_vectors(strip);
  }
}

V4 void octavo_window_product(
    const float *x, size_t x_stride, const float *panels, float *y, size_t rows, size_t columns, size_t depth) {
  const size_t parts = (depth + DEPTH - 1) / DEPTH, part = (depth + parts - 1) / parts;
  const float *row[ROWS];
  const fetches none = {.count = 0};
  panels = aligned(panels);
  for (size_t first = 0, strip; first < columns; first += strip) {
    strip = strip_columns(columns - first);
    const size_t width = whole_vectors(strip);
    for (size_t k = 0; k < depth; k += part) {
      const panel b = {panels + k * width, width, strip};
      for (size_t r = 0, height; r < rows; r += height) {
        height = tile_rows(rows - r);
        for (size_t i = 0; i < height; ++i) row[i] = x + (r + i) * x_stride;
        tile_by_row(row, k, b, y + r * columns + first, columns, least(part, depth - k), k > 0, height, &none);
      }
    }
    panels += depth * width;
  }
}

#else

void octavo_pack_panels(const float *matrix, float *panels, size_t depth, size_t columns) {
  (void)matrix, (void)panels, (void)depth, (void)columns;
}

void octavo_window_product(
    const float *x, size_t x_stride, const float *panels, float *y, size_t rows, size_t columns, size_t depth) {
  (void)x, (void)x_stride, (void)panels, (void)y, (void)rows, (void)columns, (void)depth;
}

#endif
