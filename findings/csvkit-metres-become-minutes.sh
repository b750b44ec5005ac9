#!/bin/sh
# csvkit 2.2.0 (agate 1.14.2): a column of metres is turned into minutes.
#
# Why it matters: "m" is the sign of the metre in the SI. Without --no-inference a
# column in which each cell is a number and "m" is taken for lengths of time, and
# csvjson writes "5 m" as "0:05:00". The unit is not in the answer any more, so
# nobody sees that it was a distance. "5 km" and "5 mm" stay texts.
# Expected: "5 m", as with any other unit.
# Seen: "0:05:00"
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "csvkit==2.2.0" "agate==1.14.2"

venv/bin/python - <<'PY'
import json
import subprocess
import sys


def read(unit):
    table = f"stretch,way\nfirst,5 {unit}\nsecond,10 {unit}\n"
    done = subprocess.run(["venv/bin/csvjson"], input=table, capture_output=True, text=True, check=True)
    return [row["way"] for row in json.loads(done.stdout)]


seen = {unit: read(unit) for unit in ("m", "km", "mm")}
print(seen)
same = seen == {"m": ["0:05:00", "0:10:00"], "km": ["5 km", "10 km"], "mm": ["5 mm", "10 mm"]}
sys.exit(0 if same else 1)
PY
