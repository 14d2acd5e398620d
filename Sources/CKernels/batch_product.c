#include "CKernels.h"
#include "Panels.h"

#if defined(__x86_64__)

int octavo_batch_product_is_available(void) { return __builtin_cpu_supports("x86-64-v4") != 0; }

V4 void octavo_batch_product(
    octavo_batch inputs, const float *weight, size_t outputs, float *y, size_t y_stride, int adding) {
  // A block of so many rows and of the next ones fits the cache; rows are read whole, as they stand in memory.
  enum { GROUP = 64 };
  const size_t width = inputs.width, strips = (outputs + STRIP - 1) / STRIP;
  const size_t blocks = (inputs.columns + width - 1) / width, groups = (inputs.rows + GROUP - 1) / GROUP;
  // A small weight stays in the cache as it is; one group of rows needs a panel only once.
  const int is_packed = inputs.rows >= 32 && inputs.columns * outputs > 1 << 16;
  float *packed = is_packed ? allocate((groups > 1 ? strips : 1) * STRIP * width * sizeof *packed) : 0;
  const float *rows[GROUP], *next_rows[GROUP];
  fetches ahead;
  for (size_t p = 0; p < blocks; ++p) {
    const size_t first = p * width, depth = least(width, inputs.columns - first);
    const float *here = weight + first * outputs, *next = here + width * outputs;
    const size_t next_depth = p + 1 < blocks ? least(width, inputs.columns - first - width) : 0;
    const size_t parts = (depth + DEPTH - 1) / DEPTH, part = (depth + parts - 1) / parts;
    const size_t last_rows = inputs.rows - (groups - 1) * GROUP;
    const shares of_weight = shares_of(
        next_depth * outputs, ((groups - 1) * tile_count(GROUP) + tile_count(last_rows)) * strips * parts);
    for (size_t g = 0, number = 0; g < groups; ++g) {
      // The same block of the next rows, or the next block of the first.
      const int is_last = g + 1 == groups;
      const size_t count = is_last ? last_rows : GROUP, fetched = is_last ? next_depth : depth;
      const size_t next_row = is_last ? 0 : (g + 1) * GROUP, next_count = fetched ? least(GROUP, inputs.rows - next_row) : 0;
      for (size_t r = 0; r < count; ++r) rows[r] = block(&inputs, g * GROUP + r, p);
      for (size_t r = 0; r < next_count; ++r) next_rows[r] = block(&inputs, next_row + r, p + is_last);
      const shares of_rows = shares_of(next_count, tile_count(count) * strips * parts);
      for (size_t from = 0, t = 0; from < depth; from += part) {
        const size_t deep = least(part, depth - from);
        for (size_t s = 0; s < strips; ++s) {
          panel b = {here + from * outputs + s * STRIP, outputs, least(STRIP, outputs - s * STRIP)};
          if (is_packed) {
            float *place = groups > 1 ? packed + (s * depth + from) * STRIP : packed;
            if (g == 0) pack(b.start, outputs, place, STRIP, deep, b.columns);
            b.start = place, b.stride = STRIP;
          }
          for (size_t r = 0, height; r < count; r += height, ++t, ++number) {
            height = tile_rows(count - r);
            ahead.count = 0;
            const share some_rows = share_of(of_rows, t), some_weight = share_of(of_weight, number);
            for (size_t i = some_rows.first; i < some_rows.last; ++i) fetch(&ahead, next_rows[i], fetched);
            fetch(&ahead, next + some_weight.first, some_weight.last - some_weight.first);
            tile_by_row(
                rows + r, from, b, y + (g * GROUP + r) * y_stride + s * STRIP, y_stride, deep, adding || first + from > 0,
                height, &ahead);
          }
        }
      }
    }
  }
  free(packed);
}

#else

int octavo_batch_product_is_available(void) { return 0; }

void octavo_batch_product(
    octavo_batch inputs, const float *weight, size_t outputs, float *y, size_t y_stride, int adding) {
  (void)inputs, (void)weight, (void)outputs, (void)y, (void)y_stride, (void)adding;
}

#endif
