#pragma once
#include <stddef.h>

/// How many floats the panels of a matrix of this size take.
size_t octavo_panel_count(size_t depth, size_t columns);

/// A matrix [depth][columns] in the order in which `octavo_window_product` reads it: panels of some columns, row by row.
void octavo_pack_panels(const float *matrix, float *panels, size_t depth, size_t columns);

/// y[r][c] = sum over k below `depth` of x[r * x_stride + k] * matrix[k][c], for the matrix packed in `panels`.
/// It is there where the products of a batch are. Rows of x may overlap: with a depth of several strides they are windows of as many rows.
void octavo_window_product(
    const float *x, size_t x_stride, const float *panels, float *y, size_t rows, size_t columns, size_t depth);
