#include "CKernels.h"
#include "Clones.h"

#define INLINE static inline __attribute__((always_inline))

/// So many positions ahead a word's products are asked for; they lie anywhere in a table larger than the near caches.
enum { AHEAD = 4, LINE = 64 / sizeof(float), STACK = 64 };

INLINE void fetch(const float *row, size_t count) {
  for (size_t i = 0; i < count; i += LINE) __builtin_prefetch(row + i);
}

/// What becomes of the sum at one position.
typedef struct {
  float *y;         // where the sum, or its positive part, goes
  float *greatest;  // or the greatest sum so far
  int32_t *at;      // and its position
} sink;

typedef enum { PLAIN, RECTIFIED, MAXIMUM } kind;

INLINE void put(float sum, int32_t t, sink sink, size_t c, const kind kind) {
  if (kind == MAXIMUM) {
    const int is_greater = !(sum <= sink.greatest[c]) & (sink.greatest[c] == sink.greatest[c]);
    sink.greatest[c] = is_greater ? sum : sink.greatest[c];
    sink.at[c] = is_greater ? t : sink.at[c];
  } else {
    sink.y[c] = kind == PLAIN || !(sum <= 0) ? sum : 0;
  }
}

/// One position: the bias and `width` rows, which is a constant where this is inlined.
INLINE void add_few(
    const float *const *rows, const size_t width, const float *bias, size_t columns, int32_t t, sink sink,
    const kind kind) {
  const float *const a = rows[0], *const b = rows[width > 1 ? 1 : 0], *const c = rows[width > 2 ? 2 : 0],
                     *const d = rows[width > 3 ? 3 : 0], *const e = rows[width > 4 ? 4 : 0];
#pragma clang loop vectorize(assume_safety)
  for (size_t i = 0; i < columns; ++i) {
    float sum = bias[i] + a[i];
    if (width > 1) sum += b[i];
    if (width > 2) sum += c[i];
    if (width > 3) sum += d[i];
    if (width > 4) sum += e[i];
    put(sum, t, sink, i, kind);
  }
}

/// One position of a window of any width, some columns at a time.
INLINE void add_many(
    const float *const *rows, size_t width, const float *bias, size_t columns, int32_t t, sink sink,
    const kind kind) {
  for (size_t first = 0; first < columns; first += STACK) {
    const size_t count = columns - first < STACK ? columns - first : STACK;
    float sums[STACK];
    for (size_t i = 0; i < count; ++i) sums[i] = bias[first + i];
    for (size_t k = 0; k < width; ++k)
      for (size_t i = 0; i < count; ++i) sums[i] += rows[k][first + i];
#pragma clang loop vectorize(assume_safety)
    for (size_t i = 0; i < count; ++i) put(sums[i], t, sink, first + i, kind);
  }
}

/// All positions of one document. `width` is a constant where this is inlined, or 0.
INLINE void document(octavo_word_convolution words, const int32_t *places, sink sink, const size_t width, const kind kind) {
  const size_t row = words.width * words.columns, positions = words.length - words.width + 1;
  const float *rows[words.width];
  for (size_t t = 0; t < positions; ++t) {
    const size_t next = t + words.width - 1 + AHEAD;
    if (next < words.length) fetch(words.products + (size_t)places[next] * row, row);
    for (size_t k = 0; k < words.width; ++k)
      rows[k] = words.products + (size_t)places[t + k] * row + (words.width - 1 - k) * words.columns;
    if (width) add_few(rows, width, words.bias, words.columns, (int32_t)t, sink, kind);
    else add_many(rows, words.width, words.bias, words.columns, (int32_t)t, sink, kind);
    if (kind != MAXIMUM) sink.y += words.columns;
  }
}

INLINE void any_width(octavo_word_convolution words, const int32_t *places, sink sink, const kind kind) {
  switch (words.width) {
  case 1: return document(words, places, sink, 1, kind);
  case 2: return document(words, places, sink, 2, kind);
  case 3: return document(words, places, sink, 3, kind);
  case 4: return document(words, places, sink, 4, kind);
  case 5: return document(words, places, sink, 5, kind);
  default: return document(words, places, sink, 0, kind);
  }
}

CLONES void octavo_convolve_words(octavo_word_convolution words, int is_rectified, float *y) {
  for (size_t d = 0; d < words.documents; ++d) {
    const int32_t *places = words.places + d * words.length;
    const sink sink = {.y = y + d * (words.length - words.width + 1) * words.columns};
    if (is_rectified) any_width(words, places, sink, RECTIFIED);
    else any_width(words, places, sink, PLAIN);
  }
}

CLONES void octavo_convolve_words_maximum(octavo_word_convolution words, float *greatest, int32_t *at) {
  for (size_t d = 0; d < words.documents; ++d, greatest += words.columns, at += words.columns) {
    for (size_t c = 0; c < words.columns; ++c) {
      greatest[c] = -__builtin_inff();
      at[c] = 0;
    }
    any_width(words, words.places + d * words.length, (sink){.greatest = greatest, .at = at}, MAXIMUM);
  }
}

CLONES void octavo_add_windows(
    const float *restrict dy, const int32_t *order, size_t count, const int32_t *places, int32_t first,
    int is_ordered, float *restrict sums, size_t length, size_t width, size_t columns) {
  const size_t positions = length - width + 1, row = width * columns;
  for (size_t e = 0; e < count; ++e) {
    const size_t p = (size_t)order[e], document = p / length, j = p % length;
    // The windows that hold the word begin at these positions; they are side by side in `dy`.
    const size_t begin = j + 1 > width ? j + 1 - width : 0, end = j < positions ? j + 1 : positions;
    const float *restrict source = dy + (document * positions + begin) * columns;
    float *restrict sum = sums + (size_t)(places[p] - first) * row;
    float *restrict target = sum + (begin + width - 1 - j) * columns;
    if (is_ordered && (e == 0 || places[order[e - 1]] != places[p]))
      for (size_t c = 0; c < row; ++c) sum[c] = 0;
    if (e + AHEAD < count) {
      const size_t q = (size_t)order[e + AHEAD], i = q % length;
      fetch(dy + (q / length * positions + (i + 1 > width ? i + 1 - width : 0)) * columns, row);
    }
    for (size_t c = 0; c < (end - begin) * columns; ++c) target[c] += source[c];
  }
}

CLONES void octavo_add_winning_windows(
    octavo_word_convolution words, const float *restrict dy, const int32_t *at, const float *restrict table,
    const int32_t *ids, const float *restrict weight, size_t inputs, float *restrict dweight, float *restrict drows) {
  const size_t window = words.width * inputs;
  for (size_t d = 0; d < words.documents; ++d)
    for (size_t c = 0; c < words.columns; ++c) {
      const float g = dy[d * words.columns + c];
      if (g == 0) continue;
      const size_t begin = d * words.length + (size_t)at[d * words.columns + c];
      for (size_t k = 0; k < words.width; ++k) {
        const float *restrict row = table + (size_t)ids[begin + k] * inputs;
        if (dweight)
          for (size_t i = 0; i < inputs; ++i) dweight[c * window + k * inputs + i] += g * row[i];
        if (drows) {
          float *restrict drow = drows + (size_t)words.places[begin + k] * inputs;
          for (size_t i = 0; i < inputs; ++i) drow[i] += g * weight[c * window + k * inputs + i];
        }
      }
    }
}
