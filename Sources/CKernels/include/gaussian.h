#pragma once
#include <stddef.h>
#include <stdint.h>

/// Gaussian weights exp(-s) of `count` squared distances, at least 0, times a precision: s.
///
/// Also the sums of the weights, of weight * s and of weight * s^2. A weight below exp(-700) is zero, that of an infinite
/// distance too: infinite ones fill up to `count`, a multiple of 8.
void octavo_gaussian(
    const double *distances, double precision, size_t count, double *weights, double *sum, double *first,
    double *second);
