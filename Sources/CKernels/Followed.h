#pragma once
#include "CKernels.h"
#include "Clones.h"

/// The gradient that an optimizer follows at a parameter.
static inline float octavo_followed(float g, float p, octavo_gradient_rule rule) {
  float scaled = rule.scale * g;
  scaled = scaled > rule.limit ? rule.limit : scaled;
  scaled = scaled < -rule.limit ? -rule.limit : scaled;
  return scaled + rule.decay * p;
}
