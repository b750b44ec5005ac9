#!/bin/sh
# ical.js 2.2.1: an event with one further date (RDATE) loses its first day.
#
# Why it matters: RFC 5545 counts DTSTART as the first day of the set; RRULE and
# RDATE add to it (3.8.5.2 and 3.8.2.4). An appointment that was given a second
# date is shown on the second only. With an RRULE beside it the first day is there.
# Expected: 5 and 20 January.
# Seen: 20 January.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund --save-exact ical.js@2.2.1

cat >try.mjs <<'JS'
import ICAL from "ical.js";

function days(...lines) {
  const event = ["BEGIN:VEVENT", "UID:visit-1", "DTSTAMP:20260101T000000Z", "SUMMARY:Visit"];
  const text = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//own//plan//EN", ...event,
    "DTSTART;VALUE=DATE:20260105", ...lines, "END:VEVENT", "END:VCALENDAR"].join("\r\n");
  const found = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent");
  const each = new ICAL.Event(found).iterator();
  const seen = [];
  for (let day = each.next(); day; day = each.next()) seen.push(day.toString());
  return seen.join(" ");
}

const alone = days("RDATE;VALUE=DATE:20260120");
const ruled = days("RRULE:FREQ=WEEKLY;COUNT=2", "RDATE;VALUE=DATE:20260120");
console.log(alone, "|", ruled);
const same = alone === "2026-01-20" && ruled === "2026-01-05 2026-01-12 2026-01-20";
process.exit(same ? 0 : 1);
JS
node try.mjs
