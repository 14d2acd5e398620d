#pragma once
#include <stddef.h>

/// The squared Euclidean distances from one point to `count` others, given by columns: `[dimensions, count]`.
///
/// `count` is a multiple of 32. Each distance is summed in the order of the dimensions, without fused multiplications.
void octavo_squared_distances(
    const double *columns, size_t count, size_t dimensions, const double *point, double *distances);
