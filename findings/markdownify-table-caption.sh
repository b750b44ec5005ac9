#!/bin/sh
# markdownify 1.2.3: a <caption> makes a table lose the line under its header.
#
# Why it matters: without that line the Markdown is no table at all but one
# paragraph with bars in it. The same table without the caption is converted well,
# so the accessible version of a page is the one that breaks.
# Expected: caption above, then header, line of dashes, rows.
# Seen: the caption, then "| Step | Weeks |" and "| Walk | 2 to 4 |" with no dashes between.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "markdownify==1.2.3"

venv/bin/python - <<'PY'
import sys

from markdownify import markdownify

ROWS = "<tr><th>Step</th><th>Weeks</th></tr><tr><td>Walk</td><td>2 to 4</td></tr>"
plain = markdownify(f"<table>{ROWS}</table>").strip()
named = markdownify(f"<table><caption>Weeks needed</caption>{ROWS}</table>").strip()
print(plain, named, sep="\n\n")
same = plain == "| Step | Weeks |\n| --- | --- |\n| Walk | 2 to 4 |"
same &= named == "Weeks needed\n\n| Step | Weeks |\n| Walk | 2 to 4 |"
sys.exit(0 if same else 1)
PY
