#pragma once
#include <stddef.h>
#include <stdint.h>

/// The repulsion of t-SNE on `count` points by `sources`, which may each stand for several points.
///
/// With w = 1 / (1 + |y_i - s_j|^2), point i gets
///   force       sum over j of mass_j w^2 (y_i - s_j),
///   partition   sum over j of mass_j w.
///
/// `sources` is a multiple of 16; sources of mass 0 fill it up. A product of four 1 + d^2 must be a number, so distances
/// stay below 1e38. Sums are kept in eight lanes and added in a fixed order, so the bits do not depend on how points are
/// shared out.
void octavo_tsne_repulsion(
    const double *source_x, const double *source_y, const double *mass, size_t sources, const double *x,
    const double *y, size_t count, double *force_x, double *force_y, double *partition);

/// The attraction of t-SNE on `count` points from number `first` on: sum over j of p_ij w (y_i - y_j).
///
/// The neighbours of the i-th of them, and its affinities to these, stand from `offsets[i]` to `offsets[i + 1]`, both
/// multiples of 8; neighbours of affinity 0 fill it up.
void octavo_tsne_attraction(
    const size_t *offsets, const int32_t *neighbours, const double *affinities, const double *x, const double *y,
    size_t first, size_t count, double *force_x, double *force_y);
