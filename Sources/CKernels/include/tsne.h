#pragma once
#include <stddef.h>
#include <stdint.h>

// Below, w = 1 / (1 + d^2) for two places at a distance of d. Products of four 1 + d^2 must be numbers, so distances stay
// below 1e38. Sums are kept in eight lanes and added in a fixed order, so the bits depend on how points are shared out
// among calls, not on how many run at once.

/// The repulsion of t-SNE between all pairs of points whose first point is one of those from `first` up to `last`.
///
/// Adds to each point of such a pair the sum of w^2 (y_i - y_j) over them; `partition` is the sum of w, in both directions,
/// each point from `first` up to `last` once with itself. `count` is a multiple of 16, `first` and `last` of 2. What fills
/// the points up stands alone and far away, at 1e30 or so.
void octavo_tsne_pairs(
    const double *x, const double *y, size_t count, size_t first, size_t last, double *force_x, double *force_y,
    double *partition);

/// The repulsion on `count` points by `sources`, which may each stand for several points.
///
/// Point i gets the force sum over j of mass_j w^2 (y_i - s_j) and the partition sum over j of mass_j w. `sources` is a
/// multiple of 16; sources of mass 0 fill it up.
void octavo_tsne_repulsion(
    const double *source_x, const double *source_y, const double *mass, size_t sources, const double *x,
    const double *y, size_t count, double *force_x, double *force_y, double *partition);

/// The attraction on `count` points from number `first` on: sum over j of p_ij w (y_i - y_j).
///
/// The neighbours of the i-th of them, and its affinities to these, stand from `offsets[i]` to `offsets[i + 1]`, both
/// multiples of 16; neighbours of affinity 0 fill it up. `points` and `forces` hold x and y by turns.
void octavo_tsne_attraction(
    const size_t *offsets, const int32_t *neighbours, const double *affinities, const double *points, size_t first,
    size_t count, double *forces);
