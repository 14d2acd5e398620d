"""Makes the pictures of the drawing tests with Pillow 13: JPEGs in color, in gray, progressive and in four inks, two PNGs,
and a picture of each format that only browsers show."""
from PIL import Image

color = Image.new("RGB", (60, 40))
color.putdata([(x * 255 // 59, y * 255 // 39, 128) for y in range(40) for x in range(60)])
color.save("color.jpg", quality=80)
color.save("progressive.jpg", quality=80, progressive=True)
color.convert("L").save("gray.jpg", quality=80)
color.convert("CMYK").save("inks.jpg", quality=80)
color.save("color.png")
small = color.resize((6, 4))
for name in ["small.webp", "small.avif", "small.gif", "small.bmp"]:
    small.save(name)
Image.new("1", (40_000, 1)).save("wide.png", optimize=True)  # more pixels in a line than Cairo has
