#!/bin/sh
# typograf 7.8.0: with the locale en-US, the date 1/2/2026 becomes "½/2026".
#
# Why it matters: the rule common/number/fraction is meant to set fractions, "1/2"
# as "½". Month, day and year with strokes is how dates are written in the very
# locale that was asked for, and 2 January, 4 January and 4 March are spoiled
# while every other day of the year stays.
# Expected: a date is left alone.
# Seen: "Scan on ½/2026, again on ¾/2026."
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund --save-exact typograf@7.8.0

cat >try.mjs <<'JS'
import Typograf from "typograf";

const setter = new Typograf({ locale: ["en-US"] });
const seen = ["Scan on 1/2/2026, again on 3/4/2026.", "Scan on 1/3/2026.", "Take 1/2 a cup."]
  .map((text) => setter.execute(text).replace(/\s/g, " "));
console.log(seen);
const same = seen[0] === "Scan on ½/2026, again on ¾/2026."
  && seen[1] === "Scan on 1/3/2026."
  && seen[2] === "Take ½ a cup.";
process.exit(same ? 0 : 1);
JS
node try.mjs
