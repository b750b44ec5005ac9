#!/bin/sh
# jusText 3.0.2: the space between two inline elements is dropped.
#
# Why it matters: "<b>3</b> <b>15</b>" becomes "315", so a dose or a number of
# repeats changes without a trace; words run together in the same way. The tool
# chooses which paragraphs to keep; inside a kept one the words should be the page's.
# Expected: "Do 3 15 times" and "Do not run".
# Seen: "Do 315 times" and "Do notrun".
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "jusText==3.0.2" "lxml_html_clean==0.4.6"

venv/bin/python - <<'PY'
import sys

import justext

PAGE = (
    "<html><body><p>Do <b>3</b> <b>15</b> times.</p>"
    "<p>Do <strong>not</strong> <em>run</em> today.</p></body></html>"
)
texts = [part.text for part in justext.justext(PAGE, justext.get_stoplist("English"))]
print(texts)
sys.exit(0 if texts == ["Do 315 times.", "Do notrun today."] else 1)
PY
