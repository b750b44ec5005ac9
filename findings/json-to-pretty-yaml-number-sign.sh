#!/bin/sh
# json-to-pretty-yaml 1.2.2: an entry whose name begins with "#" becomes a comment.
#
# Why it matters: names are written without quotes, whatever is in them, while
# every text behind them gets quotes. In YAML 1.2 (6.6) a "#" at the start of a
# line opens a comment, so the entry is gone for whoever reads the file, without
# an error.
# Expected: "#1 rule": "Rest", with the name in quotes.
# Seen: js-yaml 4.1.0 reads one entry of two.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund --save-exact json-to-pretty-yaml@1.2.2 js-yaml@4.1.0

cat >try.mjs <<'JS'
import yaml from "js-yaml";
import pretty from "json-to-pretty-yaml";

const rules = { "#1 rule": "Rest", "second rule": "Walk" };
const text = pretty.stringify(rules);
console.log(text);
console.log(yaml.load(text));
const same = text === '#1 rule: "Rest"\nsecond rule: "Walk"\n'
  && JSON.stringify(yaml.load(text)) === '{"second rule":"Walk"}'
  && yaml.load(yaml.dump(rules))["#1 rule"] === "Rest";
process.exit(same ? 0 : 1);
JS
node try.mjs
