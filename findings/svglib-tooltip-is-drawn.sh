#!/bin/sh
# svglib 2.3.2: the <title> of a <text> is drawn as words of the picture.
#
# Why it matters: <title> is a name for tooltips and screen readers and is never
# painted by a browser. In the PDF it is printed in front of the label and pushes
# the label aside, here out of the picture. A <title> that stands directly in the
# <svg> is left out, as it should be.
# Expected: "Sore heel".
# Seen: "Open the page about heels", then "Sore heel".
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "svglib==2.3.2" "pypdf==7.1.1"

venv/bin/python - <<'PY'
import io
import sys

from pypdf import PdfReader
from reportlab.graphics import renderPDF
from svglib.svglib import svg2rlg

DRAWING = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60" width="200" height="60">'
    b"<title>Foot</title>"
    b'<text x="5" y="20"><title>Open the page about heels</title>Sore heel</text></svg>'
)
paper = renderPDF.drawToString(svg2rlg(io.BytesIO(DRAWING)))
text = PdfReader(io.BytesIO(paper)).pages[0].extract_text()
print(repr(text))
sys.exit(0 if text.split("\n")[:2] == ["Open the page about heels", "Sore heel"] else 1)
PY
