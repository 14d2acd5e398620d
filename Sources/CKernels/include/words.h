#pragma once
#include <stddef.h>
#include <stdint.h>

// Operations on texts whose words come from a table.

/// Writes the different ones of `count` ids, each at least 0 and below `limit`, in ascending order to `distinct`, and
/// for every id its place there to `places`; returns how many different ones there are.
size_t octavo_distinct_ids(
    const int32_t *ids, size_t count, size_t limit, int32_t *distinct, int32_t *places);

/// Orders the numbers from 0 up to `count` by their places, each below `places_count`; equal ones keep their order.
/// `starts` gets `places_count` + 1 bounds: the numbers at place p are `order[starts[p]]` up to `order[starts[p + 1]]`.
void octavo_order_by_place(
    const int32_t *places, size_t count, size_t places_count, int32_t *starts, int32_t *order);

/// A convolution over words, of which `products` has what every different one contributes at each place of a window.
///
/// `products` is [distinct][width][columns], the last place of a window first; `places` is [documents][length] and says
/// which of the distinct words stands where.
typedef struct {
  const float *products;
  const int32_t *places;
  const float *bias;  // [columns]
  size_t documents, length, width, columns;
} octavo_word_convolution;

/// y[d][t] = bias + the sum over k of products[places[d][t + k]][width - 1 - k], for t up to length - width;
/// `is_rectified`: its positive part.
void octavo_convolve_words(octavo_word_convolution words, int is_rectified, float *y);

/// greatest[d] = the greatest over t of that convolution, columns apart; at[d]: the first t where it is.
void octavo_convolve_words_maximum(octavo_word_convolution words, float *greatest, int32_t *at);

/// The pullback of the convolution to `products`: sums[places[p] - first][width - 1 - k] += dy[p - k], for each of
/// `count` positions p in `order` (all positions of all documents count on) and every k that stays in the document.
/// `is_ordered`: equal places follow each other, and their sums start as zeros, whatever they are.
void octavo_add_windows(
    const float *dy, const int32_t *order, size_t count, const int32_t *places, int32_t first, int is_ordered,
    float *sums, size_t length, size_t width, size_t columns);

/// The pullback of `octavo_convolve_words_maximum`: only the windows that won count.
///
/// `dy` and `at` are [documents][columns]; `table` has rows of `inputs` floats, at `ids` the documents' words;
/// `weight` and `dweight` are [columns][width][inputs], `drows` is [distinct][inputs]. Adds to `dweight` and `drows`;
/// either may be null.
void octavo_add_winning_windows(
    octavo_word_convolution words, const float *dy, const int32_t *at, const float *table, const int32_t *ids,
    const float *weight, size_t inputs, float *dweight, float *drows);
