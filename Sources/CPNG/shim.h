#include <png.h>
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// libpng tells of failures by longjmp, which must not pass through Swift; so the calls that may fail stand here.

/// A file that grows in memory; `bytes` is to be freed.
struct octavo_png {
  uint8_t *bytes;
  size_t count;
  size_t capacity;
};

static inline void octavo_png_append(png_structp png, png_bytep data, size_t length) {
  struct octavo_png *file = (struct octavo_png *)png_get_io_ptr(png);
  if (file->count + length > file->capacity) {
    size_t capacity = 2 * (file->count + length);
    uint8_t *bytes = (uint8_t *)realloc(file->bytes, capacity);
    if (bytes == NULL) png_error(png, "no memory");
    file->bytes = bytes;
    file->capacity = capacity;
  }
  memcpy(file->bytes + file->count, data, length);
  file->count += length;
}

/// Writes pixels of four bytes (blue, green, red, one of no meaning) as red, green and blue; 0 when libpng fails.
///
/// Lines are not filtered: trying all filters takes most of the time that a figure takes, and flat colors and letters gain
/// nothing by them.
static inline int octavo_png_write(
    struct octavo_png *file, const uint8_t *pixels, uint32_t width, uint32_t height, size_t stride,
    uint32_t pixels_per_meter) {
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  if (png == NULL) return 0;
  png_infop info = png_create_info_struct(png);
  if (info == NULL || setjmp(png_jmpbuf(png))) {
    png_destroy_write_struct(&png, &info);
    return 0;
  }
  png_set_write_fn(png, file, octavo_png_append, NULL);
  png_set_IHDR(
      png, info, width, height, 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_BASE,
      PNG_FILTER_TYPE_BASE);
  png_set_sRGB(png, info, PNG_sRGB_INTENT_PERCEPTUAL);
  png_set_pHYs(png, info, pixels_per_meter, pixels_per_meter, PNG_RESOLUTION_METER);
  png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  png_set_compression_level(png, 3);
  png_set_compression_buffer_size(png, 1 << 16);
  png_write_info(png, info);
  png_set_bgr(png);
  png_set_filler(png, 0, PNG_FILLER_AFTER);
  for (uint32_t row = 0; row < height; row++) png_write_row(png, pixels + row * stride);
  png_write_end(png, info);
  png_destroy_write_struct(&png, &info);
  return 1;
}
