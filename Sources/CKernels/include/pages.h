#pragma once
#include <stddef.h>

/// Asks the system to keep many floats in pages of two megabytes, if it has such; `are_written`: at once, by moving those
/// that are there already.
///
/// A row of a large table lies anywhere, and so does the entry that says where its page is: with few pages these
/// entries stay in the cache. New memory comes with fewer faults.
void octavo_prefer_huge_pages(const float *start, size_t count, int are_written);
