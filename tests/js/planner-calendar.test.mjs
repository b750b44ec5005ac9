// A plan as a calendar file, and as the events that go into it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "./support.mjs";

run("planner/arithmetic.js");
run("planner/calendar.js");
run("planner/events.js");
const { calendar, planner, planEvents } = globalThis.injuryGuide;

const STAMP = "2026-12-01T04:11:25.123Z";
const event = { day: planner.day("2026-12-31"), id: "stage-1-1", title: "Walk", text: "Walk." };
const lines = (changed = {}, stamp = STAMP) =>
  calendar("Plan", "shin-a", [{ ...event, ...changed }], stamp).split("\r\n");
const value = (of, name) => of.find((line) => line.startsWith(name)).slice(name.length);

test("an event lasts all day and ends on the next, in the next year too", () => {
  assert.equal(value(lines(), "DTSTART;VALUE=DATE:"), "20261231");
  assert.equal(value(lines(), "DTEND;VALUE=DATE:"), "20270101");
});

test("the id of a run does not hang on its date, so that a later file moves it", () => {
  const moved = lines({ day: event.day + 7 });
  assert.equal(value(moved, "UID:"), value(lines(), "UID:"));
});

test("a later file has the larger sequence, and one that a calendar can hold", () => {
  const [first, later] = [STAMP, "2060-01-01T00:00:00Z"].map((stamp) => Number(value(lines({}, stamp), "SEQUENCE:")));
  assert.ok(0 <= first && first < later && later < 2 ** 31);
});

test("the stamp is written without a fraction of a second", () =>
  assert.equal(value(lines(), "DTSTAMP:"), "20261201T041125Z"));

test("what means something to a calendar is escaped, a line break too", () => {
  assert.equal(value(lines({ title: "a, b; c\\d\ne\r\nf" }), "SUMMARY:"), "a\\, b\\; c\\\\d\\ne\\nf");
});

test("a long line is folded at 75 bytes, and no letter is cut in two", () => {
  const text = "“Läuft 🏃” ".repeat(40).trim();
  const written = calendar("Plan", "shin-a", [{ ...event, text }], STAMP);
  const bytes = written.split("\r\n").map((line) => new TextEncoder().encode(line).length);
  assert.ok(Math.max(...bytes) <= 75);
  assert.ok(!written.includes("\uFFFD"));
  assert.equal(value(written.replaceAll("\r\n ", "").split("\r\n"), "DESCRIPTION:"), text);
});

test("every line ends as the standard asks, the last one too", () => {
  const written = calendar("Plan", "shin-a", [event], STAMP);
  assert.ok(written.endsWith("END:VCALENDAR\r\n"));
  assert.ok(!/[^\r]\n/.test(written));
});

const shown = {
  choice: { name: "Sore shin" },
  plan: {
    stages: [
      ["Walk", "Walk."],
      ["Jog", "Jog."]
    ]
  },
  made: {
    stages: [{ stage: 0, days: [10, 12] }],
    weeks: [
      { days: [20], length: 33, lighter: false },
      { days: [27], length: 25, lighter: true }
    ]
  },
  wish: { unit: "miles" }
};

test("a run of a stage and a run of a week are named as their ticks are", () => {
  assert.deepEqual(
    planEvents.events(shown).map(({ id }) => id),
    ["stage-1-1", "stage-1-2", "week-1-1", "week-2-1"]
  );
});

test("the calendar says which week is a lighter one, and how far to run", () => {
  const [, , week, lighter] = planEvents.events(shown);
  assert.equal(week.title, "Sore shin: easy run, 3.3 miles");
  assert.equal(week.text, "Week 1 of building.");
  assert.equal(lighter.text, "Week 2 of building, a lighter week.");
});

test("each run says again that a plan is no diagnosis", () => {
  assert.match(planEvents.events(shown)[0].text, /^Walk\. .*not a diagnosis\.$/);
});

test("one mile is one mile, and a kilometre has no plural", () => {
  assert.deepEqual(
    [
      [10, "miles"],
      [11, "miles"],
      [10, "km"]
    ].map(([tenths, unit]) => planEvents.distance(tenths, unit)),
    ["1 mile", "1.1 miles", "1 km"]
  );
});
