#!/bin/sh
# ics 3.12.0 (npm): a day left out of a series of whole days is written as a moment without a time.
#
# Why it matters: the start of such a series is written with VALUE=DATE, the day to
# leave out without. By RFC 5545 (3.8.5.1) EXDATE is a DATE-TIME unless the value
# says DATE, so "20260112" is no valid value, and it has to match the kind of the
# start. A strict reader refuses the file, a lenient one may keep the day.
# Expected: EXDATE;VALUE=DATE:20260112
# Seen: EXDATE:20260112
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund --save-exact ics@3.12.0

cat >try.mjs <<'JS'
import { createEvent } from "ics";

const { error, value } = createEvent({
  title: "Easy run",
  start: [2026, 1, 5],
  duration: { days: 1 },
  recurrenceRule: "FREQ=WEEKLY;COUNT=3",
  exclusionDates: [[2026, 1, 12]],
});
const lines = value.split("\r\n").filter((line) => /^(DTSTART|EXDATE|RRULE)/.test(line));
console.log(error, lines);
const same = error === null
  && lines.join() === "DTSTART;VALUE=DATE:20260105,RRULE:FREQ=WEEKLY;COUNT=3,EXDATE:20260112";
process.exit(same ? 0 : 1);
JS
node try.mjs
