#pragma once
#include <stddef.h>
#include <stdint.h>

/// One step of gated recurrent units for `rows` documents, after the products and biases are in `gates`.
///
/// `gates` is [rows][4 units]: the candidate's input part n, the reset gate r, the update gate z, the candidate's hidden
/// part q. On return it holds tanh(n + sigmoid(r) q), sigmoid(r), sigmoid(z) and q. `state` is [rows][units]; what it was
/// goes to `before` and what it is now replaces it: (1 - z) n + z state.
void octavo_gru_step(float *gates, float *state, float *before, size_t rows, size_t units);

/// The pullback of `octavo_gru_step`: from `gates` and `before` as it left them and the gradient `d_state` of the new state
/// to that of the products, `d_gates`, and of the old state (less what flows through the products), in `d_state`.
/// A gradient of the new state below 1e-30 counts as zero.
void octavo_gru_step_gradient(
    const float *gates, const float *before, float *d_state, float *d_gates, size_t rows, size_t units);

/// One step of long short-term memory, likewise: `gates` is [rows][4 units] for the gates i, f, g and o, `state` is
/// [rows][2 units]: the output h = o tanh(c) and the memory c = f c + i g.
void octavo_lstm_step(float *gates, float *state, float *before, size_t rows, size_t units);

/// The pullback of `octavo_lstm_step`.
void octavo_lstm_step_gradient(
    const float *gates, const float *before, float *d_state, float *d_gates, size_t rows, size_t units);

/// y[ids[r]] = x[r], rows of `columns` floats; those of `x` start `stride` floats apart.
void octavo_place_rows(
    const float *x, size_t stride, const int32_t *ids, float *y, size_t rows, size_t columns);

/// y[r] += x[ids[r]], rows of `columns` floats; those of `y` start `stride` floats apart.
void octavo_add_gathered_rows(
    const float *x, const int32_t *ids, float *y, size_t stride, size_t rows, size_t columns);
