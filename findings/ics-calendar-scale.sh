#!/bin/sh
# ics 0.7.3 (ics.py): reading a calendar and writing it adds CALSCALE:GEORGIAN.
#
# Why it matters: the iCalendar standard (RFC 5545) knows one scale, GREGORIAN,
# and it is the default when the line is absent. A calendar that named none comes
# back with a misspelt one, which a strict reader has to refuse. A calendar built
# from nothing with the same library has no such line.
# Expected: no line, or CALSCALE:GREGORIAN.
# Seen: CALSCALE:GEORGIAN
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "ics==0.7.3"

venv/bin/python - <<'PY'
import sys

from ics import Calendar

TEXT = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//own//plan//EN
BEGIN:VEVENT
UID:run-1@example.org
DTSTAMP:20260101T000000Z
DTSTART;VALUE=DATE:20260105
SUMMARY:Easy run
END:VEVENT
END:VCALENDAR
"""
read, new = Calendar(TEXT).serialize(), Calendar().serialize()
print(read)
same = "CALSCALE:GEORGIAN" in read and "CALSCALE" not in new and "CALSCALE" not in TEXT
sys.exit(0 if same else 1)
PY
