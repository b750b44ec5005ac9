#!/bin/sh
# chrono-node 2.10.3: "2 to 4 weeks" is read as two to four o'clock.
#
# Why it matters: a reminder made from "Try again in 2 to 4 weeks" is due tonight.
# The unit right behind the range is ignored; "3 to 5 miles" is a time of day too.
# The strict parser, made to read less, does the same. "in 3 weeks" is understood.
# Expected: a date two to four weeks away, or no match.
# Seen: today, from 02:00 to 04:00.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund --save-exact chrono-node@2.10.3

cat >try.mjs <<'JS'
import * as chrono from "chrono-node";

const now = new Date(2026, 0, 15, 9, 0);
const hours = (parser, text) => parser.parse(text, now).map((found) => [
  found.text, found.start.get("day"), found.start.get("hour"), found.end?.get("hour") ?? null,
]);
const seen = [
  hours(chrono, "Try again in 2 to 4 weeks."),
  hours(chrono.strict, "Try again in 2 to 4 weeks."),
  hours(chrono, "Run 3 to 5 miles."),
];
console.log(JSON.stringify(seen), chrono.parseDate("in 3 weeks", now).toDateString());
const stated = '[[["2 to 4",15,2,4]],[["2 to 4",15,2,4]],[["3 to 5",15,3,5]]]';
const same = JSON.stringify(seen) === stated
  && chrono.parseDate("in 3 weeks", now).toDateString() === "Thu Feb 05 2026";
process.exit(same ? 0 : 1);
JS
node try.mjs
