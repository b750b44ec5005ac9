// The decision tree's engine for the browser: data in, data out, no page and no state.
// The reference is generator/engine/rules.py; tests hold that both judge alike. The data comes from engine/browser.py.
/**
 * @typedef {"self-care" | "routine" | "soon" | "today" | "call-now"} Level From least to most urgent.
 * @typedef {Record<number, number>} Points By number of the condition in `conditions`.
 * @typedef {{id: string, level?: Level, red?: boolean, points?: Points}} Answer Or a sign, or a tick.
 * @typedef {{id: string, many?: boolean, background?: boolean, answers: Answer[]}} Question
 * @typedef {{id: string, unsure: Level, signs: Answer[]}} Gate
 * @typedef {{id: string, level: Level, all: string[]}} Rule all: answers such as "move.limp", and "region.shin".
 * @typedef {{id: string, common?: number, level?: Level, alert_at?: number, uncapped?: boolean, run?: object}} Condition
 *   run: what its page says about running, as check/running.js reads it.
 * @typedef {{id: string, baseline?: Level, conditions: number[], background?: {id: string, answers?: string[]}[],
 *   questions: Question[]}} Region questions: its own, the place first. background: all answers, or those named.
 * @typedef {{version: string, cap: number, show: {most: number, least: number, gap: number}, conditions: Condition[],
 *   gates: Gate[], background: Question[], about_runner: string[], scale: object, never_scored: string[],
 *   areas: {id: string, places: string[]}[], regions: Region[], rules: Rule[]}} Tree places: such as "shin.inner".
 * @typedef {Record<string, string | string[]>} Answers By question: {now: ["none"], area, region, place, age: "adult", pain: "3"}.
 * @typedef {{question: string, answer: string, points: number}} Reason
 * @typedef {{level: Level, red: boolean, alerts: string[], fits: string[], rules: string[],
 *   because: ({question: string, answer: string} | {rule: string})[], given: Set<string>,
 *   scores: Record<string, number>, why: Record<string, {up: Reason[], down: Reason[]}>}} Outcome Conditions by id.
 */
globalThis.injuryGuide = globalThis.injuryGuide || {};

