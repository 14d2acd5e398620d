#pragma once
#include <stddef.h>

/// The two forces of t-SNE on some of its points, by all pairs.
///
/// With w = 1 / (1 + |y_i - y_j|^2), row i gets
///   attraction  sum over j of p_ij w (y_i - y_j),
///   repulsion   sum over j of w^2 (y_i - y_j),
///   partition   sum over j other than i of w.
///
/// `x` and `y` hold the coordinates of all `count` points; `affinities` holds one row of `count`
/// for each point from `first` up to `last`; the results have one element for each of those.
/// Sums are kept in eight lanes and added in a fixed order, without fused multiplications, so the
/// bits depend neither on the processor's vector width nor on how rows are shared out.
void octavo_tsne_forces(
    const double *x, const double *y, size_t count, const double *affinities, size_t first,
    size_t last, double *attraction_x, double *attraction_y, double *repulsion_x,
    double *repulsion_y, double *partition);
