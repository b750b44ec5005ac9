#!/bin/sh
# html2docx 1.6.0: with a <p> in a cell, the rows below leave the table.
#
# Why it matters: a cell may hold paragraphs (HTML, 4.9.9: flow content). The end
# of the paragraph is taken for the end of the table, so the rows that follow are
# printed below it as loose lines, without their columns. The same table with bare
# text is right.
# Expected: two rows of two cells.
# Seen: one row, then the paragraphs "Week 2" and "10 minutes".
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "html2docx==1.6.0" "python-docx==1.2.0"

venv/bin/python - <<'PY'
import sys

import docx
from html2docx import html2docx


def read(mark):
    rows = "".join(
        f"<tr><td>{week}</td><td>{mark % minutes}</td></tr>"
        for week, minutes in (("Week 1", "5 minutes"), ("Week 2", "10 minutes"))
    )
    paper = docx.Document(html2docx(f"<table>{rows}</table>", title="Plan"))
    cells = [[cell.text for cell in row.cells] for table in paper.tables for row in table.rows]
    return cells, [line.text for line in paper.paragraphs]


inner, bare = read("<p>%s</p>"), read("%s")
print(inner, bare)
same = inner == ([["Week 1", "5 minutes"]], ["Week 2", "10 minutes"])
same &= bare == ([["Week 1", "5 minutes"], ["Week 2", "10 minutes"]], [])
sys.exit(0 if same else 1)
PY