(() => {
  "use strict";
  const LEVELS = ["self-care", "routine", "soon", "today", "call-now"];
  const NONE = "none", UNSURE = "not-sure", PAIN = "pain";
  const [ROUTINE, SOON, TODAY] = [1, 2, 3];
  const questionsOf = new WeakMap();

  /** @param {Level} [level] @returns {number} 0 to 4; 0 where none is raised. */
  const rank = (level) => (level ? LEVELS.indexOf(level) : 0);

  const byId = (list, id) => list.find((each) => each.id === id);

  /** @param {string | string[]} [value] @returns {string[]} */
  const ticked = (value) => (value === undefined ? [] : [].concat(value));

  /** @param {Tree} tree @param {string} [id] @returns {Region | undefined} */
  const regionOf = (tree, id) => byId(tree.regions, id);

  /**
   * A region's questions in order: place, background, its own.
   * @param {Tree} tree @param {Region} region @returns {Question[]}
   */
  function questions(tree, region) {
    if (!questionsOf.has(region)) {
      const [place, ...own] = region.questions;
      const shared = (region.background || []).map((each) => {
        const whole = byId(tree.background, each.id);
        const answers = whole.answers.filter((answer) => !each.answers || each.answers.includes(answer.id));
        return { ...whole, answers, background: true };
      });
      questionsOf.set(region, [place, ...shared, ...own]);
    }
    return questionsOf.get(region);
  }

  /** What was chosen of a question; of a single choice the first. @returns {Answer[]} */
  const chosen = (question, answers) => {
    const ids = ticked(answers[question.id]);
    const picked = question.answers.filter((answer) => ids.includes(answer.id));
    return question.many ? picked : picked.slice(0, 1);
  };

  /** @param {Tree} tree @param {Answers} answers @returns {Outcome} */
  function outcome(tree, answers) {
    const { conditions, cap, show } = tree;
    const region = regionOf(tree, answers.region);
    const fromGates = {}, own = {}, shared = {}, said = [], raised = [], given = new Set();
    let level = rank(region && region.baseline), red = false;

    /** Count an answer; `only` are the conditions that take its points. */
    const say = (question, answer, total, only) => {
      level = Math.max(level, rank(answer.level));
      raised.push({ question, answer: answer.id, level: rank(answer.level) });
      red = red || Boolean(answer.red);
      given.add(question + "." + answer.id);
      Object.entries(answer.points || {}).forEach(([condition, points]) => {
        const number = Number(condition);
        if (only && !only.includes(number)) return;
        total[number] = (total[number] || 0) + points;
        said.push({ question, answer: answer.id, number, points });
      });
    };

    tree.gates.forEach((gate) => {
      const ids = ticked(answers[gate.id]);
      if (ids.includes(UNSURE)) {
        level = Math.max(level, rank(gate.unsure));
        raised.push({ question: gate.id, answer: UNSURE, level: rank(gate.unsure) });
      }
      gate.signs.filter((sign) => ids.includes(sign.id)).forEach((sign) => say(gate.id, sign, fromGates));
    });
    if (region) {
      given.add("region." + region.id);
      questions(tree, region).forEach((question) => chosen(question, answers).forEach((answer) => {
        say(question.id, answer, question.background ? shared : own, region.conditions);
      }));
    }
    const held = region ? tree.rules.filter((rule) => rule.all.every((name) => given.has(name))) : [];
    held.forEach((rule) => { level = Math.max(level, rank(rule.level)); });

    const scores = new Map();
    [...(region ? region.conditions : []), ...Object.keys(fromGates).map(Number)].forEach((number) => {
      const { common = 0, alert_at, uncapped } = conditions[number];
      const context = shared[number] || 0;
      const capped = alert_at === undefined || uncapped ? context : Math.min(context, cap);
      scores.set(number, common + capped + (fromGates[number] || 0) + (own[number] || 0));
    });
    const levelOf = (number) => rank(conditions[number].level);
    // Ties go to the more serious.
    const order = [...scores.keys()].sort((a, b) => scores.get(b) - scores.get(a) || levelOf(b) - levelOf(a) || a - b);
    const alerts = order.filter((number) => scores.get(number) >= conditions[number].alert_at);
    alerts.forEach((number) => { level = Math.max(level, levelOf(number)); });
    const best = order.length ? scores.get(order[0]) : 0;
    const matched = order.length > 0 && best >= show.least;
    if (region) level = Math.max(level, matched ? Math.min(levelOf(order[0]), ROUTINE) : ROUTINE);
    const close = order.filter((number) => !alerts.includes(number) && scores.get(number) >= Math.max(show.least, best - show.gap));
    const fits = close.slice(0, Math.max(0, show.most - alerts.length));

    const id = (number) => conditions[number].id;
    const reasons = (number, sign) => said.filter((each) => each.number === number && each.points * sign > 0)
      .sort((a, b) => (b.points - a.points) * sign);
    // What decided the level, the reader's own answers first; nothing where the best match alone asks for it.
    const because = level === 0 ? [] : [
      ...raised.filter((each) => each.level === level).map(({ question, answer }) => ({ question, answer })),
      ...held.filter((rule) => rank(rule.level) === level).map((rule) => ({ rule: rule.id })),
      ...alerts.filter((number) => levelOf(number) === level).flatMap((number) => reasons(number, 1).slice(0, 1))
    ];
    return {
      because, given,
      level: LEVELS[level], red: red || level >= SOON, alerts: alerts.map(id), fits: fits.map(id), rules: held.map((rule) => rule.id),
      scores: Object.fromEntries([...scores].map(([number, score]) => [id(number), score])),
      why: Object.fromEntries([...alerts, ...fits].map((number) => [id(number), { up: reasons(number, 1), down: reasons(number, -1) }]))
    };
  }

  /** What may answer the question of the pain: "0" to "10", or that it cannot be said. */
  const pains = [...Array.from({ length: 11 }, (_, number) => String(number)), UNSURE];

  /** The places of an area, in order. @returns {{region: string, place: string}[]} */
  const places = (tree, areaId) => (byId(tree.areas, areaId) || { places: [] }).places.map((name) => {
    const [region, place] = name.split(".");
    return { region, place };
  });

  /** The answers of some questions only. @returns {Answers} */
  const only = (answers, ids) => Object.fromEntries(ids.filter((id) => answers[id] !== undefined).map((id) => [id, answers[id]]));

  const gateIds = (tree) => tree.gates.map((gate) => gate.id);

  /**
   * The screens of this reader so far, in order; the last is "result" once nothing is left to ask.
   * @param {Tree} tree @param {Answers} answers @returns {string[]}
   */
  function steps(tree, answers) {
    const list = [];
    for (const gate of tree.gates) {
      list.push(gate.id);
      const signs = ticked(answers[gate.id]).map((id) => byId(gate.signs, id));
      // An emergency sign ends the questions for good.
      if (signs.some((sign) => sign && sign.level === "call-now")) return [...list, "result"];
    }
    const gated = outcome(tree, only(answers, gateIds(tree)));
    if (rank(gated.level) >= TODAY && answers.carry !== "yes") return [...list, "result"];
    list.push("area");
    if (byId(tree.areas, answers.area)) list.push("place");
    const region = answers.place && regionOf(tree, answers.region);
    if (!region) return list;
    return [...list, ...questions(tree, region).slice(1).map((each) => each.id), PAIN, "result"];
  }

  /** The first screen that still lacks an answer. @returns {string} */
  const next = (tree, answers) => steps(tree, answers).find((step) => step === "result" || answers[step] === undefined);

  /** How many screens this reader will see, result apart; before the region is known, the most. @returns {number} */
  function total(tree, answers) {
    const region = regionOf(tree, answers.region);
    const sizes = (region ? [region] : tree.regions).map((each) => questions(tree, each).length);
    return tree.gates.length + 2 + Math.max(...sizes); // the area and the pain besides
  }

  /**
   * One more answer. Answers that still apply are kept; those of another region go.
   * @param {Tree} tree @param {Answers} answers @param {string} step
   * @param {string | string[] | {region: string, place: string}} value Region and place for the step "place".
   * @returns {Answers}
   */
  function answer(tree, answers, step, value) {
    const changed = { ...answers, ...(step === "place" ? value : { [step]: value }) };
    if (step === "area" && value !== answers.area) { delete changed.place; delete changed.region; }
    if (gateIds(tree).includes(step)) delete changed.carry;
    const region = regionOf(tree, changed.region);
    const moved = answers.region !== undefined && changed.region !== answers.region;
    const own = region && !moved ? region.questions.slice(1) : [];
    // A background answer waits, even when this region does not ask for it: the next one may.
    const kept = ["area", "region", "place", "carry", ...(moved ? [] : [PAIN]), ...gateIds(tree), ...[...tree.background, ...own].map((each) => each.id)];
    return only(changed, Object.keys(changed).filter((id) => kept.includes(id)));
  }

  /** Another place: the gates and what was said about the runner stay. @returns {Answers} */
  const elsewhere = (tree, answers) => only(answers, [...gateIds(tree), ...tree.about_runner, "carry"]);

  /** Answers as text for a link, keyed by question, with the tree's version first. @returns {string} */
  const pack = (tree, answers) => [["v", tree.version], ...Object.entries(answers)]
    .map(([id, value]) => id + "=" + ticked(value).join("+")).join("&");

  /**
   * The other way; never throws.
   * @returns {{same: boolean, answers: Answers}} same: made with this version. answers: those that still exist.
   */
  function unpack(tree, text) {
    const raw = new Map(String(text).slice(0, 2000).split("&").filter((pair) => pair.indexOf("=") > 0).map((pair) => {
      const at = pair.indexOf("=");
      return [pair.slice(0, at), pair.slice(at + 1).split("+")];
    }));
    const first = (id) => (raw.get(id) || [])[0];
    const answers = {};
    tree.gates.forEach((gate) => take(raw, answers, { id: gate.id, many: true, answers: gate.signs }));
    const region = regionOf(tree, first("region"));
    const place = { region: first("region"), place: first("place") };
    const open = places(tree, first("area")).some((each) => each.region === place.region && each.place === place.place);
    if (region && open) {
      Object.assign(answers, { area: first("area") }, place);
      if (first("carry") === "yes") answers.carry = "yes";
      questions(tree, region).slice(1).forEach((question) => take(raw, answers, question));
      if (pains.includes(first(PAIN))) answers[PAIN] = first(PAIN);
    }
    return { same: first("v") === tree.version, answers };
  }

  /** Take the answers of a question from a link, if all of them exist and may stand together. */
  function take(raw, answers, question) {
    const alone = question.many ? [NONE, UNSURE] : [];
    const ids = raw.get(question.id) || [];
    const known = ids.every((id) => byId(question.answers, id) || alone.includes(id));
    const together = ids.length === 1 || (question.many && !ids.some((id) => alone.includes(id)));
    if (ids.length && known && together) answers[question.id] = question.many ? ids : ids[0];
  }

  injuryGuide.walk = Object.freeze({
    LEVELS, NONE, UNSURE, PAIN, pains, outcome, regionOf, questions, places, steps, next, total, answer, elsewhere, pack, unpack, ticked, byId
  });
})();
