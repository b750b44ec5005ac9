#!/bin/sh
# number-parser 0.3.2: "one second" is read as "1 2".
#
# Why it matters: the parser turns number words in a text into figures and is to
# leave all others alone. "Second" is taken for the place in an order even right
# after a number, where it can only be the unit, and the time is gone: "hold for one
# second" becomes two numbers. "Two seconds" is read right.
# Expected: "hold for 1 second"
# Seen: "hold for 1 2"
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "number-parser==0.3.2"

venv/bin/python - <<'PY'
import sys

from number_parser import parse

seen = [parse(f"hold for {time}") for time in ("one second", "two seconds", "one minute")]
print(seen)
same = seen == ["hold for 1 2", "hold for 2 seconds", "hold for 1 minute"]
sys.exit(0 if same else 1)
PY
