#define _DEFAULT_SOURCE
#include "CKernels.h"

#if defined(__linux__)
#include <sys/mman.h>

/// Moves written memory into huge pages now; Linux has it since 6.1, C's headers later.
enum { COLLAPSE = 25 };

void octavo_prefer_huge_pages(const float *start, size_t count, int are_written) {
  const uintptr_t page = (uintptr_t)1 << 21;
  const uintptr_t first = ((uintptr_t)start + page - 1) & ~(page - 1), end = (uintptr_t)(start + count) & ~(page - 1);
  // Below some pages nothing is gained.
  if (end < first + 4 * page) return;
  // Advice: where it is not taken, all works as before.
  madvise((void *)first, end - first, MADV_HUGEPAGE);
  if (are_written) madvise((void *)first, end - first, COLLAPSE);
}

#else

void octavo_prefer_huge_pages(const float *start, size_t count, int are_written) {}

#endif
