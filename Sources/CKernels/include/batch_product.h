#pragma once
#include <stddef.h>
#include <stdint.h>

/// The inputs of a dense layer, [rows][columns], one at least each way, in blocks of `width` columns; the last may be narrower.
///
/// Without `ids` it is a matrix whose rows lie `stride` apart. With them, [rows][columns / width], a block is the row of
/// that number in a table: rows of words, side by side, that nobody has to write down.
typedef struct {
  const float *start;
  const int32_t *ids;
  size_t stride, rows, columns, width;
} octavo_batch;

/// Whether the processor can do the products below: they need AVX-512.
int octavo_batch_product_is_available(void);

/// y[rows][outputs] = or += inputs times weight[columns][outputs]; rows of y lie `y_stride` apart.
void octavo_batch_product(
    octavo_batch inputs, const float *weight, size_t outputs, float *y, size_t y_stride, int adding);

/// Arrays that are read next, of so many elements each: they are fetched while a product is worked out.
typedef struct {
  const float *arrays[4];
  size_t count, elements;
} octavo_companions;

/// dweight[last - first][outputs] = or += rows first ..< last of (inputs transposed times dy[rows][outputs]).
void octavo_batch_weight_gradient(
    octavo_batch inputs, const float *dy, size_t outputs, float *dweight, size_t first, size_t last, int adding,
    octavo_companions companions);

/// dinputs = dy[rows][outputs] times weight[columns][outputs] transposed. As a matrix it is written; with `ids` each block is
/// added to the row of that number in `dinputs`.
void octavo_batch_input_gradient(
    octavo_batch inputs, const float *dy, const float *weight, size_t outputs, float *dinputs);
