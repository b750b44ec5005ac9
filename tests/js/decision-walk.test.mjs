// The engine of Check your pain, without a page: what it judges, asks next, and writes into links.
import assert from "node:assert/strict";
import { test } from "node:test";
import { atShin, tree, walk } from "./support.mjs";

const [SORE_SHIN, CRACKED_SHIN, SORE_KNEE] = [0, 1, 2];
const [LIMP_LUMP] = tree.regions[0].rules,
  [THINNER_HEAD] = tree.rules;
const judged = (answers) => walk.outcome(tree, { ...atShin, ...answers });

test("a common injury that fits best asks for no more than its own level", () => {
  const out = judged({ press: "strip" });
  assert.equal(out.level, "self-care");
  assert.deepEqual(out.fits, [SORE_SHIN]);
  assert.deepEqual(out.alerts, []);
});

test("a serious injury that reaches its mark raises the level wherever it ranks", () => {
  const out = judged({ press: "spot" });
  assert.equal(out.level, "soon");
  assert.equal(out.red, true);
  assert.deepEqual(out.alerts, [CRACKED_SHIN]);
});

test("background answers alone give a serious injury no more than the cap", () => {
  const out = judged({ age: "older" });
  assert.equal(out.scores[CRACKED_SHIN], tree.cap);
  assert.deepEqual(out.alerts, []);
});

test("a rule holds only when all of its answers were given", () => {
  assert.deepEqual(judged({ move: "limp" }).rules, []);
  assert.deepEqual(judged({ move: "limp", feel: ["lump"] }).rules, [LIMP_LUMP]);
  assert.equal(judged({ move: "limp", feel: ["lump"] }).level, "today");
});

test("a rule for one region does not hold in another", () => {
  assert.deepEqual(judged({ age: "older" }).rules, []);
});

test("an answer that the region does not offer says nothing", () => {
  assert.deepEqual(judged({ move: "normal", press: "no-such-answer" }), judged({}));
});

test("what speaks for and against an injury is told, the strongest first", () => {
  const { up, down } = judged({ press: "spot", feel: ["lump"] }).why[CRACKED_SHIN];
  assert.deepEqual(
    up.map((each) => [each.question, each.answer, each.points]),
    [
      ["press", "spot", 4],
      ["feel", "lump", 2]
    ]
  );
  assert.deepEqual(down, []);
});

test("nothing that fits asks for a visit", () => {
  assert.equal(walk.outcome(tree, { region: "knee" }).level, "routine");
  assert.deepEqual(walk.outcome(tree, { region: "knee" }).fits, []);
});

test("an emergency sign ends the questions for good", () => {
  assert.deepEqual(walk.steps(tree, { now: ["bleed"], carry: "yes" }), ["now", "result"]);
});

test("a sign of today stops, and the questions go on when the reader says so", () => {
  const answers = { now: ["none"], hospital: ["numb"] };
  assert.equal(walk.next(tree, answers), "result");
  assert.equal(walk.next(tree, { ...answers, carry: "yes" }), "about");
});

test("the questions of a region come in order: place, background, its own", () => {
  const asked = "now hospital about area place age move press feel pain result";
  assert.deepEqual(walk.steps(tree, atShin), asked.split(" "));
  assert.equal(walk.total(tree, atShin), 10);
});

/** The tree as it stands in the page. */
const first = {
  ...tree,
  conditions: { 0: { common: 1 }, 2: { level: "routine" } },
  regions: [],
  rules: [],
  gates: tree.gates.map((gate) => (gate.when ? { id: gate.id, when: gate.when, signs: [] } : gate))
};
const fall = { gates: [tree.gates[2]], conditions: {}, rules: tree.rules };
const words = { conditions: { 2: { name: "Sore knee" }, 0: { name: "Sore shin" } } };
const shin = { regions: [tree.regions[0]], conditions: { 0: tree.conditions[0], 1: tree.conditions[1] } };

test("what comes first judges every sign that all are asked, and knows how many questions there will be at most", () => {
  assert.equal(walk.total(first, { now: ["none"] }), walk.total(tree, { now: ["none"] }));
  const numb = { now: ["none"], hospital: ["numb"] };
  assert.deepEqual(walk.outcome(first, numb), walk.outcome(tree, numb));
});

test("a gate that an answer opens, and a region, are waited for where they are missing", () => {
  const fell = { now: ["none"], hospital: ["none"], about: ["fell"] };
  assert.deepEqual(walk.steps(first, fell), ["now", "hospital", "about", "wait"]);
  assert.equal(walk.next(walk.whole(first, fall), fell), "fall");
  assert.deepEqual(walk.steps(first, atShin), ["now", "hospital", "about", "area", "place", "wait"]);
  const whole = walk.whole(first, shin);
  assert.deepEqual(walk.steps(whole, atShin), walk.steps(tree, atShin));
  const limps = { ...atShin, move: "limp", feel: ["lump"] };
  assert.deepEqual(walk.outcome(whole, limps), walk.outcome(tree, limps));
});

