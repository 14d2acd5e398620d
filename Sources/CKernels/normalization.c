#include "CKernels.h"
#include "Clones.h"

CLONES void octavo_column_moments(
    const float *restrict x, double *restrict means, double *restrict variances, size_t rows, size_t columns) {
  for (size_t c = 0; c < columns; ++c) means[c] = variances[c] = 0;
  const float *row = x;
  for (size_t r = 0; r < rows; ++r, row += columns)
    for (size_t c = 0; c < columns; ++c) means[c] += row[c];
  for (size_t c = 0; c < columns; ++c) means[c] /= (double)rows;
  // A second pass: the difference of mean square and squared mean would lose its digits where the mean is large.
  row = x;
  for (size_t r = 0; r < rows; ++r, row += columns)
    for (size_t c = 0; c < columns; ++c) {
      const double difference = row[c] - means[c];
      variances[c] += difference * difference;
    }
  for (size_t c = 0; c < columns; ++c) variances[c] /= (double)rows;
}

CLONES void octavo_affine_columns(
    const float *restrict x, const float *restrict factor, const float *restrict shift, float *restrict y,
    size_t rows, size_t columns) {
  for (size_t r = 0; r < rows; ++r, x += columns, y += columns)
    for (size_t c = 0; c < columns; ++c) y[c] = x[c] * factor[c] + shift[c];
}

CLONES void octavo_centred_products(
    const float *restrict x, const float *restrict mean, const float *restrict dy, float *restrict sums, size_t rows,
    size_t columns) {
  for (size_t r = 0; r < rows; ++r, x += columns, dy += columns)
    for (size_t c = 0; c < columns; ++c) sums[c] += dy[c] * (x[c] - mean[c]);
}

CLONES void octavo_normalization_gradient(
    const float *restrict x, const float *restrict mean, const float *restrict dy, const float *restrict a,
    const float *restrict b, const float *restrict c, float *restrict dx, size_t rows, size_t columns) {
  for (size_t r = 0; r < rows; ++r, x += columns, dy += columns, dx += columns)
    for (size_t i = 0; i < columns; ++i) dx[i] = a[i] * dy[i] + b[i] * (x[i] - mean[i]) + c[i];
}
