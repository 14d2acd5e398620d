"""Writes small archives in the layout of the public data sets, with sentences made up for the purpose.

aclImdb_train.tar.gz: three reviews a class, in the order of their names as text, and files that are no reviews.
rt-polarity.{neg,pos}.gz: sentences in Windows-1252, with the byte 0x85, which is a line break elsewhere."""
import gzip, io, tarfile
from pathlib import Path

here = Path(__file__).parent
REVIEWS = {
    "neg/0_3.txt": "Dull.<br /><br />It's a long evening.", "neg/10_1.txt": "Worst caf\u00e9 scene ever!", "neg/2_4.txt": "Not for me \u2014 sorry.",
    "pos/0_9.txt": "Lovely, just lovely.", "pos/11_7.txt": "I'd see it again.", "pos/3_10.txt": "Na\u00efve? Perhaps. Great fun!",
}
FILES = {"aclImdb/README": "about", "aclImdb/train/urls_neg.txt": "nothing", "aclImdb/train/unsup/7_0.txt": "no class"}
FILES |= {"aclImdb/train/" + name: text for name, text in REVIEWS.items()}
FILES["aclImdb/test/pos/0_8.txt"] = "Of the other part."

raw = io.BytesIO()
with tarfile.open(fileobj=raw, mode="w", format=tarfile.USTAR_FORMAT) as archive:
    for name, text in FILES.items():
        content = text.encode()
        entry = tarfile.TarInfo(name)
        entry.size = len(content)
        archive.addfile(entry, io.BytesIO(content))
(here / "aclImdb_train.tar.gz").write_bytes(gzip.compress(raw.getvalue(), mtime=0))

NEGATIVE = ["a slow \u2014 very slow \u2014 film . ", "it ends\u2026 at last . ", "caf\u00e9 talk without end "]
POSITIVE = ["it's \u201cfun\u201d ", "a joy\u2026 and a surprise . "]
for name, rows in (("neg", NEGATIVE), ("pos", POSITIVE)):
    content = "".join(row + "\n" for row in rows).encode("cp1252")
    (here / f"rt-polarity.{name}.gz").write_bytes(gzip.compress(content, mtime=0))
