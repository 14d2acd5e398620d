// Types of Cairo and GLib are those of this module, not others of the same names: Swift asks who defines them.
#pragma clang module import CPangoCairo
#include <librsvg/rsvg.h>

/// A stream of bytes, which must outlive it.
static inline GInputStream *octavo_input_stream(const void *bytes, gssize count) {
  return g_memory_input_stream_new_from_data(bytes, count, NULL);
}
