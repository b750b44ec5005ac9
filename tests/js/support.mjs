// The pure scripts of Check your pain, as they stand, and a tree small enough to read.
import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";

const folder = new URL("../../theme_overrides/js/", import.meta.url);

/** Run a classic script of the site here, as a page would. */
export function run(name) {
  const file = new URL(name, folder);
  runInThisContext(readFileSync(file, "utf8"), { filename: file.pathname });
}

run("check/judge.js");
run("check/walk.js");
export const { walk } = globalThis.injuryGuide;

export const tree = {
  version: "1",
  cap: 2,
  show: { most: 2, least: 2, gap: 4 },
  screens: 7,
  conditions: [
    { name: "Sore shin", common: 1 },
    { name: "Cracked shin", level: "soon", alert_at: 4 },
    { name: "Sore knee", level: "routine" }
  ],
  gates: [
    {
      id: "now",
      unsure: "today",
      signs: [
        { id: "bleed", level: "call-now" },
        {
          id: "chest",
          level: "call-now",
          points: { 2: 8 },
          second: [
            { id: "now", level: "call-now" },
            { id: "older", level: "today" },
            { id: "muscle", points: { 0: 1 } }
          ]
        }
      ]
    },
    {
      id: "hospital",
      unsure: "today",
      signs: [
        { id: "numb", level: "today", points: { 2: 5 } },
        { id: "belly", level: "today", second: [{ id: "burst", level: "call-now" }, { id: "toilet" }] }
      ]
    },
    {
      id: "fall",
      when: ["about.fell"],
      unsure: "today",
      signs: [{ id: "head", level: "call-now", second: [{ id: "bump" }] }]
    }
  ],
  background: [{ id: "about", many: true, answers: [{ id: "fell" }, { id: "thinner" }] }],
  about_runner: ["age", "about"],
  areas: [{ id: "leg", places: { "shin.inner": "Inner shin", "knee.front": "Front of the knee" } }],
  regions: [
    {
      id: "shin",
      conditions: [0, 1],
      questions: [
        { id: "place", answers: [{ id: "inner", points: { 0: 2 } }] },
        { id: "age", background: true, answers: [{ id: "adult" }, { id: "older", points: { 1: 9 } }] },
        { id: "move", background: true, answers: [{ id: "limp", level: "routine", red: true }] },
        {
          id: "press",
          answers: [{ id: "strip", points: { 0: 3, 1: -1 } }, { id: "spot", points: { 1: 4 } }, { id: "not-sure" }]
        },
        {
          id: "feel",
          many: true,
          answers: [
            { id: "lump", points: { 1: 2 } },
            { id: "drop", level: "soon" }
          ]
        }
      ],
      rules: [{ level: "today", all: ["move.limp", "feel.lump"] }]
    },
    {
      id: "knee",
      conditions: [2],
      questions: [{ id: "place", answers: [{ id: "front", points: { 2: 3 } }] }],
      rules: [{ level: "soon", all: ["age.older", "region.knee"] }]
    }
  ],
  rules: [{ level: "today", all: ["fall.head", "about.thinner"] }]
};

/** A reader without signs, at the inner shin. */
export const atShin = {
  now: ["none"],
  hospital: ["none"],
  about: ["none"],
  area: "leg",
  region: "shin",
  place: "inner"
};
