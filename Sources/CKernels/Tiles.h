#pragma once
#include "CKernels.h"
#include "Vectors.h"

#if defined(__x86_64__)
#include <immintrin.h>

/// A tile of a product is at most this many rows and vectors, so that its sums stay in registers; a panel is the right factor's
/// columns of a tile, and no more of its rows than fit the nearest cache.
enum { ROWS = 8, VECTORS = 3, STRIP = 16 * VECTORS, DEPTH = 128, STEPS = 4, LINE = 64 };

static inline size_t least(size_t a, size_t b) { return a < b ? a : b; }

/// What a tile asks for meanwhile: lines of memory that later tiles read first.
typedef struct {
  const char *lines[1024];
  size_t count;
} fetches;

static inline void fetch(fetches *fetches, const float *start, size_t count) {
  const char *end = (const char *)(start + count);
  for (const char *line = (const char *)start; line < end; line += LINE)
    if (fetches->count < 1024) fetches->lines[fetches->count++] = line;
  if (count && fetches->count < 1024) fetches->lines[fetches->count++] = end - 1;
}

/// Some things to fetch, spread evenly over tiles; a division for each tile would take its time.
typedef struct { size_t things; uint64_t each; } shares;
static inline shares shares_of(size_t things, size_t tiles) {
  return (shares){things, tiles ? (((uint64_t)things << 32) + tiles - 1) / tiles : 0};
}
/// The things that are tile `t`'s.
typedef struct { size_t first, last; } share;
static inline share share_of(shares all, size_t t) {
  return (share){least(all.things, t * all.each >> 32), least(all.things, (t + 1) * all.each >> 32)};
}

/// Adds the product of a column of the left factor, `row[r][k]` where `by_row`, else `row[0][r]`, and a row of the panel. The
/// constants are those of `tile`.
V4_INLINE void step(
    __m512 sums[ROWS][VECTORS], const float *const *row, size_t k, const float *panel, __mmask16 mask, const int by_row,
    const int rows, const int vectors) {
  __m512 b[VECTORS];
  UNROLLED for (int v = 0; v < vectors; ++v)
    b[v] = v == vectors - 1 ? _mm512_maskz_loadu_ps(mask, panel + 16 * v) : _mm512_loadu_ps(panel + 16 * v);
  UNROLLED for (int r = 0; r < rows; ++r) {
    const __m512 factor = _mm512_set1_ps(by_row ? row[r][k] : row[0][r]);
    UNROLLED for (int v = 0; v < vectors; ++v) sums[r][v] = _mm512_fmadd_ps(factor, b[v], sums[r][v]);
  }
}

/// c[rows][vectors] = or += the product over `depth`. The left factor's element (r, k) is `x[r][offset + k]` where `by_row`,
/// else `x[0][offset + ROWS * k + r]`. `by_row`, `rows` and `vectors` are constants where this is inlined.
V4_INLINE void tile(
    const float *const *x, size_t offset, const float *panel, size_t panel_stride, float *c, size_t c_stride, size_t depth,
    int adding, __mmask16 mask, const int by_row, const int rows, const int vectors, const fetches *ahead) {
  __m512 sums[ROWS][VECTORS];
  UNROLLED for (int r = 0; r < rows; ++r)
    UNROLLED for (int v = 0; v < vectors; ++v) sums[r][v] = _mm512_setzero_ps();
  const float *row[ROWS];
  UNROLLED for (int r = 0; r < (by_row ? rows : 1); ++r) row[r] = x[r] + offset;
  // The sums' lines are asked for now, to be there when they are written.
  UNROLLED for (int r = 0; r < rows; ++r)
    UNROLLED for (int v = 0; v < vectors; ++v) __builtin_prefetch(c + r * c_stride + 16 * v, 1);
  size_t k = 0;
  // A line every few steps, where that is enough; else one a step. What is left of them at once.
  const int is_dense = 3 * ahead->count > depth;
  const size_t fetched = least(ahead->count, is_dense ? depth : depth / STEPS);
  for (size_t line = fetched; line < ahead->count; ++line) _mm_prefetch(ahead->lines[line], _MM_HINT_T1);
#define STEP step(sums, row, k, panel, mask, by_row, rows, vectors), row[0] += by_row ? 0 : ROWS, ++k, panel += panel_stride
  for (size_t line = 0; line < fetched; ++line) {
    _mm_prefetch(ahead->lines[line], _MM_HINT_T1);
    if (is_dense) STEP;
    else UNROLLED for (int i = 0; i < STEPS; ++i) STEP;
  }
  while (k + STEPS <= depth) UNROLLED for (int i = 0; i < STEPS; ++i) STEP;
  while (k < depth) STEP;
#undef STEP
  UNROLLED for (int r = 0; r < rows; ++r, c += c_stride)
    UNROLLED for (int v = 0; v < vectors; ++v) {
      const __mmask16 lanes = v == vectors - 1 ? mask : 0xFFFF;
      const __m512 before = adding ? _mm512_maskz_loadu_ps(lanes, c + 16 * v) : _mm512_setzero_ps();
      _mm512_mask_storeu_ps(c + 16 * v, lanes, _mm512_add_ps(before, sums[r][v]));
    }
}

/// The right factor of some tiles: columns of a matrix, or of a packed panel.
typedef struct {
  const float *start;
  size_t stride, columns;
} panel;

/// A tile of any size up to the greatest.
V4_INLINE void any_tile(
    const float *const *x, size_t offset, panel b, float *c, size_t c_stride, size_t depth, int adding, size_t rows,
    const int by_row, const fetches *ahead) {
  const __mmask16 mask = (__mmask16)((1u << ((b.columns - 1) % 16 + 1)) - 1);
#define CASE(R, V) \
  tile(x, offset, b.start, b.stride, c, c_stride, depth, adding, mask, by_row, R, V, ahead)
  if (b.columns > 32) {
    if (rows == 8) CASE(8, 3); else if (rows == 4) CASE(4, 3); else if (rows == 2) CASE(2, 3); else CASE(1, 3);
  } else if (b.columns > 16) {
    if (rows == 8) CASE(8, 2); else if (rows == 4) CASE(4, 2); else if (rows == 2) CASE(2, 2); else CASE(1, 2);
  } else {
    if (rows == 8) CASE(8, 1); else if (rows == 4) CASE(4, 1); else if (rows == 2) CASE(2, 1); else CASE(1, 1);
  }
#undef CASE
}
V4 static __attribute__((noinline, unused)) void tile_by_row(
    const float *const *x, size_t offset, panel b, float *c, size_t c_stride, size_t depth, int adding, size_t rows,
    const fetches *ahead) {
  any_tile(x, offset, b, c, c_stride, depth, adding, rows, 1, ahead);
}
V4 static __attribute__((noinline, unused)) void tile_by_column(
    const float *x, panel b, float *c, size_t c_stride, size_t depth, int adding, size_t rows, const fetches *ahead) {
  any_tile(&x, 0, b, c, c_stride, depth, adding, rows, 0, ahead);
}

/// How many rows the next tile takes of those that are left: a power of two.
static inline size_t tile_rows(size_t left) { return left >= 8 ? 8 : left >= 4 ? 4 : left >= 2 ? 2 : 1; }
/// How many tiles some rows make.
static inline size_t tile_count(size_t rows) { return rows / 8 + (rows >> 2 & 1) + (rows >> 1 & 1) + (rows & 1); }

#endif