test("only what the answers need and what is not here is asked for", () => {
  assert.deepEqual(walk.missing(first, { now: ["bleed"], hospital: ["none"], about: ["thinner"], area: "leg" }), []);
  assert.deepEqual(walk.missing(first, { now: ["chest"], about: ["fell"] }), ["fall", "now.chest"]);
  assert.deepEqual(walk.missing(first, atShin), ["shin"]);
  assert.deepEqual(walk.missing(tree, { ...atShin, now: ["chest"], about: ["fell"] }), []);
});

test("no region asks on before the words of what a sign points to are here: they say whether to run", () => {
  const answers = { ...atShin, now: ["chest"], "now.chest": "muscle" };
  const named = walk.whole(first, shin);
  assert.deepEqual(walk.missing(named, answers), ["now.chest"]);
  assert.equal(walk.next(named, answers), "wait");
  assert.equal(walk.next(walk.whole(named, words), answers), "age");
});

test("a part joins what came before it, and nothing is lost", () => {
  const whole = [fall, shin, words].reduce(walk.whole, first);
  assert.deepEqual(whole.gates, tree.gates);
  assert.deepEqual(whole.rules, tree.rules);
  assert.deepEqual(whole.regions, shin.regions);
  assert.deepEqual(whole.conditions, { ...tree.conditions });
});

test("of a link, answers to what has not come are left for later, the place and the pain are not", () => {
  const answers = {
    ...atShin,
    about: ["fell"],
    fall: ["head"],
    "fall.head": "bump",
    age: "adult",
    press: "spot",
    pain: "3"
  };
  const link = walk.pack(tree, answers);
  assert.deepEqual(walk.unpack(first, link).answers, { ...atShin, about: ["fell"], pain: "3" });
  assert.deepEqual(walk.unpack([fall, shin].reduce(walk.whole, first), link).answers, answers);
});

test("another area forgets the place and what was asked there, and keeps the rest", () => {
  const answers = { ...atShin, age: "adult", press: "spot" };
  const moved = walk.answer(tree, answers, "place", { region: "knee", place: "front" });
  assert.deepEqual(moved, { ...atShin, region: "knee", place: "front", age: "adult" });
  assert.equal(walk.answer(tree, answers, "area", "other").place, undefined);
});

test("another place keeps the signs and what is about the runner", () => {
  const answers = { ...atShin, age: "adult", move: "limp", press: "spot" };
  assert.deepEqual(walk.elsewhere(tree, answers), { now: ["none"], hospital: ["none"], about: ["none"], age: "adult" });
});

const gated = (answers) => walk.outcome(tree, answers);

test("a sign with a second question is asked about before anything else, and unanswered it keeps its level", () => {
  const answers = { now: ["chest"] };
  assert.deepEqual(walk.steps(tree, answers).slice(0, 2), ["now", "now.chest"]);
  assert.equal(walk.next(tree, answers), "now.chest");
  assert.equal(gated(answers).level, "call-now");
});

test("a second answer lowers its sign, and the sign gives no points then", () => {
  assert.equal(gated({ now: ["chest"], "now.chest": "older" }).level, "today");
  const harmless = { now: ["chest"], "now.chest": "muscle" };
  assert.equal(gated(harmless).level, "self-care");
  assert.deepEqual(gated(harmless).lowered, [{ question: "now.chest", answer: "muscle" }]);
  assert.equal(gated(harmless).scores[SORE_KNEE], undefined);
  assert.equal(walk.next(tree, harmless), "hospital");
});

test("not sure of a second question keeps the level of the sign, and ends with the number to call", () => {
  const answers = { now: ["chest"], "now.chest": "not-sure" };
  assert.equal(gated(answers).level, "call-now");
  assert.equal(walk.next(tree, answers), "result");
});

test("a harmless double beside something unsure ends the questions at once", () => {
  assert.deepEqual(walk.steps(tree, { now: ["chest", "not-sure"], "now.chest": "muscle" }), [
    "now",
    "now.chest",
    "result"
  ]);
});

test("carrying on from a sign of today holds through the questions that follow", () => {
  const answers = { now: ["none"], hospital: ["numb"], carry: "yes" };
  const later = walk.answer(tree, answers, "about", ["fell"]);
  assert.equal(walk.next(tree, later), "fall");
  assert.equal(walk.next(tree, walk.answer(tree, later, "fall", ["none"])), "area");
  assert.equal(walk.answer(tree, later, "hospital", ["none"]).carry, undefined);
});

