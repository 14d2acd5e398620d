"""Widths of words and figures of fonts by HarfBuzz 15.0 (uharfbuzz) and fontTools, for an em of 1.

Run: python make_widths.py > widths.json; the fonts are those of Debian 12.
"""

import json

import uharfbuzz as hb
from fontTools.ttLib import TTFont

PAGELLA = "/usr/share/texmf/fonts/opentype/public/tex-gyre/texgyrepagella-%s.otf"
INTER = "/usr/share/fonts/opentype/inter/Inter-%s.otf"
MONO = "/usr/share/fonts/truetype/jetbrains-mono/JetBrainsMono-%s.ttf"
STYLES = ["Regular", "Italic", "SemiBold", "SemiBoldItalic"]
FACES = {
    "text": [PAGELLA % name for name in ["regular", "italic", "bold", "bolditalic"]],
    "heading": [INTER % name for name in STYLES],
    "monospaced": [MONO % name for name in STYLES],
}
WORDS = ["office", "AVATAR", "extra-", "Größe,", "naïve", "1,234.5", "“quoted”", "!=", "->", "a/b", "x"]

cases = []
for family, paths in FACES.items():
    for place, path in enumerate(paths):
        face = hb.Face(hb.Blob.from_file_path(path))
        font, units = hb.Font(face), face.upem
        widths = {}
        for word in WORDS:
            buffer = hb.Buffer()
            buffer.add_str(word)
            buffer.guess_segment_properties()
            plain = family == "monospaced"
            hb.shape(font, buffer, {"liga": False, "clig": False, "calt": False} if plain else {})
            widths[word] = sum(p.x_advance for p in buffer.glyph_positions) / units
        tabular = {}
        for word in ["111", "1,234.5", "88%"]:
            buffer = hb.Buffer()
            buffer.add_str(word)
            buffer.guess_segment_properties()
            hb.shape(font, buffer, {"tnum": True, **({"calt": False} if family == "monospaced" else {})})
            tabular[word] = sum(p.x_advance for p in buffer.glyph_positions) / units
        table = TTFont(path)
        space = table["hmtx"][table.getBestCmap()[32]][0] / units
        cases.append({
            "family": family, "isBold": place > 1, "isItalic": place % 2 == 1, "widths": widths,
            "tabular": tabular,
            "space": space, "ascent": table["hhea"].ascent / units, "descent": -table["hhea"].descent / units,
        })
print(json.dumps(cases, ensure_ascii=False, indent=1))
