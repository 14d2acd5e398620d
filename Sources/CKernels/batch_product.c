#include "CKernels.h"
#include "Tiles.h"

#if defined(__x86_64__)
#include <stdlib.h>

/// Memory in whole cache lines; there is no way on without it.
static void *allocate(size_t bytes) {
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

int octavo_batch_product_is_available(void) { return __builtin_cpu_supports("x86-64-v4") != 0; }

/// Rows of a matrix side by side, filled up with zeros.
V4 static void pack(const float *matrix, size_t stride, float *packed, size_t rows, size_t columns) {
  for (size_t r = 0; r < rows; ++r, matrix += stride, packed += STRIP)
    for (size_t v = 0; v < VECTORS; ++v) {
      const size_t left = columns > 16 * v ? columns - 16 * v : 0;
      const __mmask16 mask = left >= 16 ? 0xFFFF : (__mmask16)((1u << left) - 1);
      _mm512_storeu_ps(packed + 16 * v, _mm512_maskz_loadu_ps(mask, matrix + 16 * v));
    }
}

/// Columns of the inputs that are taken together: within one block of them.
typedef struct { size_t block, from, depth; } part;

/// The part that begins at a column: of equal parts of its block, none deeper than a panel.
static part part_at(const octavo_batch *inputs, size_t column) {
  const size_t block = column / inputs->width, from = column - block * inputs->width;
  if (column >= inputs->columns) return (part){block, from, 0};
  const size_t width = least(inputs->width, inputs->columns - block * inputs->width);
  const size_t parts = (width + DEPTH - 1) / DEPTH, each = (width + parts - 1) / parts;
  return (part){block, from, least(each, width - from)};
}

V4 void octavo_batch_product(
    octavo_batch inputs, const float *weight, size_t outputs, float *y, size_t y_stride, int adding) {
  const size_t rows = inputs.rows, strips = (outputs + STRIP - 1) / STRIP, tiles = tile_count(rows) * strips;
  // A small weight stays in the cache as it is.
  const int is_packed = rows >= 32 && inputs.columns * outputs > 1 << 16;
  float packed[DEPTH * STRIP] __attribute__((aligned(64)));
  const float *on_stack[128], **pointers = 2 * rows <= 128 ? on_stack : allocate(2 * rows * sizeof *pointers);
  const float **next_pointers = pointers + rows;
  fetches ahead;
  for (size_t first = 0; first < inputs.columns;) {
    const part here = part_at(&inputs, first), next = part_at(&inputs, first + here.depth);
    for (size_t r = 0; r < rows; ++r) pointers[r] = block(&inputs, r, here.block) + here.from;
    for (size_t r = 0; r < rows && next.depth; ++r) next_pointers[r] = block(&inputs, r, next.block) + next.from;
    for (size_t s = 0, t = 0; s < strips; ++s) {
      const size_t j = s * STRIP;
      panel b = {weight + first * outputs + j, outputs, least(STRIP, outputs - j)};
      if (is_packed) {
        pack(b.start, outputs, packed, here.depth, b.columns);
        b.start = packed, b.stride = STRIP;
      }
      for (size_t r = 0, height; r < rows; r += height, ++t) {
        height = tile_rows(rows - r);
        ahead.count = 0;
        const share of_weight = share_of(next.depth * outputs, t, tiles);
        fetch(&ahead, weight + (first + here.depth) * outputs + of_weight.first, of_weight.last - of_weight.first);
        if (next.depth) {
          const share of_rows = share_of(height, s, strips);
          for (size_t i = of_rows.first; i < of_rows.last; ++i) fetch(&ahead, next_pointers[r + i], next.depth);
        }
        tile_by_row(pointers + r, b, y + r * y_stride + j, y_stride, here.depth, adding || first > 0, height, &ahead);
      }
    }
    first += here.depth;
  }
  if (pointers != on_stack) free(pointers);
}

V4 void octavo_batch_weight_gradient(
    octavo_batch inputs, const float *dy, size_t outputs, float *dweight, size_t first, size_t last, int adding,
    octavo_companions companions) {
  enum { PART = 64 };
  const size_t strips = (outputs + STRIP - 1) / STRIP, parts = (inputs.rows + PART - 1) / PART;
  const int is_packed = last - first >= 256;
  float *packed = is_packed ? allocate(inputs.rows * strips * STRIP * sizeof *packed) : 0;
  if (is_packed)
    for (size_t s = 0; s < strips; ++s)
      pack(dy + s * STRIP, outputs, packed + s * STRIP * inputs.rows, inputs.rows, least(STRIP, outputs - s * STRIP));
  const float *blocks[PART], *next_blocks[PART];
  fetches ahead;
  size_t all_tiles = 0, tile_number = 0;
  for (size_t k = first, depth; k < last; k += depth) {
    depth = least(inputs.width - k % inputs.width, last - k);
    all_tiles += tile_count(depth) * strips * parts;
  }
  for (size_t k = first; k < last; ) {
    const size_t p = k / inputs.width, from = k - p * inputs.width;
    const size_t depth = least(inputs.width - from, last - k), next = k + depth;
    const size_t tiles = tile_count(depth) * strips;
    for (size_t part = 0; part < parts; ++part) {
      const size_t row = part * PART, count = least(PART, inputs.rows - row);
      // The same columns of the next rows, or the next columns.
      const int is_last = part + 1 == parts;
      const size_t next_row = is_last ? 0 : row + PART, next_count = is_last && next >= last ? 0 : least(PART, inputs.rows - next_row);
      const size_t next_depth = is_last ? least(inputs.width, last - least(next, last)) : depth;
      for (size_t r = 0; r < count; ++r) blocks[r] = block(&inputs, row + r, p);
      for (size_t r = 0; r < next_count; ++r)
        next_blocks[r] = is_last ? block(&inputs, next_row + r, next / inputs.width) : block(&inputs, next_row + r, p) + from;
      for (size_t s = 0, t = 0; s < strips; ++s) {
        const size_t j = s * STRIP;
        panel b = {dy + row * outputs + j, outputs, least(STRIP, outputs - j)};
        if (is_packed) b.start = packed + (s * inputs.rows + row) * STRIP, b.stride = STRIP;
        for (size_t d = 0, height; d < depth; d += height, ++t) {
          height = tile_rows(depth - d);
          ahead.count = 0;
          const share of_rows = share_of(next_count, t, tiles);
          for (size_t r = of_rows.first; r < of_rows.last; ++r) fetch(&ahead, next_blocks[r], next_depth);
          const share of_companions = share_of(companions.elements, tile_number++, all_tiles);
          for (size_t i = 0; i < companions.count; ++i)
            fetch(&ahead, companions.arrays[i] + of_companions.first, of_companions.last - of_companions.first);
          tile_by_column(
              blocks, from + d, b, dweight + (k - first + d) * outputs + j, outputs, count, adding || part > 0, height, &ahead);
        }
      }
    }
    k = next;
  }
  free(packed);
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
    const size_t tiles = tile_count(width) * strips * parts;
    for (size_t s = 0, t = 0; s < strips; ++s) {
      const size_t row = s * strip, count = least(strip, rows - row);
      for (size_t n = 0; n < outputs; n += part) {
        const size_t depth = least(part, outputs - n);
        const panel b = {panels + (s * outputs + n) * STRIP, STRIP, strip};
        for (size_t d = 0, height; d < width; d += height, ++t) {
          height = tile_rows(width - d);
          for (size_t i = 0; i < height; ++i) pointers[i] = weight + (first + d + i) * outputs + n;
          ahead.count = 0;
          const share of_weight = share_of(next_width * outputs, t, tiles);
          fetch(&ahead, weight + (first + width) * outputs + of_weight.first, of_weight.last - of_weight.first);
          tile_by_row(pointers, b, sums + d * STRIP, STRIP, depth, n > 0, height, &ahead);
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

int octavo_batch_product_is_available(void) { return 0; }

void octavo_batch_product(
    octavo_batch inputs, const float *weight, size_t outputs, float *y, size_t y_stride, int adding) {
  (void)inputs, (void)weight, (void)outputs, (void)y, (void)y_stride, (void)adding;
}

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
