"""Makes the pictures of the drawing tests with Pillow: a color and a gray JPEG, one of them progressive too, and a PNG."""
from PIL import Image

color = Image.new("RGB", (60, 40))
color.putdata([(x * 255 // 59, y * 255 // 39, 128) for y in range(40) for x in range(60)])
color.save("color.jpg", quality=80)
color.save("progressive.jpg", quality=80, progressive=True)
color.convert("L").save("gray.jpg", quality=80)
color.save("color.png")
