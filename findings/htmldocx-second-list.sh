#!/bin/sh
# htmldocx 0.0.6: a second numbered list goes on where the first one ended.
#
# Why it matters: in HTML each <ol> counts from 1. All items get the style "List
# Number" and no list of their own, and paragraphs that share one list count on
# (ECMA-376 part 1, 17.9), whatever stands between. Steps 1 and 2 of the second
# list are printed as 3 and 4, so "repeat step 2" points at another step.
# Expected: two lists of two, with a list number (numId) each.
# Seen: four items of one list; LibreOffice prints 1, 2 and then 3, 4.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "htmldocx==0.0.6" "python-docx==1.2.0"

venv/bin/python - <<'PY'
import sys

import docx
from htmldocx import HtmlToDocx

PAGE = (
    "<p>Before:</p><ol><li>warm up</li><li>stretch</li></ol>"
    "<p>After:</p><ol><li>walk</li><li>drink</li></ol>"
)
paper = docx.Document()
HtmlToDocx().add_html_to_document(PAGE, paper)
items = [item for item in paper.paragraphs if item.style.name == "List Number"]
own = [item.text for item in items if item._p.pPr.numPr is not None]
lists = {item.style.element.find(".//{*}numId").values()[0] for item in items}
print([item.text for item in items], "own list:", own, "list of the style:", lists)
same = [item.text for item in items] == ["warm up", "stretch", "walk", "drink"]
same &= own == [] and len(lists) == 1
sys.exit(0 if same else 1)
PY
