"""Places of the themes' series in CAM02-UCS, as full and as deficient color vision sees them (colorspacious 1.1.2).

Machado, Oliveira and Fernandes (2009) at severity 100; Luo, Cui and Li (2006) for the uniform space.
Run: python make_vision.py > vision.json
"""

import json

import colorspacious

THEMES = {
    "light": ["0072B2", "D55E00", "009E73", "CC79A7", "000000"],
    "dark": ["4F8FF0", "E8762C", "5EDC9F", "E3A0CC", "FFFFFF"],
    "print": ["0145AA", "F0670A", "277E59", "4A1538", "000000"],
    "high-contrast": ["0475B5", "A46417", "2A664A", "CA3C74", "000000"],
}


def place(color, vision):
    rgb = [int(color[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    if vision != "normal":
        space = {"name": "sRGB1+CVD", "cvd_type": vision, "severity": 100}
        rgb = [min(max(value, 0), 1) for value in colorspacious.cspace_convert(rgb, space, "sRGB1")]
    return [round(float(value), 3) for value in colorspacious.cspace_convert(rgb, "sRGB1", "CAM02-UCS")]


visions = ["normal", "deuteranomaly", "protanomaly", "tritanomaly"]
print(
    json.dumps(
        {
            "made by": f"make_vision.py, colorspacious {colorspacious.__version__}",
            "themes": [
                {
                    "name": name,
                    "colors": colors,
                    "places": {vision: [place(color, vision) for color in colors] for vision in visions},
                }
                for name, colors in THEMES.items()
            ],
        },
        indent=1,
    )
)
