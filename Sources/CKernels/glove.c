#include "CKernels.h"
#include "Clones.h"

#pragma clang fp contract(off)

typedef float lanes __attribute__((vector_size(64), aligned(4)));

enum { width = sizeof(lanes) / sizeof(float) };

/// Moves one number along its gradient.
static inline void step_number(float *value, float *square, float gradient, float rate) {
  *value -= rate * gradient / __builtin_elementwise_sqrt(*square);
  *square += gradient * gradient;
}

CLONES double octavo_glove(
    const octavo_glove_pair *pairs, size_t count, octavo_glove_table words,
    octavo_glove_table contexts, size_t stride, float rate) {
  double loss = 0;
  const size_t vectors = stride / width;
  for (size_t i = 0; i < count; ++i) {
    const octavo_glove_pair pair = pairs[i];
    const size_t word = (size_t)pair.word, context = (size_t)pair.context;
    lanes *w = (lanes *)(words.vectors + word * stride);
    lanes *c = (lanes *)(contexts.vectors + context * stride);
    lanes *ws = (lanes *)(words.vector_squares + word * stride);
    lanes *cs = (lanes *)(contexts.vector_squares + context * stride);
    lanes products = {0};
    for (size_t k = 0; k < vectors; ++k) products += w[k] * c[k];
    for (int half = width / 2; half > 0; half /= 2)
      for (int k = 0; k < half; ++k) products[k] += products[k + half];
    const float difference =
        products[0] + words.biases[word] + contexts.biases[context] - pair.target;
    const float slope = pair.weight * difference;
    loss += 0.5 * (double)slope * (double)difference;
    for (size_t k = 0; k < vectors; ++k) {
      const lanes word_gradient = slope * c[k], context_gradient = slope * w[k];
      w[k] -= rate * word_gradient / __builtin_elementwise_sqrt(ws[k]);
      c[k] -= rate * context_gradient / __builtin_elementwise_sqrt(cs[k]);
      ws[k] += word_gradient * word_gradient;
      cs[k] += context_gradient * context_gradient;
    }
    step_number(words.biases + word, words.bias_squares + word, slope, rate);
    step_number(contexts.biases + context, contexts.bias_squares + context, slope, rate);
  }
  return loss;
}
