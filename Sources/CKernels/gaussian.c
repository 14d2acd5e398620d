#include "gaussian.h"

#include "Clones.h"
#include "Vectors.h"
#include <string.h>

enum { lanes = 8 };
typedef double wide __attribute__((vector_size(lanes * sizeof(double))));
typedef int64_t whole __attribute__((vector_size(lanes * sizeof(int64_t))));

CLONES
void octavo_gaussian(
    const double *distances, double precision, size_t count, double *weights, double *sum, double *first,
    double *second) {
  // 1 / k! from the greatest k down: for |r| <= ln 2 / 2 the series ends below the last bit.
  static const double series[] = {
      1.0 / 6227020800, 1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800, 1.0 / 362880, 1.0 / 40320, 1.0 / 5040,
      1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 0.5, 1, 1};
  // Adding it leaves the nearest whole number in the low bits.
  const double rounding = 0x1.8p52;
  wide sums[3] = {{0}};
  for (size_t j = 0; j < count; j += lanes) {
    wide scaled;
    memcpy(&scaled, distances + j, sizeof scaled);
    scaled *= precision;
    // Beyond, a weight is zero.
    const whole is_seen = scaled < 700.0;
    const wide bounded = (wide)(((whole)scaled & is_seen) | ((whole)((wide){0} + 700.0) & ~is_seen));
    const wide shifted = rounding - bounded * 0x1.71547652b82fep0;
    const wide times = shifted - rounding;
    const wide r = (-bounded - times * 0x1.62e42fefa39efp-1) - times * 0x1.abc9e3b39803fp-56;
    wide power = (wide){0} + series[0];
    UNROLLED for (size_t k = 1; k < sizeof series / sizeof *series; ++k) power = power * r + series[k];
    const wide weight = (wide)(((whole)power + ((whole)shifted << 52)) & is_seen);
    memcpy(weights + j, &weight, sizeof weight);
    const wide moment = weight * bounded;
    sums[0] += weight;
    sums[1] += moment;
    sums[2] += moment * bounded;
  }
  double totals[3] = {0};
  for (size_t k = 0; k < 3; ++k) {
    for (size_t lane = 0; lane < lanes; ++lane) totals[k] += sums[k][lane];
  }
  *sum = totals[0];
  *first = totals[1];
  *second = totals[2];
}
