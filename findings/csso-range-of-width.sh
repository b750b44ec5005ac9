#!/bin/sh
# csso 5.0.5: a media query with a range, (width >= 30em), is removed with all its rules.
#
# Why it matters: Media Queries 4 (2.4.3) gives the range as the plain way to write
# min-width, and browsers read it since 2023. The minifier neither keeps the block
# as it is nor says anything: what was to be hidden on a wide screen or on paper
# stays in sight. The same rules under (min-width: 30em) are kept.
# Expected: the block, or an error.
# Seen: nothing at all.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund --save-exact csso@5.0.5

cat >try.mjs <<'JS'
import { minify } from "csso";

const seen = [
  "@media (width >= 30em) { .short { display: none } }",
  "@media print and (width > 10cm) { .short { display: none } }",
  "@media (min-width: 30em) { .short { display: none } }",
].map((sheet) => minify(sheet).css);
console.log(seen);
const same = seen[0] === "" && seen[1] === ""
  && seen[2] === "@media (min-width:30em){.short{display:none}}";
process.exit(same ? 0 : 1);
JS
node try.mjs
