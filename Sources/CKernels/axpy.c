#include "CKernels.h"
#include "Clones.h"

CLONES void octavo_axpy(float a, const float *x, float *y, size_t count) {
  for (size_t i = 0; i < count; ++i) y[i] += a * x[i];
}
