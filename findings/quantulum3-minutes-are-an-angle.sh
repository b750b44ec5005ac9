#!/bin/sh
# quantulum3 0.10.0: "40 minutes" is an angle.
#
# Why it matters: the package finds quantities in texts. As it is installed, without
# the extra that guesses by a trained model, minutes and seconds are those of arc,
# whatever stands around them: "ran 5 miles in 40 minutes", even "1 hour 5 minutes".
# Whoever adds up times gets none. "10 min" and "1 hour" are times.
# Expected: the entity "time".
# Seen: minute of arc, second of arc, entity "angle".
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "quantulum3==0.10.0"

venv/bin/python - <<'PY'
import sys

from quantulum3 import parser


def read(text):
    return [(found.value, found.unit.name, found.unit.entity.name) for found in parser.parse(text)]


TEXTS = (
    "Ran 5 miles in 40 minutes.",
    "Hold for 30 seconds.",
    "It took 1 hour 5 minutes.",
    "Wait 10 min.",
)
seen = [read(text) for text in TEXTS]
print(seen)
same = seen == [
    [(5.0, "mile", "length"), (40.0, "minute of arc", "angle")],
    [(30.0, "second of arc", "angle")],
    [(1.0, "hour", "time"), (5.0, "minute of arc", "angle")],
    [(10.0, "minute", "time")],
]
sys.exit(0 if same else 1)
PY