test("a second answer can raise its sign", () => {
  assert.equal(gated({ now: ["none"], hospital: ["belly"], "hospital.belly": "burst" }).level, "call-now");
});

test("a sign is not lowered while another stands at today, or while one is unsure", () => {
  const harmless = { now: ["chest"], "now.chest": "muscle" };
  assert.equal(gated({ ...harmless, hospital: ["numb"] }).level, "call-now");
  assert.equal(gated({ ...harmless, hospital: ["not-sure"] }).level, "call-now");
  assert.equal(gated({ ...harmless, hospital: ["belly"], "hospital.belly": "toilet" }).level, "self-care");
});

test("an emergency without a second question ends the questions, whatever else is ticked", () => {
  assert.deepEqual(walk.steps(tree, { now: ["bleed", "chest"] }), ["now", "result"]);
});

test("a gate opens by an answer about the runner, and closes with it", () => {
  const answers = { now: ["none"], hospital: ["none"], about: ["fell"] };
  assert.deepEqual(walk.steps(tree, answers), ["now", "hospital", "about", "fall", "area"]);
  const asked = { ...answers, fall: ["head"], "fall.head": "bump" };
  assert.equal(walk.answer(tree, asked, "about", ["none"]).fall, undefined);
  assert.equal(walk.answer(tree, asked, "fall", ["none"])["fall.head"], undefined);
});

test("a rule of signs holds whatever the second answer says", () => {
  const answers = {
    now: ["none"],
    hospital: ["none"],
    about: ["fell", "thinner"],
    fall: ["head"],
    "fall.head": "bump"
  };
  assert.equal(gated(answers).level, "today");
  assert.deepEqual(gated(answers).because, [{ rule: THINNER_HEAD }]);
});

test("a sign may be ticked beside one that the reader is not sure about, also in a link", () => {
  const answers = { now: ["chest", "not-sure"], "now.chest": "muscle" };
  assert.equal(gated(answers).level, "call-now");
  assert.deepEqual(walk.unpack(tree, walk.pack(tree, answers)).answers, answers);
});

test("second answers and what opened a gate come back from a link", () => {
  const answers = { about: ["fell"], now: ["none"], hospital: ["none"], fall: ["head"], "fall.head": "bump" };
  assert.deepEqual(walk.unpack(tree, walk.pack(tree, answers)).answers, answers);
});

test("answers come back from a link as they went into it", () => {
  const answers = { ...atShin, age: "adult", press: "spot", feel: ["lump", "drop"] };
  assert.deepEqual(walk.unpack(tree, walk.pack(tree, answers)), { same: true, answers });
});

test("an area without a place comes back, so that a reload asks for the place again", () => {
  const answers = { about: ["none"], now: ["none"], hospital: ["none"], area: "leg" };
  assert.deepEqual(walk.unpack(tree, walk.pack(tree, answers)).answers, answers);
});

test("the pain comes back from a link, and what is no pain does not", () => {
  const link = (pain) => walk.unpack(tree, walk.pack(tree, { ...atShin, pain })).answers.pain;
  assert.deepEqual(["0", "10", "not-sure"].map(link), ["0", "10", "not-sure"]);
  assert.deepEqual(["", "11", "-1", "2.5", "none"].map(link), Array(5).fill(undefined));
});

test("another place forgets the pain", () => {
  const answers = { ...atShin, pain: "3" };
  assert.equal(walk.answer(tree, answers, "place", { region: "knee", place: "front" }).pain, undefined);
  assert.equal(walk.answer(tree, answers, "press", "spot").pain, "3");
  assert.equal(walk.elsewhere(tree, answers).pain, undefined);
});

test("the answers that decided come first, then rules, then what speaks for an alert", () => {
  assert.deepEqual(judged({ move: "limp", feel: ["drop"] }).because, [{ question: "feel", answer: "drop" }]);
  assert.deepEqual(judged({ move: "limp", feel: ["lump"] }).because, [{ rule: LIMP_LUMP }]);
  assert.equal(judged({ press: "spot" }).because[0].answer, "spot");
  assert.deepEqual(judged({ press: "strip" }).because, []);
  assert.deepEqual(walk.outcome(tree, { now: ["not-sure"] }).because, [{ question: "now", answer: "not-sure" }]);
});

test("a link of another version is told apart", () => {
  const link = walk.pack({ ...tree, version: "0" }, atShin);
  assert.deepEqual(walk.unpack(tree, link), { same: false, answers: atShin });
});

for (const text of [
  "",
  "now=bleed+none",
  "__proto__=x&now=constructor",
  "region=shin&place=front&area=leg",
  "a=b&".repeat(900),
  "feel=lump"
]) {
  test(`a broken link gives no answer: ${text.slice(0, 40)}`, () => {
    assert.deepEqual(walk.unpack(tree, text), { same: false, answers: {} });
  });
}
