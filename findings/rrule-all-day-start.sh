#!/bin/sh
# rrule 2.8.1 (rrule.js): a rule that starts on a whole day starts at the present moment instead.
#
# Why it matters: calendars write whole days as DTSTART;VALUE=DATE:20260105. The
# parser neither reads nor refuses the line, so every event is moved to today and
# gets today's time of day. DTSTART:20260105, without the parameter, is read.
# Expected: 5 and 12 January 2026, or an error.
# Seen: today and today in a week.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund --save-exact rrule@2.8.1

cat >try.mjs <<'JS'
import rrule from "rrule";

const days = (start) => rrule.rrulestr(`${start}\nRRULE:FREQ=WEEKLY;COUNT=2`).all();
const plain = days("DTSTART:20260105");
const began = Date.now();
const whole = days("DTSTART;VALUE=DATE:20260105");
console.log(plain, whole);
const same = plain[0].toISOString().startsWith("2026-01-05")
  && Math.abs(whole[0].getTime() - began) < 60_000
  && whole[1] - whole[0] === 7 * 24 * 3600 * 1000;
process.exit(same ? 0 : 1);
JS
node try.mjs
