#include "tsne.h"

#include "Clones.h"
#include "Vectors.h"
#include <string.h>

enum { lanes = 8 };
typedef double wide __attribute__((vector_size(lanes * sizeof(double))));
typedef double quad __attribute__((vector_size(4 * sizeof(double))));
typedef double pair __attribute__((vector_size(2 * sizeof(double))));

#define LOAD(into, from) memcpy(&(into), (from), sizeof(wide))

/// Divisions are dear: four reciprocals from one.
#define RECIPROCALS(into, of)                                                          \
  do {                                                                                 \
    const wide front = (of)[0] * (of)[1], back = (of)[2] * (of)[3];                    \
    const wide all = 1.0 / (front * back), of_front = all * back, of_back = all * front; \
    (into)[0] = of_front * (of)[1];                                                    \
    (into)[1] = of_front * (of)[0];                                                    \
    (into)[2] = of_back * (of)[3];                                                     \
    (into)[3] = of_back * (of)[2];                                                     \
  } while (0)

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
      RECIPROCALS(w, spread);
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

/// The spreads 1 + d^2 of two points to sixteen.
#define SPREADS(into, xi, yi, from_x, from_y)                                          \
  UNROLLED for (size_t k = 0; k < 2; ++k) {                                            \
    wide sx, sy;                                                                       \
    LOAD(sx, (from_x) + k * lanes);                                                    \
    LOAD(sy, (from_y) + k * lanes);                                                    \
    UNROLLED for (size_t p = 0; p < 2; ++p) {                                          \
      const wide dx = (xi)[p] - sx, dy = (yi)[p] - sy;                                 \
      (into)[2 * k + p] = dx * dx + (dy * dy + 1.0);                                   \
    }                                                                                  \
  }

CLONES
void octavo_tsne_pairs(
    const double *restrict x, const double *restrict y, size_t count, size_t first, size_t last,
    double *restrict force_x, double *restrict force_y, double *restrict partition) {
  double total = 0;
  for (size_t i = first; i < last; i += 2) {
    const double xi[2] = {x[i], x[i + 1]}, yi[2] = {y[i], y[i + 1]};
    wide fx[2] = {{0}}, fy[2] = {{0}}, z[2] = {{0}};
    const size_t block = i / 16 * 16;
    wide spread[4], w[4], next[4];
    SPREADS(spread, xi, yi, x + block, y + block);
    RECIPROCALS(w, spread);
    // The own block: both directions at once, so nothing is given to the others.
    UNROLLED for (size_t k = 0; k < 2; ++k) {
      wide sx, sy;
      LOAD(sx, x + block + k * lanes);
      LOAD(sy, y + block + k * lanes);
      UNROLLED for (size_t p = 0; p < 2; ++p) {
        const wide push = w[2 * k + p] * w[2 * k + p];
        z[p] += 0.5 * w[2 * k + p];
        fx[p] += push * (xi[p] - sx);
        fy[p] += push * (yi[p] - sy);
      }
    }
    if (block + 16 < count) {
      SPREADS(spread, xi, yi, x + block + 16, y + block + 16);
      RECIPROCALS(w, spread);
      const size_t two = block + 32 < count ? block + 32 : block + 16;
      SPREADS(spread, xi, yi, x + two, y + two);
    }
    // Three steps at once, each on the result of the one before: otherwise all would wait for the division.
    for (size_t j = block + 16; j < count; j += 16) {
      RECIPROCALS(next, spread);
      const size_t ahead = j + 32 < count ? j + 32 : j;
      SPREADS(spread, xi, yi, x + ahead, y + ahead);
      UNROLLED for (size_t k = 0; k < 2; ++k) {
        wide sx, sy, gx, gy;
        LOAD(sx, x + j + k * lanes);
        LOAD(sy, y + j + k * lanes);
        LOAD(gx, force_x + j + k * lanes);
        LOAD(gy, force_y + j + k * lanes);
        UNROLLED for (size_t p = 0; p < 2; ++p) {
          const wide push = w[2 * k + p] * w[2 * k + p], dx = xi[p] - sx, dy = yi[p] - sy;
          z[p] += w[2 * k + p];
          fx[p] += push * dx;
          fy[p] += push * dy;
          gx -= push * dx;
          gy -= push * dy;
        }
        memcpy(force_x + j + k * lanes, &gx, sizeof gx);
        memcpy(force_y + j + k * lanes, &gy, sizeof gy);
      }
      UNROLLED for (size_t k = 0; k < 4; ++k) w[k] = next[k];
    }
    UNROLLED for (size_t p = 0; p < 2; ++p) {
      force_x[i + p] += sum(&fx[p]);
      force_y[i + p] += sum(&fy[p]);
      total += 2 * sum(&z[p]);
    }
  }
  *partition = total;
}

CLONES
void octavo_tsne_attraction(
    const size_t *offsets, const int32_t *neighbours, const double *affinities, const double *points, size_t first,
    size_t count, double *forces) {
  for (size_t i = 0; i < count; ++i) {
    const double xi = points[2 * (first + i)], yi = points[2 * (first + i) + 1];
    wide fx = {0}, fy = {0};
    for (size_t edge = offsets[i]; edge < offsets[i + 1]; edge += 2 * lanes) {
      wide dx[2], dy[2], pull[2], spread[2];
      UNROLLED for (size_t k = 0; k < 2; ++k) {
        pair n[8];
        UNROLLED for (size_t lane = 0; lane < lanes; ++lane)
          memcpy(&n[lane], points + 2 * (size_t)neighbours[edge + k * lanes + lane], 16);
        const quad a = __builtin_shufflevector(n[0], n[1], 0, 1, 2, 3), b = __builtin_shufflevector(n[2], n[3], 0, 1, 2, 3);
        const quad c = __builtin_shufflevector(n[4], n[5], 0, 1, 2, 3), d = __builtin_shufflevector(n[6], n[7], 0, 1, 2, 3);
        const wide low = __builtin_shufflevector(a, b, 0, 1, 2, 3, 4, 5, 6, 7);
        const wide high = __builtin_shufflevector(c, d, 0, 1, 2, 3, 4, 5, 6, 7);
        dx[k] = xi - __builtin_shufflevector(low, high, 0, 2, 4, 6, 8, 10, 12, 14);
        dy[k] = yi - __builtin_shufflevector(low, high, 1, 3, 5, 7, 9, 11, 13, 15);
        LOAD(pull[k], affinities + edge + k * lanes);
        spread[k] = dx[k] * dx[k] + (dy[k] * dy[k] + 1.0);
      }
      const wide both = 1.0 / (spread[0] * spread[1]);
      pull[0] *= both * spread[1];
      pull[1] *= both * spread[0];
      UNROLLED for (size_t k = 0; k < 2; ++k) {
        fx += pull[k] * dx[k];
        fy += pull[k] * dy[k];
      }
    }
    forces[2 * i] = sum(&fx);
    forces[2 * i + 1] = sum(&fy);
  }
}
