#include "CKernels.h"
#include "Panels.h"

#if defined(__x86_64__)

/// How many columns from one on are taken together: within a block, none beyond the last, and not more than some.
static inline size_t span_at(const octavo_batch *inputs, size_t column, size_t last, size_t most) {
  return least(most, least(inputs->width - column % inputs->width, last - column));
}

V4 void octavo_batch_weight_gradient(
    octavo_batch inputs, const float *dy, size_t outputs, float *dweight, size_t first, size_t last, int adding,
    octavo_companions companions) {
  // Of so many rows so many columns are packed, and lie in the nearest cache while they are used: sizes found by trial.
  enum { GROUP = 96, SPAN = 160 };
  const size_t strips = (outputs + STRIP - 1) / STRIP;
  const size_t groups = (inputs.rows + GROUP - 1) / GROUP, group = (inputs.rows + groups - 1) / groups;
  const int is_packed = last - first >= 256;
  float *columns = allocate(GROUP * SPAN * sizeof *columns);
  float *packed = is_packed ? allocate(inputs.rows * strips * STRIP * sizeof *packed) : 0;
  if (is_packed)
    for (size_t s = 0; s < strips; ++s)
      pack(
          dy + s * STRIP, outputs, packed + s * STRIP * inputs.rows, STRIP, inputs.rows, least(STRIP, outputs - s * STRIP));
  const float *rows[GROUP], *next_rows[GROUP];
  fetches ahead;
  size_t tiles = 0, number = 0;
  for (size_t k = first, span; k < last; k += span) {
    span = span_at(&inputs, k, last, SPAN);
    tiles += tile_count(span) * strips * groups;
  }
  const shares of_companions = shares_of(companions.elements, tiles);
  for (size_t k = first, span; k < last; k += span) {
    span = span_at(&inputs, k, last, SPAN);
    for (size_t g = 0; g < groups; ++g) {
      const size_t count = least(group, inputs.rows - g * group);
      for (size_t r = 0; r < count; ++r) rows[r] = block(&inputs, g * group + r, k / inputs.width);
      pack_columns(rows, k % inputs.width, columns, count, span);
      // The same columns of the next rows, or the next columns of the first.
      const size_t next_row = g + 1 < groups ? (g + 1) * group : 0, next_k = next_row ? k : k + span;
      const size_t next_span = next_k < last ? span_at(&inputs, next_k, last, SPAN) : 0;
      const size_t next_count = next_span ? least(group, inputs.rows - next_row) : 0;
      for (size_t r = 0; r < next_count; ++r)
        next_rows[r] = block(&inputs, next_row + r, next_k / inputs.width) + next_k % inputs.width;
      const shares of_rows = shares_of(next_count, tile_count(span) * strips);
      for (size_t s = 0, t = 0; s < strips; ++s) {
        panel b = {dy + g * group * outputs + s * STRIP, outputs, least(STRIP, outputs - s * STRIP)};
        if (is_packed) b.start = packed + (s * inputs.rows + g * group) * STRIP, b.stride = STRIP;
        for (size_t d = 0, height; d < span; d += height, ++t) {
          height = tile_rows(span - d);
          ahead.count = 0;
          const share some_rows = share_of(of_rows, t), some_companions = share_of(of_companions, number++);
          for (size_t i = some_rows.first; i < some_rows.last; ++i) fetch(&ahead, next_rows[i], next_span);
          for (size_t i = 0; i < companions.count; ++i)
            fetch(&ahead, companions.arrays[i] + some_companions.first, some_companions.last - some_companions.first);
          tile_by_column(
              columns + d / ROWS * ROWS * count + d % ROWS, b, dweight + (k - first + d) * outputs + s * STRIP, outputs, count,
              adding || g > 0, height, &ahead);
        }
      }
    }
  }
  free(packed);
  free(columns);
}

/// Exchanges rows and columns of 16 rows of 16.
V4_INLINE void turn(__m512 x[16]) {
  __m512 y[16];
  UNROLLED for (int i = 0; i < 8; ++i) {
    y[2 * i] = _mm512_unpacklo_ps(x[2 * i], x[2 * i + 1]);
    y[2 * i + 1] = _mm512_unpackhi_ps(x[2 * i], x[2 * i + 1]);
  }
  UNROLLED for (int i = 0; i < 4; ++i) {
    x[4 * i] = _mm512_shuffle_ps(y[4 * i], y[4 * i + 2], 0x44);
    x[4 * i + 1] = _mm512_shuffle_ps(y[4 * i], y[4 * i + 2], 0xEE);
    x[4 * i + 2] = _mm512_shuffle_ps(y[4 * i + 1], y[4 * i + 3], 0x44);
    x[4 * i + 3] = _mm512_shuffle_ps(y[4 * i + 1], y[4 * i + 3], 0xEE);
  }
  UNROLLED for (int i = 0; i < 4; ++i) {
    y[i] = _mm512_shuffle_f32x4(x[i], x[4 + i], 0x88);
    y[4 + i] = _mm512_shuffle_f32x4(x[i], x[4 + i], 0xDD);
    y[8 + i] = _mm512_shuffle_f32x4(x[8 + i], x[12 + i], 0x88);
    y[12 + i] = _mm512_shuffle_f32x4(x[8 + i], x[12 + i], 0xDD);
  }
  UNROLLED for (int i = 0; i < 8; ++i) {
    x[i] = _mm512_shuffle_f32x4(y[i], y[8 + i], 0x88);
    x[8 + i] = _mm512_shuffle_f32x4(y[i], y[8 + i], 0xDD);
  }
}

