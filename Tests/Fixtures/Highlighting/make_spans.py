"""What Pygments sees in the samples: Pygments 2.21.0.

python3 make_spans.py > spans.json

Of each sample, in bytes of UTF-8: [group, first byte, byte after the last], in the groups that every highlighter has.
"""

import json
import pathlib

from pygments.lexers import BashLexer, JsonLexer, PythonLexer, SwiftLexer, YamlLexer
from pygments.token import Comment, Keyword, Literal, Number, Operator, String

GROUPS = [
    ("comment", (Comment,)),
    ("string", (String,)),
    ("number", (Number,)),
    ("keyword", (Keyword, Operator.Word)),
]
LEXERS = {"swift": SwiftLexer, "sh": BashLexer, "py": PythonLexer, "json": JsonLexer, "yaml": YamlLexer}


def group(kind):
    if kind in Comment.Preproc:
        return "directive"
    for name, kinds in GROUPS:
        if any(kind in other for other in kinds):
            return name
    return None


result = {}
folder = pathlib.Path(__file__).parent
for language, lexer in LEXERS.items():
    text = (folder / f"{language}.txt").read_text(encoding="utf-8")
    spans, place = [], 0
    for _, kind, value in lexer(stripnl=False, ensurenl=False).get_tokens_unprocessed(text):
        length = len(value.encode())
        name = group(kind)
        if name and length:
            if spans and spans[-1][0] == name and spans[-1][2] == place:
                spans[-1][2] += length
            else:
                spans.append([name, place, place + length])
        place += length
    assert place == len(text.encode()), language
    result[language] = spans
print(json.dumps(result, separators=(",", ":")))
