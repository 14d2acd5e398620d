#pragma once
#include <stddef.h>
#include <stdint.h>

/// How often two words stand near each other, weighted by nearness.
typedef struct {
  int32_t word, context;
  float target;  // the logarithm of the weighted count
  float weight;  // f(count), the pair's part in the loss
} octavo_glove_pair;

/// Vectors with a bias each, and the sums of their squared gradients. A row has `stride` floats, a multiple of 16;
/// those beyond the dimension are 0 and stay so.
typedef struct {
  float *vectors, *vector_squares;
  float *biases, *bias_squares;
} octavo_glove_table;

/// One pass of AdaGrad over `count` pairs in the order in which they stand; returns the sum of
/// weight * difference^2 / 2, each before its own step.
///
/// Sums are kept in sixteen lanes and added in a fixed order, without fused multiplications, so the bits do
/// not depend on the processor.
double octavo_glove(
    const octavo_glove_pair *pairs, size_t count, octavo_glove_table words,
    octavo_glove_table contexts, size_t stride, float rate);
