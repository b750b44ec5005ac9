#!/bin/sh
# ical 14.3.1 (Python): a category with a comma in its name becomes two, for good.
#
# Why it matters: RFC 5545 writes a comma inside a text as "\," and one between
# two texts bare (3.3.11, 3.8.1.2). The reader cuts at both, keeps the stroke, and
# the writer doubles it: "Rest, easy" comes back as "Rest\" and " easy".
# Commas in the summary of the same event are read and written right.
# Expected: the categories "Rest, easy" and "Week 1".
# Seen: "Rest\", " easy" and "Week 1".
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "ical==14.3.1"

venv/bin/python - <<'PY'
import sys

from ical.calendar_stream import IcsCalendarStream

TEXT = r"""BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//own//plan//EN
BEGIN:VEVENT
UID:run-1
DTSTAMP:20260101T000000Z
DTSTART;VALUE=DATE:20260105
SUMMARY:Run\, then rest
CATEGORIES:Rest\, easy,Week 1
END:VEVENT
END:VCALENDAR
"""
calendar = IcsCalendarStream.calendar_from_ics(TEXT)
event = calendar.events[0]
written = IcsCalendarStream.calendar_to_ics(calendar).split("\n")
print(event.summary, event.categories, [line for line in written if line.startswith("CATEGORIES")])
same = event.summary == "Run, then rest"
same &= event.categories == ["Rest\\", " easy", "Week 1"]
same &= r"SUMMARY:Run\, then rest" in written and r"CATEGORIES:Rest\\" in written
sys.exit(0 if same else 1)
PY
