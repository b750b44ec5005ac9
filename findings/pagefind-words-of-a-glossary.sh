#!/bin/sh
# pagefind 1.6.0: the first word of a description in a <dl> cannot be found.
#
# Why it matters: a glossary is the usual <dl>. The indexer puts nothing between
# term and description, so "Talus" and "bone between ..." are stored as the word
# "Talusbone": a search for "bone" finds nothing. Paragraphs and list items are
# kept apart.
# Expected: both words in the index.
# Seen: talus 1 page, bone 0, heel 1; the stored text reads "Talusbone between".
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund --save-exact pagefind@1.6.0

mkdir site
cat >site/index.html <<'HTML'
<!doctype html><html lang="en"><head><title>Words</title></head><body><main><h1>Words</h1>
<dl><dt>Talus</dt><dd>bone between shin and heel</dd></dl></main></body></html>
HTML
node_modules/.bin/pagefind --site site >log.txt 2>&1 || { cat log.txt; exit 1; }
cat >try.mjs <<'JS'
import { readFileSync } from "node:fs";

// The index is asked as a page would ask it, with files in place of the network.
const bytes = (address) => readFileSync(new URL(address, "file://").pathname.replace(/^\//, ""));
globalThis.fetch = async (address) => {
  const found = bytes(String(address).split("?")[0].replace("http://site", ""));
  return {
    ok: true, status: 200, text: async () => String(found), json: async () => JSON.parse(found),
    arrayBuffer: async () => found.buffer.slice(found.byteOffset, found.byteOffset + found.byteLength),
  };
};
globalThis.location = { href: "http://site/", origin: "http://site" };
globalThis.window = { location: globalThis.location };
globalThis.document = { querySelector: () => null, currentScript: null };
const pagefind = await import("./site/pagefind/pagefind.js");
await pagefind.options({ basePath: "http://site/site/pagefind/" });
const seen = {};
for (const word of ["talus", "bone", "heel"]) seen[word] = (await pagefind.search(word)).results.length;
const { results } = await pagefind.search("talus");
const stored = (await results[0].data()).raw_content ?? (await results[0].data()).content;
console.log(seen, stored);
const same = JSON.stringify(seen) === '{"talus":1,"bone":0,"heel":1}' && stored.includes("Talusbone between");
process.exit(same ? 0 : 1);
JS
node try.mjs
