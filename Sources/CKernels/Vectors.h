#pragma once

/// Functions for processors with AVX-512; pieces of them are inlined, so that their constants are known there.
#define V4 __attribute__((target("arch=x86-64-v4")))
#define V4_INLINE V4 static inline __attribute__((always_inline))

/// Without it the compiler leaves a tile's loops as loops and its sums in memory.
#define UNROLLED _Pragma("clang loop unroll(full)")
