#include "tsne.h"

#include <string.h>

enum { lanes = 8 };
typedef double wide __attribute__((vector_size(lanes * sizeof(double))));

#define LOAD(into, from) memcpy(&(into), (from), sizeof(wide))

__attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
void octavo_tsne_forces(
    const double *x, const double *y, size_t count, const double *affinities, size_t first,
    size_t last, double *attraction_x, double *attraction_y, double *repulsion_x,
    double *repulsion_y, double *partition) {
#pragma STDC FP_CONTRACT OFF
  for (size_t i = first; i < last; ++i) {
    const double *p = affinities + (i - first) * count;
    const double xi = x[i], yi = y[i];
    wide ax = {0}, ay = {0}, rx = {0}, ry = {0}, z = {0};
    size_t j = 0;
    for (; j + lanes <= count; j += lanes) {
      wide dx, dy, pj;
      LOAD(dx, x + j);
      LOAD(dy, y + j);
      LOAD(pj, p + j);
      dx = xi - dx;
      dy = yi - dy;
      wide w = 1.0 / (1.0 + dx * dx + dy * dy);
      wide pull = pj * w, push = w * w;
      z += w;
      ax += pull * dx;
      ay += pull * dy;
      rx += push * dx;
      ry += push * dy;
    }
    for (size_t lane = 0; j < count; ++j, ++lane) {
      double dx = xi - x[j], dy = yi - y[j];
      double w = 1.0 / (1.0 + dx * dx + dy * dy);
      double pull = p[j] * w, push = w * w;
      z[lane] += w;
      ax[lane] += pull * dx;
      ay[lane] += pull * dy;
      rx[lane] += push * dx;
      ry[lane] += push * dy;
    }
    double sums[5] = {0};
    for (size_t lane = 0; lane < lanes; ++lane) {
      sums[0] += ax[lane];
      sums[1] += ay[lane];
      sums[2] += rx[lane];
      sums[3] += ry[lane];
      sums[4] += z[lane];
    }
    attraction_x[i - first] = sums[0];
    attraction_y[i - first] = sums[1];
    repulsion_x[i - first] = sums[2];
    repulsion_y[i - first] = sums[3];
    // The point itself counted as one.
    partition[i - first] = sums[4] - 1.0;
  }
}
