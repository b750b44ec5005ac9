#!/bin/sh
# Pint 0.25.3: a decimal comma is deleted, so amounts grow ten-fold or become nothing.
#
# Why it matters: "3,5 km" is how most of Europe writes three and a half. All
# commas are taken out before parsing, wherever they stand, so it becomes 35 km;
# what then begins with a nought is zero, so "0,5 mg" is no medicine at all. A
# separator of thousands would have three digits behind it.
# Expected: 3.5 and 0.5, or an error.
# Seen: 35 kilometer, 125 kilogram and 0 milligram, without a warning.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "Pint==0.25.3"

venv/bin/python - <<'PY'
import sys

from pint import UnitRegistry

units = UnitRegistry()
seen = [str(units.Quantity(text)) for text in ("3,5 km", "12,5 kg", "0,5 mg")]
print(seen)
sys.exit(0 if seen == ["35 kilometer", "125 kilogram", "0 milligram"] else 1)
PY
