"""Measures formulas with LuaLaTeX, unicode-math and TeX Gyre Pagella Math at 10 points: measures.json.

The formulas are those of measured.txt. Run in this folder with LuaHBTeX of TeX Live 2022 (Debian:
texlive-luatex, texlive-latex-recommended) and the fonts of fonts-texgyre and fonts-texgyre-math:

    python3 measure.py

Lengths are TeX points (72.27 an inch) for a text size of 10 of them, so their ratio to the size is what counts.
The empty group behind each formula makes LuaTeX add the italic correction of a last letter, as TeX itself does.
"""

import json
import pathlib
import re
import subprocess
import tempfile

here = pathlib.Path(__file__).parent
formulas = [line for line in (here / "measured.txt").read_text().splitlines() if line]
source = [
    r"\documentclass{article}\usepackage{amsmath}\usepackage{unicode-math}",
    r"\setmainfont{texgyrepagella-regular.otf}\setmathfont{texgyrepagella-math.otf}",
    r"\begin{document}\makeatletter",
]
for number, formula in enumerate(formulas):
    for style in ["text", "display"]:
        source.append(
            rf"\setbox0\hbox{{$\{style}style {formula}{{}}$}}"
            rf"\typeout{{@@{number}|{style}|\the\wd0|\the\ht0|\the\dp0@@}}"
        )
source.append(r"\end{document}")
with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder)
    (path / "a.tex").write_text("\n".join(source))
    run = subprocess.run(
        ["lualatex", "-interaction=nonstopmode", "a.tex"], cwd=folder, capture_output=True,
        text=True, env={"PATH": "/usr/bin:/bin", "HOME": "/root", "max_print_line": "1000"},
    )
    log = (path / "a.log").read_text()
assert not re.search(r"^!", log, re.M), re.findall(r"^!.*", log, re.M)[:5]
measures = [{"formula": formula} for formula in formulas]
for number, style, *lengths in re.findall(r"@@(\d+)\|(\w+)\|([\d.-]+)pt\|([\d.-]+)pt\|([\d.-]+)pt@@", run.stdout):
    measures[int(number)][style] = [round(float(length) / 10, 5) for length in lengths]
lines = ",\n".join(" " + json.dumps(measure, ensure_ascii=False) for measure in measures)
(here / "measures.json").write_text("[\n" + lines + "\n]\n")
