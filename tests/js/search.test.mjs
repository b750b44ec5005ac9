// What search makes of words, and which of a few pages it finds first.
import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "./support.mjs";

for (const name of ["vendor/minisearch.js", "search/words.js", "search/weights.js", "search/engine.js"]) run(name);
const { MiniSearch } = globalThis;
const { search, searchSplit, searchStem, searchWords } = globalThis.injuryGuide;

const rules = {
  stop: ["the", "of", "my", "when", "for"],
  same: { agony: "pain" },
  sides: { outer: "outer", inner: "inner" },
  parts: ["knee", "calf", "shin"],
  signs: [["calf", "swell"]],
  alarming: [["chest", "pain"]]
};
const stems = (text) => searchWords(text, rules);

test("an apostrophe, an accent and a capital letter change no word", () => {
  assert.deepEqual(searchSplit("Runner’s KNÉE"), ["runners", "knee"]);
});

test("an X-ray is one word, and A&E means an emergency", () => {
  assert.deepEqual(searchSplit("x-ray at A & E"), ["xray", "at", "emergency"]);
});

test("no pain is not found as pain", () => {
  assert.deepEqual(searchSplit("swollen but not painful"), ["swollen", "but", "painless"]);
  assert.deepEqual(searchSplit("it doesn't hurt"), ["it", "painless"]);
});

test("the forms of a word have one stem, and words that only look like forms keep theirs", () => {
  assert.deepEqual(["run", "runs", "running"].map(searchStem), ["run", "run", "run"]);
  assert.deepEqual(["press", "swelling", "pelvis"].map(searchStem), ["press", "swell", "pelvis"]);
});

test("British and American spelling have one stem", () =>
  assert.equal(searchStem("haematoma"), searchStem("hematoma")));

test("a place is kept with its side, so that the outer knee is not the inner one", () => {
  assert.ok(stems("outer knee").includes("outerknee"));
  assert.ok(stems("outer part knee").includes("outerknee"));
  assert.ok(!stems("outer knee inner calf").includes("outercalf"));
});

test("a word that JavaScript knows is a word like any other", () => {
  assert.deepEqual(stems("constructor toString"), ["constructor", "tostr"]);
});

const FIELDS = ["title", "names", "lay", "signs", "headings", "text"];
const page = (url, kind, title, lay, more = {}) => ({
  id: url,
  url,
  kind,
  title,
  summary: "",
  alarm: 0,
  worth: 1,
  lay: lay.join(" "),
  names: "",
  signs: "",
  headings: "",
  text: "",
  phrases: [title, ...lay].map(stems),
  ...more
});
const pages = [
  page("red-flags/", "Page", "Red flags", ["chest pain", "swollen calf"], { alarm: 1 }),
  page("injuries/shin-splints/", "Injury", "Shin splints", ["sore shin"]),
  page("injuries/stress-fracture/", "Injury", "Stress fracture", ["cracked bone"]),
  page("injuries/calf-strain/", "Injury", "Calf strain", ["pulled calf"]),
  page("checklists/calf-strain/", "Checklist", "Calf strain checklist", ["calf"]),
  page("compare/shin-splints-or-stress-fracture/", "Comparison", "Which of two", []),
  page("injuries/runners-knee/", "Injury", "Kneecap pain", ["sore kneecap"])
];
const mini = new MiniSearch({
  fields: FIELDS,
  storeFields: ["url", "title", "kind", "summary", "alarm", "worth", "phrases"],
  tokenize: stems,
  processTerm: (word) => word
});
mini.addAll(pages);
globalThis.injuryGuide.searchIndex = {
  fields: FIELDS,
  rules,
  boost: { title: 6, names: 6, lay: 5, signs: 2, headings: 2, text: 1 },
  engine: JSON.parse(JSON.stringify(mini))
};
const urls = (text) => search(text).map(({ url }) => url);

test("red flags come before all else when the words are alarming, and are marked", () => {
  const [first] = search("pain in the chest when running");
  assert.deepEqual([first.url, first.alarm], ["red-flags/", true]);
  assert.equal(
    search("sore shin").some(({ alarm }) => alarm),
    false
  );
});

test("the words of a sign alarm in their order alone, those of an alarming phrase in any", () => {
  assert.equal(search("calf swelling")[0].alarm, true);
  assert.equal(search("swelling of the shin, and calf")[0]?.alarm ?? false, false);
  assert.equal(search("pain chest")[0].alarm, true);
});

test("a page stands in the results once, though it was put first", () => {
  const found = urls("chest pain");
  assert.equal(found.filter((url) => url === "red-flags/").length, 1);
});

test("two names with “or” or “vs” between them ask for the comparison, either way round", () => {
  for (const text of [
    "shin splints vs stress fracture",
    "stress fracture or shin splints",
    "difference between shin splints and stress fracture"
  ]) {
    assert.equal(urls(text)[0], "compare/shin-splints-or-stress-fracture/", text);
  }
});

test("who wants to print is given a sheet first", () => {
  assert.equal(urls("calf strain")[0], "injuries/calf-strain/");
  assert.equal(urls("printable calf strain")[0], "checklists/calf-strain/");
});

test("a slip, a missing blank and one too many are put right", () => {
  assert.equal(urls("shinn splints")[0], "injuries/shin-splints/");
  assert.equal(urls("soreshin")[0], "injuries/shin-splints/");
  assert.equal(urls("knee cap")[0], "injuries/runners-knee/");
});

test("that a page is for runners tells nothing, for all of them are", () => {
  assert.deepEqual(urls("stress fracture for runners"), urls("stress fracture"));
});

test("nothing finds nothing", () => assert.deepEqual([search(""), search("the of")], [[], []]));
