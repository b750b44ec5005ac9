#!/bin/sh
# Resiliparse 2.0.1: main_content=True takes <time> out of the middle of a sentence.
#
# Why it matters: <time> is also the plain way to mark a date that readers must
# keep ("ring us before Friday"). With main_content=True the sentence closes over
# the gap and still looks whole; without that option the date is there.
# Expected: the option leaves out what surrounds the text (menus, footers), not
# words of a paragraph that it keeps.
# Seen: "Ring us before to keep your place."
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "Resiliparse==2.0.1"

venv/bin/python - <<'PY'
import sys

from resiliparse.extract.html2text import extract_plain_text

PAGE = (
    "<html><body><main><h1>Foot clinic</h1><p>Ring us before "
    '<time datetime="2026-05-01">Friday 1 May</time> to keep your place.</p></main></body></html>'
)
whole, main = extract_plain_text(PAGE), extract_plain_text(PAGE, main_content=True)
print(repr(whole), repr(main), sep="\n")
same = "before Friday 1 May to keep" in whole and "Ring us before to keep your place." in main
sys.exit(0 if same else 1)
PY
