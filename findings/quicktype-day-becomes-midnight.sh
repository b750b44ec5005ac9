#!/bin/sh
# quicktype 26.0.0: Python code for a day ("format": "date") writes it back as midnight.
#
# Why it matters: JSON Schema takes its "date" from RFC 3339 (full-date), year,
# month and day. The code reads "2026-01-05" into a datetime and writes
# "2026-01-05T00:00:00", which the same schema refuses, and which moves to another
# day as soon as a time zone is put to it.
# Expected: the day that was read.
# Seen: 2026-01-05T00:00:00
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund --save-exact quicktype@26.0.0
cat >visit.json <<'JSON'
{"title": "Visit", "type": "object", "required": ["day"],
 "properties": {"day": {"type": "string", "format": "date"}}}
JSON
node_modules/.bin/quicktype --src-lang schema --lang python --python-version 3.7 --out visit.py visit.json

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "python-dateutil==2.9.0.post0" "jsonschema==4.26.0"

venv/bin/python - <<'PY'
import json
import sys

import jsonschema
from visit import visit_from_dict, visit_to_dict

with open("visit.json", encoding="utf-8") as file:
    check = jsonschema.Draft202012Validator(
        json.load(file), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
before = {"day": "2026-01-05"}
after = visit_to_dict(visit_from_dict(before))
print(before, after)
same = after == {"day": "2026-01-05T00:00:00"}
same &= check.is_valid(before) and not check.is_valid(after)
sys.exit(0 if same else 1)
PY
