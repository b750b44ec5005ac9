#!/bin/sh
# node-html-markdown 2.0.0: bullets under a numbered step are written with two spaces.
#
# Why it matters: below "1. " an inner list has to be indented by three (CommonMark
# 5.2: as far as the text of the item). With two it ends the numbered list, so the
# steps fall apart into three lists of one level, and what belonged to the first
# step belongs to none. Bullets in bullets are right, for there two are enough.
# Expected: Markdown that gives the nested list back, here through marked 18.2.1.
# Seen: <ol> with one step, <ul> beside it, then <ol start="2">.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund --save-exact node-html-markdown@2.0.0 marked@18.2.1

cat >try.mjs <<'JS'
import { marked } from "marked";
import { NodeHtmlMarkdown } from "node-html-markdown";

const flat = (text) => marked.parse(text).replace(/\n/g, "");
const steps = "<ol><li>Warm up<ul><li>walk</li><li>skip</li></ul></li><li>Run</li></ol>";
const points = "<ul><li>Warm up<ul><li>walk</li></ul></li><li>Run</li></ul>";
const text = NodeHtmlMarkdown.translate(steps);
console.log(text + "\n" + flat(text));
const same = flat(text)
    === '<ol><li>Warm up</li></ol><ul><li>walk</li><li>skip</li></ul><ol start="2"><li>Run</li></ol>'
  && flat("1. Warm up\n   * walk\n   * skip\n2. Run") === steps
  && flat(NodeHtmlMarkdown.translate(points)) === points;
process.exit(same ? 0 : 1);
JS
node try.mjs
