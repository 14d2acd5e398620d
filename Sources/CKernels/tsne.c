#include "tsne.h"

#include "Clones.h"
#include <string.h>

enum { lanes = 8 };
typedef double wide __attribute__((vector_size(lanes * sizeof(double))));

#define LOAD(into, from) memcpy(&(into), (from), sizeof(wide))

/// The sum of all lanes; vectors themselves can't be passed before it is known how wide the processor's are.
static double sum(const wide *values) {
  double v[lanes];
  memcpy(v, values, sizeof v);
  return ((v[0] + v[1]) + (v[2] + v[3])) + ((v[4] + v[5]) + (v[6] + v[7]));
}

CLONES
void octavo_tsne_repulsion(
    const double *source_x, const double *source_y, const double *mass, size_t sources, const double *x,
    const double *y, size_t count, double *force_x, double *force_y, double *partition) {
  for (size_t i = 0; i < count; i += 2) {
    // An odd last point is its own partner, and is written twice.
    const size_t own[2] = {i, i + 1 < count ? i + 1 : i};
    wide fx[2] = {{0}}, fy[2] = {{0}}, z[2] = {{0}};
    for (size_t j = 0; j < sources; j += 2 * lanes) {
      wide dx[4], dy[4], spread[4], w[4], m[2];
      for (size_t k = 0; k < 2; ++k) {
        wide sx, sy;
        LOAD(sx, source_x + j + k * lanes);
        LOAD(sy, source_y + j + k * lanes);
        LOAD(m[k], mass + j + k * lanes);
        for (size_t p = 0; p < 2; ++p) {
          dx[2 * k + p] = x[own[p]] - sx;
          dy[2 * k + p] = y[own[p]] - sy;
          spread[2 * k + p] = dx[2 * k + p] * dx[2 * k + p] + (dy[2 * k + p] * dy[2 * k + p] + 1.0);
        }
      }
      // Divisions are dear: four reciprocals from one.
      const wide first = spread[0] * spread[1], second = spread[2] * spread[3];
      const wide both = 1.0 / (first * second);
      const wide of_first = both * second, of_second = both * first;
      w[0] = of_first * spread[1];
      w[1] = of_first * spread[0];
      w[2] = of_second * spread[3];
      w[3] = of_second * spread[2];
      for (size_t k = 0; k < 2; ++k) {
        for (size_t p = 0; p < 2; ++p) {
          const wide weight = m[k] * w[2 * k + p], push = weight * w[2 * k + p];
          z[p] += weight;
          fx[p] += push * dx[2 * k + p];
          fy[p] += push * dy[2 * k + p];
        }
      }
    }
    for (size_t p = 0; p < 2; ++p) {
      force_x[own[p]] = sum(&fx[p]);
      force_y[own[p]] = sum(&fy[p]);
      partition[own[p]] = sum(&z[p]);
    }
  }
}

CLONES
void octavo_tsne_attraction(
    const size_t *offsets, const int32_t *neighbours, const double *affinities, const double *x, const double *y,
    size_t first, size_t count, double *force_x, double *force_y) {
  for (size_t i = 0; i < count; ++i) {
    const double xi = x[first + i], yi = y[first + i];
    wide fx = {0}, fy = {0};
    for (size_t edge = offsets[i]; edge < offsets[i + 1]; edge += lanes) {
      wide sx, sy;
      for (size_t lane = 0; lane < lanes; ++lane) {
        sx[lane] = x[neighbours[edge + lane]];
        sy[lane] = y[neighbours[edge + lane]];
      }
      wide pull;
      LOAD(pull, affinities + edge);
      const wide dx = xi - sx, dy = yi - sy;
      pull /= dx * dx + (dy * dy + 1.0);
      fx += pull * dx;
      fy += pull * dy;
    }
    force_x[i] = sum(&fx);
    force_y[i] = sum(&fy);
  }
}
