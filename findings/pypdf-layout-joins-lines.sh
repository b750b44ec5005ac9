#!/bin/sh
# pypdf 7.1.1: extraction_mode="layout" joins two lines of a table cell into one word.
#
# Why it matters: a cell that says 5 on one line and 15 on the next is read as
# "515". The mode is meant to keep the look of the page; the ordinary mode of the
# same version keeps the two numbers apart ("5 15").
# Expected: two lines, or at least a space.
# Seen: "1    515" for a sheet made with WeasyPrint 70.0.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "pypdf==7.1.1" "weasyprint==70.0"

venv/bin/python - <<'PY'
import io
import sys

from pypdf import PdfReader
from weasyprint import HTML

PAGE = (
    "<style>@page{size:A5}td,th{border:1px solid;padding:3px}table{border-collapse:collapse}</style>"
    "<table><tr><th>Week</th><th>Minutes</th></tr><tr><td>1</td><td>5<br>15</td></tr></table>"
)
page = PdfReader(io.BytesIO(HTML(string=PAGE).write_pdf())).pages[0]
plain, layout = page.extract_text(), page.extract_text(extraction_mode="layout")
print(repr(plain), repr(layout))
same = plain.split() == ["Week", "Minutes", "1", "5", "15"]
same &= layout.split() == ["Week", "Minutes", "1", "515"]
sys.exit(0 if same else 1)
PY
