#!/bin/sh
# remove-markdown 0.7.0: what stands between "<" and a later ">" is thrown away.
#
# Why it matters: in Markdown a "<" before a blank or a digit opens no tag
# (CommonMark 6.6: a tag name begins with a letter), so it is a plain "less than".
# The excerpt made of the text loses the first condition and half of the second,
# and what is left still reads like a sentence.
# Expected: the text as it is, for it has no marks to remove.
# Seen: "Stop if the pain is  5 of 10."
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund --save-exact remove-markdown@0.7.0

cat >try.mjs <<'JS'
import removeMarkdown from "remove-markdown";

const seen = [
  "Stop if the pain is < 3 days old or > 5 of 10.",
  "Walk <10 minutes at first, later >20.",
  "Stop if the pain is < 3 days old.",
].map((text) => removeMarkdown(text));
console.log(seen);
const same = seen[0] === "Stop if the pain is  5 of 10."
  && seen[1] === "Walk 20."
  && seen[2] === "Stop if the pain is < 3 days old.";
process.exit(same ? 0 : 1);
JS
node try.mjs
