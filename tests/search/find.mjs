// Asks the search of a built site: `node find.mjs <search-index.js>`, queries as JSON on stdin.
// Writes [[pages, milliseconds], ...] as JSON, pages best first.
import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";

const scripts = new URL("../../theme_overrides/js/", import.meta.url);
globalThis.injuryGuide = {};
for (const file of [
  new URL("vendor/minisearch.js", scripts),
  new URL("search/words.js", scripts),
  new URL("search/weights.js", scripts),
  new URL("search/engine.js", scripts),
  process.argv[2]
])
  runInThisContext(readFileSync(file, "utf8"), { filename: String(file) });

const { search } = globalThis.injuryGuide;
search("");
const answers = JSON.parse(readFileSync(0, "utf8")).map((query) => {
  const start = performance.now();
  const pages = search(query).map((page) => page.url);
  return [pages, performance.now() - start];
});
process.stdout.write(JSON.stringify(answers));
