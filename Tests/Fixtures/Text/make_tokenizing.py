"""Writes tokenizing.json: texts, their tokens by Python's `re`, their characters as ids, and a vocabulary.

Words are the matches of `\\w+`, then lower-cased; marks are the 32 of `string.punctuation`, set apart
in the lower-cased text, which is split at blanks. Ids of characters follow the position in the
alphabet plus one, 0 for all else."""
import json, platform, random, re, string
from collections import Counter
from pathlib import Path

MARKS = re.compile("([" + re.escape(string.punctuation) + "])")
LETTERS = string.ascii_lowercase + string.digits
ZHANG = LETTERS + "-,;.!?:'\"/\\|_@#$%^&*~`+=<>()[]{}\n"
GLUON = LETTERS + "-,;.!?:'\"/\\|_@#$%^&*~`+ =<>()[]{}"


def words(text):
    return [word.lower() for word in re.findall(r"\w+", text)]


def words_and_marks(text):
    return MARKS.sub(r" \1 ", text.lower()).split()


def characters(text, alphabet, length):
    ids = [alphabet.find(character) + 1 for character in text[:length]]
    return ids + [0] * (length - len(ids))


written = [
    "", " ", "Hello, How are you?", "The room was kind of clean", "This is just an example.",
    "it's  _fine_ -- 3.5/5!!", "a\\b\\c", "tab\tline\nreturn\r\nfeed\x0b\x0cunit\x1f\x1cend",
    "caf\u00e9 \u00c9COLE na\u00efve \u2019s \u201cquoted\u201d \u2026 \u00bd \u0664\u0665 \u4e2d\u6587 \u0130 \u212a \u023a",
    "e\u0301 \u00a0nbsp\u00a0 \u0085nel\u2028sep\u3000wide \u200bzero \u00b2 \u2167 \U0001F600 \U00010400",
    "Ky. Company Wins Grant (AP) #39;s quot; &lt;A HREF=\"x\"&gt;", string.punctuation, "!!", "...a", "a...", "<unk> <pad>",
]
generator = random.Random(11)
parts = ["a", "B", "Zq", "7", "_", " ", "  ", ".", ",", "'", "\\", "-", "\u00e9", "\u00c9", "\u0301", "\u00a0", "\n", "\u4e2d", "\u00b2", "\U0001F600", "<", "]"]
made = ["".join(generator.choice(parts) for _ in range(generator.randrange(1, 24))) for _ in range(300)]

cases = [
    {
        "text": text, "words": words(text), "wordsAndMarks": words_and_marks(text),
        "zhang": characters(text.lower()[::-1], ZHANG, 30) if text.isascii() else None,
        "gluon": characters(text, GLUON, 30),
    }
    for text in written + made
]
counter = Counter(word for case in cases for word in case["words"])
ordered = sorted(sorted(counter), key=lambda word: counter[word], reverse=True)
vocabulary = ["<unk>", "<pad>", "<bos>", "<eos>"] + [word for word in ordered if counter[word] >= 3]
result = {"python": platform.python_version(), "vocabulary": vocabulary, "cases": cases}
Path(__file__).with_name("tokenizing.json").write_text(json.dumps(result, ensure_ascii=True) + "\n")
