"""Writes scholarly.json: what pandoc 2.17 reads in snippets of scholarly Markdown, in a plain notation.

Run as: python3 make_scholarly.py > scholarly.json
"""

import json
import subprocess

SNIPPETS = [
    # Formulas
    r"A $x$ and $x^2_i$.",
    r"It costs $20,000 and $30,000.",
    r"Now $5 and 6$ here.",
    r"A $ x$ and $x $ are none.",
    r"Not $x$5 but $y$ is.",
    r"Escaped \$x$ and $a\$b$.",
    r"$a *b* c$ and *b*.",
    r"Code `$x$` and $y$.",
    "Over $a +\nb$ lines.",
    r"$$x_1$$",
    "Text $$x$$ more.",
    "$$\na_1\n\\frac{b}{c}\n$$",
    "> quoted $x$\n> $$y$$",
    "- item $x$\n- $y$ item",
    r"Alone $ and $$ two.",
    r"*of $x$*",
    r"**$x$**",
    "| a | b |\n|---|---|\n| $x|y$ | c |",
    r"\\$x$",
    r"$\alpha$, $\beta$: $\gamma$",
    "(see $x$)",
    # Footnotes
    "One[^1] two[^b].\n\n[^1]: First.\n\n[^b]: Second *one*.",
    "One[^n].\n\n[^n]: First.\n\n    Again.\n\nMore.",
    "One^[in *line*] two.",
    "One^[with [brackets] in] two.",
    "One^[with $x$] two.",
    "One[^n].\n\n[^n]: Line one\nline two.",
    "One[^a] and[^c].\n\n[^a]: Word a.\n[^c]: Word c.",
    "One[^n].\n\n[^n]:\n    Below.",
    r"Not \[^n] one.",
    "A note[^x] in *a[^y]*.\n\n[^x]: Word @kim.\n\n[^y]: Word y.",
    # Citations
    "As [@kim2014] says.",
    "As [@kim2014, p. 3] says.",
    "As [see @kim2014, p. 3; @zhang] says.",
    "As [-@kim2014] says.",
    "As @kim2014 says.",
    "As @kim2014 [p. 3] says.",
    "As @kim2014.",
    "So (@kim2014)",
    "Of @a:b.c-d_e, and.",
    "Mail me@example.org now.",
    r"Not \@kim.",
    "[@a; @b; see @c]",
    "[@a: p. 1]",
    "In `@a` code.",
    "*@kim2014*",
    "@Kim_2014's work",
    "[see @a and more]",
    "[@a\nand so on]",
    # Definition lists
    "Term\n: meaning",
    "Term\n\n:   meaning",
    "Term\n:   one\n:   two",
    "Term\n:   one\n\n    more\n\nOther\n:   two",
    "A *b*\n:   with $x$",
    "Term\n:   one\n\n    - a\n    - b",
    "Term\n:   one\n\n        code",
    "Term one\n\n:   a\n\nTerm two\n\n:   b\n\nText.",
    # Captions of tables
    "| a | b |\n|---|---|\n| 1 | 2 |\n\n: Caption *of* it",
    "| a | b |\n|:--|--:|\n| 1 | 2 |\n: Below at once",
    "| a | b |\n|---|---|\n| 1 | 2 |\n\n: Of $x$ by @kim",
    # Subscripts and superscripts
    "Water is H~2~O.",
    "A m^2^ of 2^nd^ class^1,2^.",
    "About ~5 and ~6 of 2^10 here.",
    r"P~a\ cat~ and \^a^ and ^a\^b^.",
    "With `a b`^`a b`^ and x^$a b$^ and x^*n*^.",
    "Nested a^b~c~d^ and e^x^y^z^.",
    "Struck ~~a~~ and ~~H~2~O~~ at once.",
    "Crossed *a^b*c^ over.",
    "Linked [a^b](c^d) and [a^2^](c).",
    "In ~/foo~/bar and `a^b^`.",
    "By c^@kim^ here.",
    "A~b\nc~ line.",
    "A m^2^[word](x).",
    "| a | b |\n|---|---|\n| x^2^ | H~2~O |",
    "|a|b|\n|---|---|\n|a^2|b^2|",
    "> Quoted m^2^\n> and\n> H~2~O.",
]


def inlines(nodes):
    return "".join(inline(node) for node in nodes)


def inline(node):
    kind, content = node["t"], node.get("c")
    if kind == "Str":
        return content
    if kind in ("Space", "SoftBreak", "LineBreak"):
        return " "
    if kind == "Emph":
        return "*" + inlines(content) + "*"
    if kind == "Strong":
        return "**" + inlines(content) + "**"
    if kind == "Strikeout":
        return "~~" + inlines(content) + "~~"
    if kind == "Subscript":
        return "<sub " + inlines(content) + ">"
    if kind == "Superscript":
        return "<sup " + inlines(content) + ">"
    if kind == "Code":
        return "`" + content[1] + "`"
    if kind == "Math":
        name = "m" if content[0]["t"] == "InlineMath" else "d"
        return "<%s %s>" % (name, content[1].strip())
    if kind == "Note":
        return "<n %s>" % blocks(content)
    if kind == "Link":
        return inlines(content[1])
    if kind == "Cite":
        items = content[0]
        form = "t" if items[0]["citationMode"]["t"] == "AuthorInText" else "p"
        return "<%s %s>" % (form, "; ".join(item(one) for one in items))
    raise ValueError(kind)


def item(one):
    bare = "-" if one["citationMode"]["t"] == "SuppressAuthor" else ""
    prefix = inlines(one["citationPrefix"]).strip()
    suffix = inlines(one["citationSuffix"]).strip()
    if suffix.startswith(","):
        suffix = suffix[1:].strip()
    return "%s|%s%s|%s" % (prefix, bare, one["citationId"], suffix)


def blocks(nodes):
    return " / ".join(part for node in nodes for part in block(node))


def block(node):
    kind, content = node["t"], node.get("c")
    if kind in ("Para", "Plain"):
        # Displayed formulas part paragraphs.
        parts, current = [], []
        for one in content:
            if one["t"] == "Math" and one["c"][0]["t"] == "DisplayMath":
                parts += [inlines(current).strip(), inline(one)]
                current = []
            else:
                current.append(one)
        return [part for part in parts + [inlines(current).strip()] if part]
    if kind == "BlockQuote":
        return ["quote(%s)" % blocks(content)]
    if kind == "BulletList":
        return ["list(%s)" % " & ".join(blocks(one) for one in content)]
    if kind == "CodeBlock":
        return ["code(%s)" % content[1].strip()]
    if kind == "DefinitionList":
        return ["%s: %s" % (inlines(term), " & ".join(map(blocks, meanings))) for term, meanings in content]
    if kind == "Table":
        _, caption, _, head, bodies, _ = content
        rows = [row for _, row in head[1]] + [row for _, _, _, body in bodies for _, row in body]
        cells = [" | ".join(blocks(cell[4]) for cell in row) for row in rows]
        return ["table(%s)(%s)" % (" / ".join(cells), blocks(caption[1]))]
    raise ValueError(kind)


def read(markdown):
    run = subprocess.run(
        ["pandoc", "-f", "markdown-smart", "-t", "json"], input=markdown, text=True,
        capture_output=True, check=True)
    return blocks(json.loads(run.stdout)["blocks"])


pairs = [{"markdown": text, "reading": read(text)} for text in SNIPPETS]
print(json.dumps(pairs, indent=1, ensure_ascii=False))
