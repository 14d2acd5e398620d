"""Writes sorted_data_acl.tar.gz: a tiny archive in the form of the Multi-Domain Sentiment Dataset, with its quirks.

Books only: a root element in one of the files, bare ampersands beside escaped ones, control characters, U+FFFD, lines in a
text that look like tags, blank lines, a repeated text and a repeated element."""
import gzip, io, tarfile
from pathlib import Path


def review(rating, title, text, product="books"):
    return (
        f"<review>\n<unique_id>\na&b:{title}\n</unique_id>\n<unique_id>\nagain\n</unique_id>\n<product_type>\n{product}\n</product_type>\n"
        f"<rating>\n{rating}\n</rating>\n<title>\n{title}\n</title>\n<date>\n\n</date>\n<review_text>\n{text}\n</review_text>\n</review>\n"
    )


negative = review("1.0", "bad & dull", "cons\n\ntoo long &amp; dry \x1a") + review("2.0", "", "<b>\nlost \ufffd letters\n<review>", "computer &amp; video games")
positive = "<data>\n" + review("5.0", "good", "fine caf\u00e9") + review("4.0", "", "fine caf\u00e9 ") + review("3.0", "so", "so") + "</data>\n"

buffer = io.BytesIO()
with tarfile.open(fileobj=buffer, mode="w", format=tarfile.USTAR_FORMAT) as archive:
    for name, content in (("positive", positive), ("negative", negative)):
        data = content.encode()
        entry = tarfile.TarInfo(f"sorted_data_acl/books/{name}.review")
        entry.size = len(data)
        archive.addfile(entry, io.BytesIO(data))
Path(__file__).with_name("sorted_data_acl.tar.gz").write_bytes(gzip.compress(buffer.getvalue(), 9, mtime=0))
