#!/bin/sh
# html-minifier-terser 7.2.0: collapseWhitespace removes the spaces around <output>, <data> and <meter>.
#
# Why it matters: these are inline elements, so the space beside them is a space
# that readers see. The sentence becomes "Run3km, then resttwodays". <b>, <span>
# or <time> in the same place keep theirs.
# Expected: collapseInlineTagWhitespace is off by default, and the readme says that
# only this option takes away spaces between inline elements.
# Seen: no space left on either side of the three elements.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund --save-exact html-minifier-terser@7.2.0

cat >try.mjs <<'JS'
import { minify } from "html-minifier-terser";

const page = (tag) => `<p>Run <${tag}>3</${tag}> km a day</p>`;
const options = { collapseWhitespace: true, collapseInlineTagWhitespace: false };
const glued = [], kept = [];
for (const tag of ["output", "data", "meter"]) glued.push(await minify(page(tag), options));
for (const tag of ["b", "span", "time"]) kept.push(await minify(page(tag), options));
console.log(glued, kept);
const same = glued.every((html) => /Run<(\w+)>3<\/\1>km a day/.test(html))
  && kept.every((html) => /Run <(\w+)>3<\/\1> km a day/.test(html));
process.exit(same ? 0 : 1);
JS
node try.mjs
