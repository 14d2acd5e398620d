#include "CKernels.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define V4 __attribute__((target("arch=x86-64-v4")))
#define V4_INLINE V4 static inline __attribute__((always_inline))

/// A tile of the product is at most this many rows and vectors, so that its sums stay in registers.
enum { ROWS = 8, VECTORS = 3, STRIP = 16 * VECTORS };

/// The left factor: its element (row, k) is `start[row * row_stride + k * depth_stride]`.
typedef struct {
  const float *start;
  size_t row_stride, depth_stride;
} left_factor;

/// What to fetch into the cache early: the right factor's rows so far down, or the left factor's rows so far down.
typedef struct {
  size_t right, left;
} ahead;

/// c[rows][16 vectors], the last one masked, = or += the product over `depth`. `rows` and `vectors` are constants where
/// this is inlined.
V4_INLINE void tile(
    left_factor a, const float *b, size_t b_stride, float *c, size_t c_stride, size_t depth,
    int adding, __mmask16 mask, const int rows, const int vectors, ahead ahead) {
  __m512 sums[ROWS][VECTORS];
  for (int r = 0; r < rows; ++r)
    for (int v = 0; v < vectors; ++v) sums[r][v] = _mm512_setzero_ps();
  for (size_t k = 0; k < depth; ++k, b += b_stride) {
    __m512 row[VECTORS];
    for (int v = 0; v < vectors; ++v) {
      row[v] = v == vectors - 1 ? _mm512_maskz_loadu_ps(mask, b + 16 * v) : _mm512_loadu_ps(b + 16 * v);
      if (ahead.right) _mm_prefetch((const char *)(b + ahead.right + 16 * v), _MM_HINT_T0);
    }
    for (int r = 0; r < rows; ++r) {
      const float *factor = a.start + r * a.row_stride + k * a.depth_stride;
      if (ahead.left && k % 16 == 0) _mm_prefetch((const char *)(factor + ahead.left), _MM_HINT_T0);
      for (int v = 0; v < vectors; ++v)
        sums[r][v] = _mm512_fmadd_ps(_mm512_set1_ps(*factor), row[v], sums[r][v]);
    }
  }
  for (int r = 0; r < rows; ++r, c += c_stride)
    for (int v = 0; v < vectors; ++v) {
      const __mmask16 lanes = v == vectors - 1 ? mask : 0xFFFF;
      const __m512 before = adding ? _mm512_maskz_loadu_ps(lanes, c + 16 * v) : _mm512_setzero_ps();
      _mm512_mask_storeu_ps(c + 16 * v, lanes, _mm512_add_ps(before, sums[r][v]));
    }
}

/// All rows of one strip of columns.
V4_INLINE void strip(
    left_factor a, const float *b, size_t b_stride, float *c, size_t c_stride, size_t rows,
    size_t depth, int adding, __mmask16 mask, const int vectors, ahead ahead) {
  for (; rows >= 8; rows -= 8, a.start += 8 * a.row_stride, c += 8 * c_stride, ahead.right = 0)
    tile(a, b, b_stride, c, c_stride, depth, adding, mask, 8, vectors, ahead);
  ahead.left = 0;
  if (rows & 4) {
    tile(a, b, b_stride, c, c_stride, depth, adding, mask, 4, vectors, ahead);
    a.start += 4 * a.row_stride, c += 4 * c_stride, ahead.right = 0;
  }
  if (rows & 2) {
    tile(a, b, b_stride, c, c_stride, depth, adding, mask, 2, vectors, ahead);
    a.start += 2 * a.row_stride, c += 2 * c_stride, ahead.right = 0;
  }
  if (rows & 1) tile(a, b, b_stride, c, c_stride, depth, adding, mask, 1, vectors, ahead);
}

/// All strips of some rows.
V4_INLINE void strips(
    left_factor a, const float *b, size_t b_stride, float *c, size_t c_stride, size_t rows,
    size_t columns, size_t depth, int adding, ahead ahead) {
  for (size_t j = 0; j < columns; j += STRIP, b += STRIP, c += STRIP) {
    const size_t left = columns - j, last = (left - 1) % 16 + 1;
    const __mmask16 mask = left >= STRIP ? 0xFFFF : (__mmask16)((1u << last) - 1);
    if (left > 32) strip(a, b, b_stride, c, c_stride, rows, depth, adding, mask, 3, ahead);
    else if (left > 16) strip(a, b, b_stride, c, c_stride, rows, depth, adding, mask, 2, ahead);
    else strip(a, b, b_stride, c, c_stride, rows, depth, adding, mask, 1, ahead);
  }
}

V4 static void left_transposed(
    const float *a, size_t a_stride, const float *b, size_t b_stride, float *c, size_t c_stride,
    size_t rows, size_t columns, size_t depth, int adding) {
  // A few rows of `b` at a time: what the next columns of them need is then already on its way.
  enum { PART = 32 };
  for (size_t k = 0; k < depth; k += PART, adding = 1) {
    const size_t part = depth - k < PART ? depth - k : PART;
    const ahead ahead = {.right = k + 2 * PART <= depth ? PART * b_stride : 0};
    const left_factor left = {a + k * a_stride, 1, a_stride};
    strips(left, b + k * b_stride, b_stride, c, c_stride, rows, columns, part, adding, ahead);
  }
}

V4 static void left_plain(
    const float *a, size_t a_stride, const float *b, size_t b_stride, float *c, size_t c_stride,
    size_t rows, size_t columns, size_t depth, int adding) {
  for (size_t i = 0; i < rows; i += ROWS) {
    const size_t part = rows - i < ROWS ? rows - i : ROWS;
    const left_factor left = {a + i * a_stride, a_stride, 1};
    const ahead ahead = {.left = i + 2 * ROWS <= rows ? ROWS * a_stride : 0};
    strips(left, b, b_stride, c + i * c_stride, c_stride, part, columns, depth, adding, ahead);
  }
}

int octavo_slim_product_is_available(void) { return __builtin_cpu_supports("x86-64-v4") != 0; }

void octavo_slim_product(
    int is_left_transposed, const float *a, size_t a_stride, const float *b, size_t b_stride,
    float *c, size_t c_stride, size_t rows, size_t columns, size_t depth, int adding) {
  (is_left_transposed ? left_transposed : left_plain)(
      a, a_stride, b, b_stride, c, c_stride, rows, columns, depth, adding);
}

#else

int octavo_slim_product_is_available(void) { return 0; }

void octavo_slim_product(
    int is_left_transposed, const float *a, size_t a_stride, const float *b, size_t b_stride,
    float *c, size_t c_stride, size_t rows, size_t columns, size_t depth, int adding) {
  __builtin_trap();
}

#endif
