// The gates of Check your pain: which signs were ticked, what their second questions are, who is asked what.
// The types are those of all scripts of Check your pain.
/**
 * @typedef {"self-care" | "routine" | "soon" | "today" | "call-now"} Level From least to most urgent.
 * @typedef {Record<number, number>} Points By number of the condition in `conditions`.
 * @typedef {{id: string, text?: string, short?: string, example?: string, now?: string, do?: string[], level?: Level, red?: boolean,
 *   points?: Points, ask?: string, second?: Answer[], waits?: boolean, label?: string}} Answer Or a sign, or a tick. do: what to do about it,
 *   line by line. ask, second: of a sign, its second question, and the answers to it, each with the level that it leaves. waits: for a clinician.
 *   label: as it is offered, where that is more than the text.
 * @typedef {{id: string, text?: string, help?: string, many?: boolean, background?: boolean, answers: Answer[]}} Question
 * @typedef {{id: string, text?: string, help?: string, when?: string[], unsure?: Level, signs: Answer[]}} Gate when: answers, one of
 *   which opens it. Until its part has come, a gate with `when` has no signs.
 * @typedef {{level: Level, all: string[], why: string, do?: string[]}} Rule all: answers such as "move.limp", and "region.shin".
 * @typedef {{common?: number, level?: Level, alert_at?: number, uncapped?: boolean, name?: string, plain?: string,
 *   first?: string, now?: string, url?: string, run?: RunRecord & {words: string}}} Condition run: what its page says about
 *   running, as check/running.js reads it. Those that signs point to have words once their part has come.
 * @typedef {{id: string, baseline?: Level, conditions: number[], questions: Question[], rules?: Rule[]}} Region questions: the place
 *   first, whose words stand in the areas; then those for everyone (background), of which some have their words in the tree's.
 * @typedef {{version: string, cap: number, show: {most: number, least: number, gap: number}, conditions: Record<string, Condition>,
 *   gates: Gate[], background: Question[], about_runner: string[], scale: Scale, never_scored: string[], screens: number,
 *   areas: {id: string, text: string, places: Record<string, string>}[], regions: Region[], rules: Rule[],
 *   levels: Record<Level, {title: string, when: string, act: string[], unsure: string, help: string, by: string, look_for: string[]}>,
 *   where: {area: string, place: string, help: string}, pain: {text: string, none: string, worst: string, unsure: string, help?: string},
 *   running: Record<string, string>, no_match: string, limits: string, eased: string}} Tree places: words by name, such as
 *   "shin.inner". background: what is asked before the place. regions: those that have come. screens: the most that follow the gates.
 *   levels: the words of each.
 * @typedef {{[question: string]: string | string[], area?: string, region?: string, place?: string, carry?: string}} Answers By question:
 *   {head: ["chest"], "head.chest": "muscle", area, region, place, age: "adult", pain: "3"}.
 * @typedef {{region: string, place: string}} Place
 * @typedef {{question: string, answer: string}} Said An answer, and what it answers.
 * @typedef {Said & {number: number, points: number}} Reason For or against the condition of that number.
 * @typedef {{level: Level, red: boolean, alerts: number[], fits: number[], rules: Rule[],
 *   because: (Said & {rule?: undefined} | {rule: Rule, question?: undefined, answer?: undefined})[], lowered: Said[], given: Set<string>,
 *   scores: Record<number, number>, why: Record<number, {up: Reason[], down: Reason[]}>}} Outcome Conditions by number.
 */
// @ts-expect-error: empty until the scripts fill it
globalThis.injuryGuide = globalThis.injuryGuide || {};

(() => {
  "use strict";
  /** @type {Level[]} */
  const LEVELS = ["self-care", "routine", "soon", "today", "call-now"];
  const CALL_NOW = 4;

  /** @type {Gates["rank"]} */
  const rank = (level) => (level ? LEVELS.indexOf(level) : 0);

  /** @type {Gates["byId"]} */
  const byId = (list, id) => list.find((each) => each.id === id);

  /** @type {Gates["ticked"]} */
  const ticked = (value) => (value === undefined ? [] : [].concat(value));

  /** The signs of a gate that were ticked. @type {Gates["signsOf"]} */
  const signsOf = (gate, answers) => gate.signs.filter((sign) => ticked(answers[gate.id]).includes(sign.id));

  /** A sign's second question and what was answered to it, if anything. @type {Gates["secondOf"]} */
  const secondOf = (gate, sign, answers) => {
    const name = gate.id + "." + sign.id;
    return { name, second: byId(sign.second || [], ticked(answers[name])[0]) };
  };

  /** The gate and the sign that a second question is about; nothing for any other step. @type {Gates["signOf"]} */
  const signOf = (tree, step) => {
    const [gate, sign] = step.split(".");
    const found = sign && byId(tree.gates, gate);
    return found ? [found, byId(found.signs, sign)] : [];
  };

  /** The questions about the runner that open gates: asked of everybody, before the place. @type {Gates["openers"]} */
  const openers = (tree) => {
    const opening = new Set(tree.gates.flatMap((gate) => gate.when || []).map((name) => name.split(".")[0]));
    return tree.background.map((each) => each.id).filter((id) => opening.has(id));
  };

  /** Whether a gate is asked of this runner. @type {Gates["isOpen"]} */
  const isOpen = (gate, answers) =>
    !gate.when ||
    gate.when.some((name) => {
      const [question, id] = name.split(".");
      return ticked(answers[question]).includes(id);
    });

  /** The gates that are asked of this runner, each followed by the second questions of its ticked signs. @type {Gates["gateSteps"]} */
  const gateSteps = (tree, answers) =>
    tree.gates.filter((gate) => isOpen(gate, answers)).flatMap((gate) => [gate.id, ...secondSteps(gate, answers)]);

  /** The most urgent sign is asked about first. @type {Gates["secondSteps"]} */
  const secondSteps = (gate, answers) =>
    signsOf(gate, answers)
      .filter((sign) => sign.second)
      .sort((a, b) => rank(b.level) - rank(a.level))
      .map((sign) => gate.id + "." + sign.id);

  /** Whether a sign of the gate is an emergency, whatever else is answered. @type {Gates["isEmergency"]} */
  const isEmergency = (gate, answers) =>
    signsOf(gate, answers).some((sign) => {
      const { name, second } = secondOf(gate, sign, answers);
      return rank((second || sign).level) === CALL_NOW && (!sign.second || answers[name] !== undefined);
    });

  // judge.js and walk.js add the rest.
  injuryGuide.walk = /** @type {Gates & Walk} */ ({
    LEVELS,
    rank,
    byId,
    ticked,
    signsOf,
    secondOf,
    signOf,
    openers,
    isOpen,
    gateSteps,
    secondSteps,
    isEmergency
  });
})();
