#pragma once
#include <stdint.h>
#include <string.h>

/// The two sigmoidal functions of one float, as straight arithmetic that loops over arrays are vectorized with.
///
/// The polynomials are minimax fits of our own (Lawson's iterated reweighting in double precision): for the exponential
/// (exp(r) - 1 - r) / r^2 on |r| <= log(2) / 2 with a relative error of the exponential below 4e-9, for the tangent
/// (tanh(x) / x - 1) / x^2 on |x| <= 0.63 with one below 5e-9. The rest of the error is rounding.
#define SIGMOIDAL static inline __attribute__((always_inline))

/// exp(x) for x <= 0, within 2 units in the last place; below -87.3 it stays at the value there, about 1.2e-38. NaN stays NaN.
SIGMOIDAL float exponential_of_negative(float x) {
  x = x < -87.3f ? -87.3f : x;
  // Adding 1.5 * 2^23 rounds to a whole number and leaves it in the low bits: x = n log(2) + r.
  const float shift = 12582912.0f;
  const float shifted = x * 1.44269504f + shift;
  const float n = shifted - shift;
  // log(2) in two parts, the first short enough for n times it to be exact.
  float r = x - n * 0.693359375f;
  r = r + n * 2.12194440e-4f;
  float p = 0.0013814467f;
  p = p * r + 0.0083687808f;
  p = p * r + 0.0416683927f;
  p = p * r + 0.1666651964f;
  p = p * r + 0.4999999404f;
  uint32_t bits;
  memcpy(&bits, &shifted, sizeof bits);
  bits = (bits << 23) + (127u << 23);
  float power;
  memcpy(&power, &bits, sizeof power);
  return (1 + (r + r * r * p)) * power;
}

/// 1 / (1 + exp(-x)), without overflow at either end.
SIGMOIDAL float sigmoid(float x) {
  const float e = exponential_of_negative(-__builtin_fabsf(x));
  const float greater = 1 / (1 + e);
  return x < 0 ? e * greater : greater;
}

/// tanh(x), accurate relative to its value near zero too.
SIGMOIDAL float hyperbolic_tangent(float x) {
  const float size = __builtin_fabsf(x);
  const float e = exponential_of_negative(-2 * size);
  const float far = 1 - 2 * e / (1 + e);
  const float square = x * x;
  float p = -0.005666977f;
  p = p * square + 0.0206061769f;
  p = p * square - 0.0537300073f;
  p = p * square + 0.1333133131f;
  p = p * square - 0.333332777f;
  const float near = x + x * square * p;
  return size < 0.63f ? near : __builtin_copysignf(far, x);
}
