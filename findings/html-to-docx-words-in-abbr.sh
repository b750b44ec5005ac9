#!/bin/sh
# html-to-docx 1.8.0: words in <abbr>, <q> and <kbd> are left out of a paragraph.
#
# Why it matters: HTML says that what a program does not know is still to be shown
# as its contents. In a paragraph, a heading or a list item such words vanish from
# the Word file with no trace: a dose loses its unit. Inside a <div> or a table cell
# they are kept, so a short trial may not show it.
# Expected: "Take 400 mg and say stop."
# Seen: "Take 400  and say ." (read with mammoth 1.13.0)
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund --save-exact html-to-docx@1.8.0 mammoth@1.13.0

cat >try.mjs <<'JS'
import htmlToDocx from "html-to-docx";
import mammoth from "mammoth";

async function words(page) {
  const { value } = await mammoth.extractRawText({ buffer: await htmlToDocx(page) });
  return value.trim();
}
const seen = [
  await words('<p>Take 400 <abbr title="milligram">mg</abbr> and say <q>stop</q>.</p>'),
  await words("<ul><li>Press <kbd>F5</kbd> once</li></ul>"),
  await words("<p>Take 400 <b>mg</b> and say <i>stop</i>.</p>"),
];
console.log(seen);
const same = seen[0] === "Take 400  and say ."
  && seen[1] === "Press  once"
  && seen[2] === "Take 400 mg and say stop.";
process.exit(same ? 0 : 1);
JS
node try.mjs
