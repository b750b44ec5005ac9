// Where a reader stands in a plan, and what stays in a calendar.
import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "./support.mjs";

run("planner/today.js");
run("planner/events.js");
const { planToday, planEvents } = globalThis.injuryGuide;

const made = {
  stages: [
    { stage: 0, days: [10, 12] },
    { stage: 1, days: [14] }
  ],
  weeks: [{ days: [20, 22] }]
};
const plan = {
  stages: [
    ["Walk", "Walk."],
    ["Jog", "Run 1 minute."]
  ]
};
const next = (...ticked) => planToday.where(made, ticked, 13).next;

test("what is ticked decides where the reader stands, not the date", () => {
  assert.equal(planToday.where(made, [], 99).next.id, "stage-1-1");
  assert.equal(next("stage-1-1", "stage-1-2").id, "stage-2-1");
  assert.equal(next("stage-1-1", "stage-1-2", "stage-2-1").id, "week-1-1");
});

test("a run that was left out is next, though later ones are done", () => {
  assert.equal(next("stage-1-1", "stage-2-1").id, "stage-1-2");
});

test("ticks of another plan count for nothing", () => {
  const now = planToday.where(made, ["stage-9-1", "ready-1"], 13);
  assert.equal(now.done, 0);
  assert.equal(now.last, null);
});

test("a run is late from the day after it was planned", () => {
  assert.equal(planToday.where(made, [], 10).late, 0);
  assert.equal(planToday.where(made, [], 11).late, 1);
  assert.equal(planToday.where(made, [], 8).ahead, 2);
});

test("the line says the stage, then the week, then that all is done", () => {
  assert.equal(planToday.standing(plan, next()), "Stage 1 of 2: Walk.");
  assert.equal(planToday.standing(plan, next("stage-1-1", "stage-1-2", "stage-2-1")), "Week 1 of building up.");
  assert.equal(planToday.standing(plan, null), "Every run is done.");
});

test("pain up to the limit asks for nothing, and any more does", () => {
  assert.equal(planToday.onPain(3, 3), "");
  assert.match(planToday.onPain(4, 3), /more than 3/);
  assert.equal(planToday.onPain(0, 0), "");
  assert.match(planToday.onPain(1, 0), /any pain ends the run/);
});

test("a shorter plan, and another plan, say what to take out of the calendar", () => {
  const before = { what: "shin", name: "Sore shin", runs: 30 };
  assert.equal(planEvents.leftover(before, { what: "shin", name: "Sore shin", runs: 30 }, "1 May"), "");
  assert.match(
    planEvents.leftover(before, { what: "shin", name: "Sore shin", runs: 26 }, "1 May"),
    /4 more runs.*Sore shin:.*after 1 May/
  );
  assert.match(
    planEvents.leftover(before, { what: "knee", name: "Sore knee", runs: 40 }, "1 May"),
    /Sore shin is still in your calendar/
  );
});
