#!/bin/sh
# clean-css 5.3.3: at level 2 the words that list-style puts before each item are removed.
#
# Why it matters: list-style takes a text as the mark of the items (CSS Lists 3),
# for example "Never: ". The minifier gives "list-style: outside", and the
# items under it come with a plain dot: advice against something reads as advice
# to do it. There is no warning; list-style-type with the same text is kept.
# Expected: list-style:"Never: "
# Seen: list-style:outside
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund --save-exact clean-css@5.3.3

cat >try.mjs <<'JS'
import CleanCSS from "clean-css";

const small = (level, sheet) => {
  const { styles, warnings, errors } = new CleanCSS({ level }).minify(sheet);
  return [styles, warnings.length + errors.length];
};
const seen = [
  small(2, '.dont li { list-style: "Never: " }'),
  small(2, '.dont li { list-style: inside "Never: " }'),
  small(1, '.dont li { list-style: "Never: " }'),
  small(2, '.dont li { list-style-type: "Never: " }'),
];
console.log(JSON.stringify(seen));
const same = seen.every(([, complaints]) => complaints === 0)
  && seen[0][0] === ".dont li{list-style:outside}"
  && seen[1][0] === ".dont li{list-style:inside}"
  && seen[2][0] === '.dont li{list-style:"Never: "}'
  && seen[3][0] === '.dont li{list-style-type:"Never: "}';
process.exit(same ? 0 : 1);
JS
node try.mjs
