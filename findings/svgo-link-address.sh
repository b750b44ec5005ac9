#!/bin/sh
# svgo 4.1.0: the default settings remove href from <a>, so links in a drawing go nowhere.
#
# Why it matters: a drawing whose regions are links ("tap where it hurts") looks
# the same after optimisation, but nothing in it can be followed any more. The old
# xlink:href is kept, and href of <use> and <image> too.
# Expected: href on <a> is plain SVG 2 and what browsers document.
# Seen: <a href="/heel/"> becomes <a>.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund --save-exact svgo@4.1.0

cat >try.mjs <<'JS'
import { optimize } from "svgo";

const drawing = (space, name) => `<svg xmlns="http://www.w3.org/2000/svg"${space} viewBox="0 0 9 9">`
  + `<a ${name}="/heel/"><path d="M1 1h5v5z"/></a></svg>`;
const now = optimize(drawing("", "href")).data;
const old = optimize(drawing(' xmlns:xlink="http://www.w3.org/1999/xlink"', "xlink:href")).data;
console.log(now + "\n" + old);
process.exit(now.includes("<a><path") && old.includes('<a xlink:href="/heel/">') ? 0 : 1);
JS
node try.mjs