/// targets[c][r] = or += x[r][c], for rows of STRIP of which some columns count.
V4 static void turn_into(const float *x, float *const *targets, size_t rows, size_t columns, int adding) {
  for (size_t r = 0; r < rows; r += 16) {
    const __mmask16 mask = rows - r < 16 ? (__mmask16)((1u << (rows - r)) - 1) : 0xFFFF;
    for (size_t c = 0; c < columns; c += 16) {
      __m512 square[16];
      UNROLLED for (int i = 0; i < 16; ++i)
        square[i] = mask >> i & 1 ? _mm512_loadu_ps(x + (r + i) * STRIP + c) : _mm512_setzero_ps();
      turn(square);
      UNROLLED for (int i = 0; i < 16; ++i)
        if (c + i < columns) {
          float *target = targets[c + i] + r;
          const __m512 before = adding ? _mm512_maskz_loadu_ps(mask, target) : _mm512_setzero_ps();
          _mm512_mask_storeu_ps(target, mask, _mm512_add_ps(before, square[i]));
        }
    }
  }
}

V4 void octavo_batch_input_gradient(
    octavo_batch inputs, const float *dy, const float *weight, size_t outputs, float *dinputs) {
  const size_t rows = inputs.rows, blocks = (inputs.columns + inputs.width - 1) / inputs.width;
  const size_t parts = (outputs + DEPTH - 1) / DEPTH, part = (outputs + parts - 1) / parts;
  // Strips of nearly the same size, in vectors.
  const size_t strips = (rows + STRIP - 1) / STRIP, strip = ((rows + strips - 1) / strips + 15) / 16 * 16;
  // dy transposed, in panels of a strip of rows; and a block's gradient for such a strip, transposed.
  float *panels = allocate((outputs * strips + inputs.width) * STRIP * sizeof *panels);
  float *sums = panels + outputs * strips * STRIP;
  for (size_t s = 0; s < strips; ++s) {
    float *target = panels + s * outputs * STRIP;
    for (size_t r = 0; r < STRIP; ++r) {
      const float *row = dy + (s * strip + r) * outputs;
      const int is_there = r < strip && s * strip + r < rows;
      for (size_t n = 0; n < outputs; ++n) target[n * STRIP + r] = is_there ? row[n] : 0;
    }
  }
  const float *pointers[ROWS];
  float *targets[STRIP];
  fetches ahead;
  for (size_t p = 0; p < blocks; ++p) {
    const size_t first = p * inputs.width, width = least(inputs.width, inputs.columns - first);
    const size_t next_width = p + 1 < blocks ? least(inputs.width, inputs.columns - first - inputs.width) : 0;
    const shares all_weight = shares_of(next_width * outputs, tile_count(width) * strips * parts);
    for (size_t s = 0, t = 0; s < strips; ++s) {
      const size_t row = s * strip, count = least(strip, rows - row);
      for (size_t n = 0; n < outputs; n += part) {
        const size_t depth = least(part, outputs - n);
        const panel b = {panels + (s * outputs + n) * STRIP, STRIP, strip};
        for (size_t d = 0, height; d < width; d += height, ++t) {
          height = tile_rows(width - d);
          for (size_t i = 0; i < height; ++i) pointers[i] = weight + (first + d + i) * outputs + n;
          ahead.count = 0;
          const share of_weight = share_of(all_weight, t);
          fetch(&ahead, weight + (first + width) * outputs + of_weight.first, of_weight.last - of_weight.first);
          tile_by_row(pointers, 0, b, sums + d * STRIP, STRIP, depth, n > 0, height, &ahead);
        }
      }
      for (size_t r = 0; r < count; ++r)
        targets[r] = inputs.ids ? dinputs + (size_t)inputs.ids[(row + r) * blocks + p] * inputs.width
                                : dinputs + (row + r) * inputs.stride + first;
      turn_into(sums, targets, width, count, inputs.ids != 0);
    }
  }
  free(panels);
}

#else

void octavo_batch_weight_gradient(
    octavo_batch inputs, const float *dy, size_t outputs, float *dweight, size_t first, size_t last, int adding,
    octavo_companions companions) {
  (void)inputs, (void)dy, (void)outputs, (void)dweight, (void)first, (void)last, (void)adding, (void)companions;
}

void octavo_batch_input_gradient(
    octavo_batch inputs, const float *dy, const float *weight, size_t outputs, float *dinputs) {
  (void)inputs, (void)dy, (void)weight, (void)outputs, (void)dinputs;
}

#endif
