"""Writes cleaning.json: texts and what the review-cleaning rules make of them, by Python's `re`.

The rules are applied one after another, as they are usually written. `?` is set apart by blanks;
the usual replacement string also leaves a backslash before it, given here as "python_slip"."""
import json, platform, random, re
from pathlib import Path

RULES = [(r"[^A-Za-z0-9(),!?'`]", " ")]
RULES += [(clitic, " " + clitic) for clitic in ("'s", "'ve", "n't", "'re", "'d", "'ll")]
RULES += [(",", " "), ("!", " ! "), (r"\(", " "), (r"\)", " "), (r"\?", " ? ")]
RULES += [(r"\s{2,}", " "), ("'", " ")]


def clean(text):
    for pattern, replacement in RULES:
        text = re.sub(pattern, replacement, text)
    return text.strip().lower()


written = [
    "", " ", "'", "''", "!", "?!?", "n't", "'s", "'''s", "n'tn't", "N'T", "It's", "it 's", "it' s", "its'",
    "don't can't won't ain't", "DON'T I'VE I'D", "we've they're he'd she'll rock'n'roll o'clock 'tis",
    "'llama 'veil 'red 'dare 's's 'lark", "a,b,,c", "(a)(b)", "[x] {y} <br /><br />z", "a\tb\nc\r\nd\u000be\u0085f\u2028g",
    "caf\u00e9 na\u00efve \u2019s \u201cquoted\u201d \u2026 \U0001F600 e\u0301 \u212a \u0130", "`tick` ``x''", "10/10!!! (really?)", "a.b-c_d*e",
    "  lead and trail  ", "'lead and trail'", "x ' ' y", "!'s", "?n't", "('s)", "What?!Really", "n'", "n' t", "'l 'v 'r",
    "A fine film - one of the year's best; I couldn't look away.<br /><br />See it!",
    "Plot? What plot? They've thrown 90 minutes (and $40m) at a joke that isn't funny, and it's not even theirs.",
    "\"You'll laugh,\" said the poster. I'd rather have stayed home, wouldn't you?",
    "Not bad at all: gross, vulgar and silly, but who's counting... 8/10",
]
generator = random.Random(7)
alphabet = ["n", "'", "t", "s", "v", "e", "r", "d", "l", "N", "T", "a", " ", "  ", ",", "!", "?", "(", ")", "`", "0", "[", "\u00e9", "\n", "\\", "n't", "'ll"]
made = ["".join(generator.choice(alphabet) for _ in range(generator.randrange(1, 24))) for _ in range(300)]

cases = [{"text": text, "clean": clean(text)} for text in written + made]
slip = re.sub(r"\?", " \\? ", "why?")
result = {"python": platform.python_version(), "python_slip": slip, "cases": cases}
Path(__file__).with_name("cleaning.json").write_text(json.dumps(result, ensure_ascii=True, indent=0) + "\n")
