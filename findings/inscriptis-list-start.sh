#!/bin/sh
# inscriptis 2.7.6: an ordered list that starts at 4 is numbered from 1.
#
# Why it matters: steps that go on after a picture or a note are a second list with
# start="4". In the text they are steps 1 and 2 once more, so "go back to step 4"
# points nowhere. The library knows the other attribute: <li value="4"> gives 4.
# Expected: "4. Stand on a step." and "5. Lower the heel.", as browsers show it.
# Seen: "1. Stand on a step." and "2. Lower the heel."
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "inscriptis==2.7.6"

venv/bin/python - <<'PY'
import sys

from inscriptis import get_text


def lines(start: str, value: str) -> list[str]:
    page = f"<ol{start}><li{value}>Stand on a step.</li><li>Lower the heel.</li></ol>"
    return [line.strip() for line in get_text(f"<html><body>{page}</body></html>").splitlines()]


started, valued = lines(' start="4"', ""), lines("", ' value="4"')
print(started, valued)
same = started == ["1. Stand on a step.", "2. Lower the heel."]
same &= valued == ["4. Stand on a step.", "5. Lower the heel."]
sys.exit(0 if same else 1)
PY
