// What the planner's form says: no missing or impossible value becomes a plan.
import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "./support.mjs";

run("planner/arithmetic.js");
run("planner/form.js");
const { plannerForm, planner } = globalThis.injuryGuide;

const TODAY = planner.day("2026-12-01");
const data = {
  plans: { "shin-plan": { stages: [["One", "Run."]] } },
  choices: {
    shin: { name: "Sore shin", plan: "shin-plan", clearance: "nobody", because: "", ready: [] },
    bone: { name: "Cracked bone", plan: "shin-plan", clearance: "clinician", because: "Bone heals first.", ready: [] },
    torn: { name: "Torn tendon", plan: null, clearance: "clinic", because: "It was torn.", ready: [] },
    clot: { name: "Clot", plan: null, clearance: "nobody", because: "", ready: [] }
  }
};
const good = { what: "shin", off: "4", usual: "15", unit: "miles", days: "3", start: "2026-12-02", cleared: "" };
const problems = (changed) => plannerForm.read({ ...good, ...changed }, data, TODAY).problems;
const fields = (changed) => problems(changed).map((each) => each.field);

test("good values become a plan", () => {
  const found = plannerForm.read(good, data, TODAY);
  assert.deepEqual(found.problems, []);
  assert.deepEqual(found.wish, { start: "2026-12-02", weeksOff: 4, days: 3, usual: 150, unit: "miles" });
  assert.equal(found.plan.clearance, false);
});

test("no value that is missing or impossible is taken as zero", () => {
  for (const off of ["", " ", "-1", "four", "1e3", "105", "4.5", "NaN", "0x10"])
    assert.deepEqual(fields({ off }), ["off"], off);
  for (const usual of ["", "0", "-5", "lots", "201", "1e2", "Infinity"])
    assert.deepEqual(fields({ usual }), ["usual"], usual);
  for (const days of ["", "0", "1", "7", "three"]) assert.deepEqual(fields({ days }), ["days"], days);
  for (const unit of ["", "feet"]) assert.deepEqual(fields({ unit }), ["unit"], unit);
  for (const start of ["", "soon", "0001-01-01", "1970-01-01", "2026-02-30", "2026-11-01", "2031-01-01"]) {
    assert.deepEqual(fields({ start }), ["start"], start);
  }
  assert.equal(plannerForm.read({ ...good, off: "" }, data, TODAY).plan, null);
});

test("zero weeks without running are a real answer", () => assert.deepEqual(fields({ off: "0" }), []));

test("a comma may stand for the point", () =>
  assert.equal(plannerForm.read({ ...good, usual: "12,5" }, data, TODAY).wish.usual, 125));

test("what was hurt must be known", () => {
  assert.deepEqual(fields({ what: "" }), ["what"]);
  assert.deepEqual(fields({ what: "toString" }), ["what"]);
  assert.deepEqual(fields({ what: "gone" }), ["what"]);
});

test("bone waits for a clinician, and says why", () => {
  const [first] = problems({ what: "bone" });
  assert.equal(first.field, "cleared");
  assert.match(first.text, /Bone heals first/);
  assert.equal(plannerForm.read({ ...good, what: "bone", cleared: "yes" }, data, TODAY).plan.clearance, true);
});

test("a clinic's injury gets no dates, cleared or not", () => {
  assert.deepEqual(fields({ what: "torn", cleared: "yes" }), ["what"]);
  assert.match(problems({ what: "torn" })[0].text, /It was torn/);
  assert.deepEqual(fields({ what: "clot" }), ["what"]);
});

test("every problem is said at once", () => {
  assert.deepEqual(fields({ what: "", off: "", usual: "", unit: "", days: "", start: "" }), [
    "what",
    "off",
    "usual",
    "unit",
    "days",
    "start"
  ]);
});
