#!/bin/sh
# trafilatura 2.3.1: a list inside a table cell is left out of the text.
#
# Why it matters: tables of the kind "sign, what to do" often hold the advice as
# a short list. The row stays and looks complete, so nobody sees that the steps
# are gone; a page with the same list outside a table keeps every line.
# Expected: table cells are kept by default (include_tables), so their words too.
# Seen: the cell reads "Stop now."; both items are missing, as text and as Markdown.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "trafilatura==2.3.1" "lxml_html_clean==0.4.6"

venv/bin/python - <<'PY'
import sys

import trafilatura

LONG = (
    "<p>A heel that aches in the morning, but eases after a few steps, is often an "
    "overworked band under the foot, and it calms down when you give it some weeks.</p>"
)
TABLE = (
    "<table><tr><th>Sign</th><th>What to do</th></tr><tr><td>Numb toes</td><td>Stop now."
    "<ul><li>Keep the foot still.</li><li>Ring for help.</li></ul></td></tr></table>"
)
PAGE = f"<html><body><main><article><h1>Sore heel</h1>{LONG * 2}{TABLE}{LONG}</article></main></body></html>"

same = True
for form in ("txt", "markdown"):
    text = trafilatura.extract(PAGE, output_format=form, include_tables=True)
    print(form, [line for line in text.splitlines() if "|" in line])
    same &= "| Numb toes | Stop now. |" in text
    same &= "Keep the foot still" not in text and "Ring for help" not in text
outside = trafilatura.extract(PAGE.replace(TABLE, "<ul><li>Keep the foot still.</li></ul>"))
same &= "Keep the foot still." in outside
sys.exit(0 if same else 1)
PY
