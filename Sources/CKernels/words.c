#include "CKernels.h"
#include <stdlib.h>
#include <string.h>

size_t octavo_distinct_ids(
    const int32_t *ids, size_t count, size_t limit, int32_t *distinct, int32_t *places) {
  // One bit for every possible id, and for every 64 of them how many were seen before these.
  const size_t sets = limit / 64 + 1;
  uint64_t *seen = calloc(sets, sizeof *seen);
  uint32_t *before = malloc(sets * sizeof *before);
  if (!seen || !before) abort();
  for (size_t i = 0; i < count; ++i) seen[ids[i] >> 6] |= (uint64_t)1 << (ids[i] & 63);
  size_t found = 0;
  for (size_t s = 0; s < sets; ++s) {
    before[s] = (uint32_t)found;
    for (uint64_t rest = seen[s]; rest; rest &= rest - 1)
      distinct[found++] = (int32_t)(64 * s + (size_t)__builtin_ctzll(rest));
  }
  for (size_t i = 0; i < count; ++i) {
    const uint64_t below = seen[ids[i] >> 6] & (((uint64_t)1 << (ids[i] & 63)) - 1);
    places[i] = (int32_t)(before[ids[i] >> 6] + (uint32_t)__builtin_popcountll(below));
  }
  free(seen);
  free(before);
  return found;
}

void octavo_order_by_place(
    const int32_t *places, size_t count, size_t places_count, int32_t *starts, int32_t *order) {
  memset(starts, 0, (places_count + 1) * sizeof *starts);
  for (size_t i = 0; i < count; ++i) ++starts[places[i] + 1];
  for (size_t p = 0; p < places_count; ++p) starts[p + 1] += starts[p];
  for (size_t i = 0; i < count; ++i) order[starts[places[i]]++] = (int32_t)i;
  // Every start has moved on to the next one's.
  for (size_t p = places_count; p > 0; --p) starts[p] = starts[p - 1];
  starts[0] = 0;
}
