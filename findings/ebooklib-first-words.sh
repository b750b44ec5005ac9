#!/bin/sh
# EbookLib 0.20: words at the start of a chapter, before its first element, are not in the book.
#
# Why it matters: text may stand in <body> without a paragraph (HTML, 4.3.1: flow
# content), and the library takes such contents without complaint. Only the
# elements and what follows them are copied, so "Stop running" is lost and the
# rest reads as a sentence of its own; a chapter of plain text is empty.
# Expected: <body>Stop running <b>at once</b> if it gives way.</body>
# Seen: <body><b>at once</b> if it gives way.</body>
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "ebooklib==0.20"

venv/bin/python - <<'PY'
import sys

from ebooklib import epub


def chapter(text):
    book = epub.EpubBook()
    book.set_title("Plan")
    page = epub.EpubHtml(title="One", file_name="one.xhtml", lang="en", content=text)
    book.add_item(page)
    book.add_item(epub.EpubNcx())
    book.spine = book.toc = [page]
    epub.write_epub("plan.epub", book)
    read = epub.read_epub("plan.epub").get_item_with_href("one.xhtml").content.decode()
    return " ".join(read[read.index("<body") : read.index("</html>")].split())


seen = [
    chapter("Stop running <b>at once</b> if it gives way."),
    chapter("Rest for two weeks."),
    chapter("<p>Stop running <b>at once</b> if it gives way.</p>"),
]
print(seen)
same = seen[0] == "<body><b>at once</b> if it gives way.</body>"
same &= seen[1] == "<body/>"
same &= "<p>Stop running <b>at once</b> if it gives way.</p>" in seen[2]
sys.exit(0 if same else 1)
PY
