"""Writes notebooks as Jupyter does, with the package nbformat; checks those that Octavo writes.

    python notebooks.py              python.ipynb, swift.ipynb and old.ipynb
    python notebooks.py check FILE…  says of each file whether it is valid, and whether saving it would change its bytes

A picture of one pixel stands for all pictures."""
import sys
from pathlib import Path

import nbformat
from nbformat import v4

here = Path(__file__).parent
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==\n"
TABLE = {
    "columns": [{"alignment": "left", "title": "word"}, {"alignment": "right", "title": "n"}],
    "rows": [["a|b", "9007199254740993"]],
}


def check(paths):
    failed = False
    for path in paths:
        text = Path(path).read_text(encoding="utf-8")
        notebook = nbformat.reads(text, as_version=4)
        nbformat.validate(notebook)
        same = nbformat.writes(notebook) + "\n" == text
        failed = failed or not same
        print(f"{path}: valid, {len(notebook.cells)} cells, {'as Jupyter saves it' if same else 'OTHER BYTES THAN JUPYTER'}")
    sys.exit(failed)


def write(name, cells, metadata, minor=5):
    for number, cell in enumerate(cells):
        cell["id"] = f"c{number}"
    notebook = v4.new_notebook(cells=cells, metadata=metadata)
    notebook.nbformat_minor = minor
    nbformat.validate(notebook)
    (here / name).write_text(nbformat.writes(notebook) + "\n", encoding="utf-8")


def code(source, outputs=(), count=None, **metadata):
    return v4.new_code_cell(source, outputs=list(outputs), execution_count=count, metadata=metadata)


if sys.argv[1:2] == ["check"]:
    check(sys.argv[2:])

picture = v4.new_markdown_cell("The logo: ![logo](attachment:../image.png)")
picture["attachments"] = {"../image.png": {"image/png": PIXEL}}
second = v4.new_markdown_cell("Another of that name: ![](attachment:../image.png)")
second["attachments"] = {"../image.png": {"image/png": "R0lGODlhAQABAAAAACw="}}
write(
    "python.ipynb",
    [
        v4.new_raw_cell("---\ntitle: From elsewhere\n---"),
        v4.new_markdown_cell("# Heading\n\nText with $x^2$."),
        picture,
        second,
        code(
            "print('```')\nprint('two')",
            [
                v4.new_output("stream", name="stdout", text="```\ntwo\n"),
                v4.new_output("stream", name="stderr", text="\x1b[31mcareful\x1b[0m\n"),
            ],
            1,
            tags=["keep"],
        ),
        code(
            "plot()",
            [
                v4.new_output("execute_result", {"text/plain": "<Figure size 640x480 with 1 Axes>", "image/png": PIXEL}, execution_count=2),
                v4.new_output("display_data", {"text/html": "<b>bold</b>", "text/plain": "bold"}),
                v4.new_output("display_data", {"application/vnd.octavo.table+json": TABLE, "text/html": "<table></table>"}),
                v4.new_output("display_data", {"application/vnd.custom.v1+json": {"n": 1}}),
            ],
            2,
        ),
        code("1 / 0", [v4.new_output("error", ename="ZeroDivisionError", evalue="division by zero", traceback=["\x1b[0;31mTrace\x1b[0m", "ZeroDivisionError"])], 3),
        v4.new_raw_cell("\\LaTeX", metadata={"raw_mimetype": "text/latex"}),
        code(""),
    ],
    {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python", "version": "3.11"},
        "widgets": {"state": {}},
    },
)
write(
    "swift.ipynb",
    [
        v4.new_markdown_cell("# Swift elsewhere"),
        v4.new_markdown_cell("Two cells of prose in a row."),
        code("let x = 1\nx", [v4.new_output("execute_result", {"text/plain": "1"}, execution_count=1)], 1),
        code("print(x)", [v4.new_output("stream", name="stdout", text="1\n")], 2),
        code("show(picture)", [v4.new_output("display_data", {"image/png": PIXEL, "text/plain": "a \"dot\" & more"})], 3),
        code("fatal()", [v4.new_output("error", ename="Trap", evalue="index out of range", traceback=["at line 1"])], 4),
        code("import numpy", vscode={"languageId": "python"}),
    ],
    {"kernelspec": {"display_name": "Swift", "language": "swift", "name": "swift"}, "language_info": {"name": "swift", "version": "5.9"}},
    minor=5,
)
(here / "old.ipynb").write_text(
    nbformat.writes(nbformat.v3.new_notebook(worksheets=[nbformat.v3.new_worksheet(cells=[nbformat.v3.new_code_cell(input="1")])]), version=3) + "\n",
    encoding="utf-8",
)
