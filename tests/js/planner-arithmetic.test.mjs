// What a plan makes of a reader's wishes, in days since 1970 and tenths of a mile.
import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "./support.mjs";

run("planner/arithmetic.js");
const { day, iso, make } = globalThis.injuryGuide.planner;

const plan = {
  clearance: false,
  runs: [2, 3],
  rise: 10,
  cutback: [3, 4],
  rest: 1,
  stages: [
    ["Walk", "Walk."],
    ["Jog", "Jog."]
  ]
};
const wish = { start: "2026-12-07", weeksOff: 4, days: 3, usual: 200, unit: "miles" };
const made = (plans, wishes) => make({ ...plan, ...plans }, { ...wish, ...wishes });
const gaps = (days) => days.slice(1).map((each, at) => each - days[at]);
const allDays = ({ stages, weeks }) => [...stages, ...weeks].flatMap(({ days }) => days);

test("a day that no calendar has is none, and one that it has comes back as it was written", () => {
  assert.deepEqual(["2027-02-29", "2026-13-01", "7 Dec 2026", "2026-12-7", ""].map(day), Array(5).fill(null));
  assert.equal(iso(day("2028-02-29")), "2028-02-29");
  assert.equal(day("1970-01-02"), 1);
});

test("the year 1 is not taken for 1901", () => assert.equal(iso(day("0001-01-01")), "0001-01-01"));

test("a start that is no day makes no plan", () => assert.equal(made({}, { start: "soon" }), null));

test("no change of the clocks moves a run: weeks are seven days long, in March and in October", () => {
  for (const start of ["2027-03-22", "2027-10-25"]) {
    const { weeks } = made({}, { start });
    assert.deepEqual([...new Set(gaps(weeks.map(({ first }) => first)))], [7], start);
  }
});

test("six weeks off ask for the larger number of runs at each stage, five do not", () => {
  const each = (weeksOff) => made({}, { weeksOff }).stages.map(({ days }) => days.length);
  assert.deepEqual(each(5), [2, 2]);
  assert.deepEqual(each(6), [3, 3]);
});

test("more than four weeks off bring the lighter week sooner", () => {
  const lighter = (weeksOff) => made({}, { weeksOff }).weeks.findIndex((week) => week.lighter) + 1;
  assert.equal(lighter(4), 4);
  assert.equal(lighter(5), 3);
});

test("where a clinician has to agree no two runs stand on neighbouring days, however many were wished for", () => {
  const days = allDays(made({ clearance: true, rest: 0 }, { days: 6 }));
  assert.ok(Math.min(...gaps(days)) >= 2);
});

test("building begins in the week after the last stage", () => {
  const { stages, weeks } = made();
  const end = stages.at(-1).days.at(-1);
  assert.equal((weeks[0].first - day(wish.start)) % 7, 0);
  assert.ok(weeks[0].first > end && weeks[0].first <= end + 7);
});

test("no growing week rises by more than the plan allows, nor over the usual week", () => {
  let peak = 3 * 30; // three runs of half an hour: 3 miles each
  for (const { lighter, total } of made().weeks) {
    if (lighter) assert.ok(total <= peak * 0.75);
    else {
      assert.ok(total <= peak * 1.1 && total <= wish.usual, `${total} after ${peak}`);
      peak = total;
    }
  }
});

test("a usual week of less than the stages asks for is reached at once, with nothing to build", () => {
  const { weeks, reached } = made({}, { usual: 50 });
  assert.deepEqual(weeks, []);
  assert.equal(reached, true);
});

test("half a year of building is the most that is shown, and says that it does not get there", () => {
  const { weeks, reached } = made({ rise: 1 }, { usual: 2000 });
  assert.equal(weeks.length, 26);
  assert.equal(reached, false);
});

test("the last day is that of the last run", () => {
  const plans = [made(), made({}, { usual: 50 })];
  assert.deepEqual(
    plans.map(({ last }) => last),
    plans.map((each) => allDays(each).at(-1))
  );
});
