"""What pybtex and pylatexenc read in the sample: pybtex 0.26.1, pylatexenc 2.11.

python3 make_fields.py > fields.json

Of each entry: its type, its fields in TeX, and of each person the names in TeX: given, particle, family, suffix. And of every field
without mathematics, its text.
"""

import json
import pathlib

from pybtex.database.input import bibtex
from pylatexenc.latex2text import LatexNodes2Text

text = (pathlib.Path(__file__).parent / "works.bib").read_text(encoding="utf-8")
# pybtex takes any at sign for the start of an entry: in running text, and within @comment.
for line in ("This line is a comment, and so is the address someone@example.org in it.\n", "@comment{ @article{hidden, title = {No entry}} }\n"):
    assert line in text
    text = text.replace(line, "")
database = bibtex.Parser().parse_string(text)
to_text = LatexNodes2Text(math_mode="verbatim", keep_braced_groups=False)


def words(parts):
    return " ".join(parts)


result = {}
for key, entry in database.entries.items():
    # Without what crossref brings in.
    own = {name.lower(): value for name, value in entry.fields.items()}
    result[key] = {
        "type": entry.type,
        "fields": {name: value for name, value in own.items() if name != "crossref"},
        "text": {
            name: " ".join(to_text.latex_to_text(value).split())
            for name, value in own.items()
            if "$" not in value and name not in ("url", "doi", "crossref")
        },
        "persons": {
            role.lower(): [
                [
                    words(person.first_names + person.middle_names),
                    words(person.prelast_names),
                    words(person.last_names),
                    words(person.lineage_names),
                ]
                for person in people
            ]
            for role, people in entry.persons.items()
        },
    }
print(json.dumps(result, indent=1, sort_keys=True, ensure_ascii=False))
