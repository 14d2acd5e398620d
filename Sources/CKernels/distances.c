#include "distances.h"

#include "Clones.h"
#include <string.h>

enum { lanes = 8, wides = 4 };
typedef double wide __attribute__((vector_size(lanes * sizeof(double))));

CLONES
void octavo_squared_distances(
    const double *columns, size_t count, size_t dimensions, const double *point, double *distances) {
#pragma STDC FP_CONTRACT OFF
  for (size_t first = 0; first < count; first += wides * lanes) {
    wide sums[wides] = {{0}};
    for (size_t dimension = 0; dimension < dimensions; ++dimension) {
      const double *column = columns + dimension * count + first;
      for (size_t k = 0; k < wides; ++k) {
        wide difference;
        memcpy(&difference, column + k * lanes, sizeof(wide));
        difference -= point[dimension];
        sums[k] += difference * difference;
      }
    }
    memcpy(distances + first, sums, sizeof sums);
  }
}
