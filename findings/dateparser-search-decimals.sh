#!/bin/sh
# dateparser 1.5.0: in a sentence, "in 1.5 hours" is five hours ago.
#
# Why it matters: parse() reads the words right, an hour and a half from now. The
# search for dates in a text cuts the number at its point and drops the "in" with
# it, so the reminder is set five hours back; "in 2.5 weeks" lies five weeks in the
# past. With whole numbers the search is right.
# Expected: 10:30, as parse() says.
# Seen: 04:00 of the same day.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "dateparser==1.5.0"

venv/bin/python - <<'PY'
import datetime
import sys

import dateparser
from dateparser.search import search_dates

SETTINGS = {"RELATIVE_BASE": datetime.datetime(2026, 1, 15, 9, 0)}


def search(text):
    found = search_dates(text, languages=["en"], settings=SETTINGS)
    return [(words, str(when)) for words, when in found]


alone = str(dateparser.parse("in 1.5 hours", languages=["en"], settings=SETTINGS))
seen = [search(f"Run again in {time}.") for time in ("1.5 hours", "2.5 weeks", "2 weeks")]
print(alone, seen)
same = alone == "2026-01-15 10:30:00"
same &= seen[0][-1] == ("5 hours", "2026-01-15 04:00:00")
same &= seen[1][-1] == ("5 weeks", "2025-12-11 09:00:00")
same &= seen[2] == [("in 2 weeks", "2026-01-29 09:00:00")]
sys.exit(0 if same else 1)
PY
