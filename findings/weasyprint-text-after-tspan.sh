#!/bin/sh
# WeasyPrint 70.0: words that follow a nested <tspan> are not printed.
#
# Why it matters: a label with one bold word inside an italic phrase loses the rest
# of the phrase, and the sentence still reads ("Stop if oneis numb"). It happens
# for SVG in the page and for SVG as an image, so a printed chart can differ from
# the one on screen. A <tspan> that is not nested keeps what follows it.
# Expected: "Stop if one foot is numb".
# Seen: "Stop if oneis numb".
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "weasyprint==70.0" "pypdf==7.1.1"

venv/bin/python - <<'PY'
import io
import sys
from urllib.parse import quote

from pypdf import PdfReader
from weasyprint import HTML

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 60" width="300" height="60">'
    '<text x="5" y="20">Stop <tspan font-style="italic">if <tspan font-weight="bold">one</tspan>'
    " foot</tspan> is numb</text></svg>"
)


def printed(html: str) -> str:
    return PdfReader(io.BytesIO(HTML(string=html).write_pdf())).pages[0].extract_text()


inline = printed(DRAWING)
image = printed(f"<img src='data:image/svg+xml,{quote(DRAWING)}'>")
print(repr(inline), repr(image))
same = all("foot" not in text and "is numb" in text for text in (inline, image))
sys.exit(0 if same else 1)
PY
