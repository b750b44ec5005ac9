#!/bin/sh
# svgson 5.3.1: a drawing that is read and written says "&lt;" where it said "<".
#
# Why it matters: the parser leaves the escapes of XML in the values, and the
# writer escapes them again (in texts it wraps them in CDATA, to the same end). A
# label "pain < 5" is shown and spoken as "pain &lt; 5", an address with two
# parameters leads elsewhere, and each further round adds to it.
# Expected: what XML 1.0 (4.4) says, "&lt;" read as "<" and written as "&lt;".
# Seen: aria-label="pain &amp;lt; 5" and <![CDATA[pain &lt; 5]]>
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund --save-exact svgson@5.3.1

cat >try.mjs <<'JS'
import { parse, stringify } from "svgson";

const drawing = '<svg aria-label="pain &lt; 5"><a href="?week=1&amp;run=2">'
  + "<text>pain &lt; 5</text></a></svg>";
const once = stringify(await parse(drawing));
console.log(once);
const same = once
  === '<svg aria-label="pain &amp;lt; 5"><a href="?week=1&amp;amp;run=2">'
  + "<text><![CDATA[pain &lt; 5]]></text></a></svg>";
process.exit(same ? 0 : 1);
JS
node try.mjs
