#pragma once
#include <stddef.h>
#include <stdint.h>

// Sums and maxima over the positions of documents: x is [documents][length][columns], y [documents][columns].

/// y = the greatest over time, at[d][c] = the first position where it is; `length` is positive.
void octavo_maximum_over_time(
    const float *x, size_t documents, size_t length, size_t columns, float *y, int32_t *at);

/// y = the sum over the first counts[d] positions, times scales[d].
void octavo_sum_over_time(
    const float *x, size_t documents, size_t length, size_t columns, const int32_t *counts, const float *scales,
    float *y);

/// dx = dy times scales[d] at the first counts[d] positions, 0 at the others.
void octavo_spread_over_time(
    const float *dy, size_t documents, size_t length, size_t columns, const int32_t *counts, const float *scales,
    float *dx);

/// y = the sum over the first counts[d] of a document's `length` ids of their rows in a table, times scales[d].
void octavo_sum_rows_over_time(
    const float *table, const int32_t *ids, size_t documents, size_t length, size_t columns, const int32_t *counts,
    const float *scales, float *y);

/// drows[places[d][t]] += dy[d] times scales[d], for the first counts[d] positions t.
void octavo_add_rows_over_time(
    const float *dy, const int32_t *places, size_t documents, size_t length, size_t columns, const int32_t *counts,
    const float *scales, float *drows);
