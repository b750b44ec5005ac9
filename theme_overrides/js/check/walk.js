// The decision tree's engine for the browser: data in, data out, no page and no state.
// The reference is generator/engine/rules.py; tests hold that both judge alike. The data comes from engine/browser.py.
/**
 * @typedef {"self-care" | "routine" | "soon" | "today" | "call-now"} Level From least to most urgent.
 * @typedef {Record<number, number>} Points By number of the condition in `conditions`.
 * @typedef {{id: string, text: string, short?: string, example?: string, now?: string, sign?: string, level?: Level, red?: boolean,
 *   points?: Points, ask?: string, second?: Answer[], waits?: boolean}} Answer Or a sign, or a tick. sign: of the register of signs.
 *   ask, second: of a sign, its second question, and the answers to it, each with the level that it leaves. waits: for a clinician.
 * @typedef {{id: string, text: string, help?: string, many?: boolean, background?: boolean, answers: Answer[]}} Question
 * @typedef {{id: string, text: string, help?: string, when?: string[], unsure: Level, signs: Answer[]}} Gate when: answers, one of which opens it.
 * @typedef {{id: string, level: Level, all: string[], why: string, sign?: string}} Rule all: answers such as "move.limp", and "region.shin".
 * @typedef {{id: string, common?: number, level?: Level, alert_at?: number, uncapped?: boolean, name?: string, plain?: string,
 *   first?: string, now?: string, url?: string, run?: object}} Condition run: what its page says about running, as check/running.js
 *   reads it. Until the rest of the tree is there, those that the first signs point to, without words.
 * @typedef {{id: string, baseline?: Level, conditions: number[], background?: {id: string, answers?: string[]}[],
 *   questions: Question[]}} Region questions: its own, the place first. background: all answers, or those named.
 * @typedef {{version: string, cap: number, show: {most: number, least: number, gap: number}, conditions: Record<number, Condition>,
 *   gates: Gate[], background: Question[], about_runner: string[], scale: object, never_scored: string[], screens: number,
 *   areas: {id: string, text: string, places: string[]}[], regions: Region[], rules: Rule[],
 *   levels: Record<Level, object>, signs: Record<string, string[]>}} Tree places: such as "shin.inner". screens: the most that
 *   follow the gates. levels: the words of each. signs: what to do about each, line by line.
 * @typedef {Record<string, string | string[]>} Answers By question: {head: ["chest"], "head.chest": "muscle", area, region, place, age: "adult", pain: "3"}.
 * @typedef {{question: string, answer: string, points: number}} Reason
 * @typedef {{level: Level, red: boolean, alerts: string[], fits: string[], rules: string[],
 *   because: ({question: string, answer: string} | {rule: string})[], lowered: {question: string, answer: string}[], given: Set<string>,
 *   scores: Record<string, number>, why: Record<string, {up: Reason[], down: Reason[]}>}} Outcome Conditions by id.
 */
globalThis.injuryGuide = globalThis.injuryGuide || {};

(() => {
  "use strict";
  const { LEVELS, rank, byId, ticked, signsOf, secondOf, signOf, openers, isOpen, gateSteps, secondSteps, isEmergency } = injuryGuide.gates;
  const NONE = "none", UNSURE = "not-sure", PAIN = "pain";
  const [ROUTINE, SOON, TODAY, CALL_NOW] = [1, 2, 3, 4];
  const questionsOf = new WeakMap();

  /**
   * The first part of a tree, which stands in the page, and the rest, which comes after it, as one.
   * @param {Tree} first @param {Partial<Tree>} rest @returns {Tree}
   */
  const whole = (first, rest) => ({ ...first, ...rest, signs: { ...first.signs, ...rest.signs } });

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

  /** A question of the region; before the place, one for everyone in full. @returns {Question | undefined} */
  const questionOf = (tree, region, id) => byId(openers(tree).includes(id) || !regionOf(tree, region)
    ? tree.background : questions(tree, regionOf(tree, region)), id);

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
    const fromGates = {}, own = {}, shared = {}, said = [], raised = [], lowered = [], given = new Set();
    let level = rank(region && region.baseline), red = false;

    /** Count an answer; `only` are the conditions that take its points. */
    const say = (question, answer, total, only, asks = rank(answer.level)) => {
      level = Math.max(level, asks);
      raised.push({ question, answer: answer.id, level: asks });
      red = red || Boolean(answer.red);
      given.add(question + "." + answer.id);
      Object.entries(answer.points || {}).forEach(([condition, points]) => {
        const number = Number(condition);
        if (only && !only.includes(number)) return;
        total[number] = (total[number] || 0) + points;
        said.push({ question, answer: answer.id, number, points });
      });
    };

    let unsure = 0;
    const heard = tree.gates.flatMap((gate) => {
      if (ticked(answers[gate.id]).includes(UNSURE)) {
        unsure = Math.max(unsure, rank(gate.unsure));
        say(gate.id, { id: UNSURE, level: gate.unsure }, fromGates);
      }
      return signsOf(gate, answers).map((sign) => ({ gate, sign, ...secondOf(gate, sign, answers) }));
    });
    heard.forEach(({ gate, sign, name, second }, at) => {
      const others = Math.max(unsure, ...heard.map((each, index) => (index === at ? 0 : rank((each.second || each.sign).level))));
      const left = rank((second || sign).level);
      // Two things at once are no harmless double: then a sign keeps its own level.
      const less = second && left < rank(sign.level) && others < TODAY;
      if (!less) say(gate.id, sign, fromGates, undefined, Math.max(left, rank(sign.level)));
      if (second) say(name, second, fromGates, undefined, less ? left : 0);
      if (less) lowered.push({ question: name, answer: second.id });
      given.add(gate.id + "." + sign.id);
    });
    openers(tree).forEach((id) => ticked(answers[id]).forEach((each) => given.add(id + "." + each)));
    if (region) {
      given.add("region." + region.id);
      questions(tree, region).forEach((question) => chosen(question, answers).forEach((answer) => {
        say(question.id, answer, question.background ? shared : own, region.conditions);
      }));
    }
    const held = tree.rules.filter((rule) => rule.all.every((name) => given.has(name)));
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
      because, lowered, given,
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

  /**
   * The screens of this reader so far, in order; the last is "result" once nothing is left to ask.
   * @param {Tree} tree @param {Answers} answers @returns {string[]}
   */
  function steps(tree, answers) {
    const list = [];
    /** The level of what was asked so far; 0 while an answer is missing. */
    const reached = () => (list.some((step) => answers[step] === undefined) ? 0
      : rank(outcome(tree, only(answers, [...list, ...openers(tree)])).level));
    /** Ask these gates; say whether their signs end the questions. */
    const ends = (gates) => {
      for (const gate of gates) {
        const over = isEmergency(gate, answers);
        list.push(gate.id, ...secondSteps(gate, answers).filter((name) => !over || answers[name] !== undefined));
        if (over || reached() === CALL_NOW) return true;
      }
      return reached() >= TODAY && answers.carry !== "yes";
    };
    if (ends(tree.gates.filter((gate) => !gate.when))) return [...list, "result"];
    list.push(...openers(tree));
    if (ends(tree.gates.filter((gate) => gate.when && isOpen(gate, answers)))) return [...list, "result"];
    list.push("area");
    if (byId(tree.areas, answers.area)) list.push("place");
    const region = answers.place && regionOf(tree, answers.region);
    if (!region) return list;
    return [...list, ...questions(tree, region).slice(1).map((each) => each.id).filter((id) => !list.includes(id)), PAIN, "result"];
  }

  /** The first screen that still lacks an answer. @returns {string} */
  const next = (tree, answers) => steps(tree, answers).find((step) => step === "result" || answers[step] === undefined);

  /** How many screens this reader will see, result apart; before the region is known, the most. @returns {number} */
  function total(tree, answers) {
    const region = regionOf(tree, answers.region), gates = gateSteps(tree, answers);
    if (!region) return gates.length + tree.screens;
    const before = [...gates, ...openers(tree)];
    return before.length + 2 + questions(tree, region).filter(({ id }) => !before.includes(id)).length; // the area and the pain besides
  }

  /**
   * One more answer. Answers that still apply are kept; those of another region go.
   * @param {Tree} tree @param {Answers} answers @param {string} step
   * @param {string | string[] | {region: string, place: string}} value Region and place for the step "place".
   * @returns {Answers}
   */
  function answer(tree, answers, step, value) {
    const changed = { ...answers, ...(step === "place" ? value : { [step]: value }) };
    const before = [...gateSteps(tree, changed), ...openers(tree)];
    if (step === "area" && value !== answers.area) { delete changed.place; delete changed.region; }
    if (before.includes(step) && answers[step] !== undefined) delete changed.carry;
    const region = regionOf(tree, changed.region);
    const moved = answers.region !== undefined && changed.region !== answers.region;
    const own = region && !moved ? region.questions.slice(1) : [];
    // A background answer waits, even when this region does not ask for it: the next one may.
    const kept = ["area", "region", "place", "carry", ...(moved ? [] : [PAIN]), ...before, ...[...tree.background, ...own].map((each) => each.id)];
    return only(changed, Object.keys(changed).filter((id) => kept.includes(id)));
  }

  /** Another place: the gates and what was said about the runner stay. @returns {Answers} */
  const elsewhere = (tree, answers) => only(answers, [...gateSteps(tree, answers), ...tree.about_runner, "carry"]);

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
    openers(tree).forEach((id) => take(raw, answers, byId(tree.background, id)));
    tree.gates.filter((gate) => isOpen(gate, answers)).forEach((gate) => {
      take(raw, answers, { id: gate.id, many: true, answers: [...gate.signs, { id: UNSURE }] });
      signsOf(gate, answers).filter((sign) => sign.second).forEach((sign) => {
        take(raw, answers, { id: gate.id + "." + sign.id, answers: [...sign.second, { id: UNSURE }] });
      });
    });
    const region = regionOf(tree, first("region"));
    const place = { region: first("region"), place: first("place") };
    const open = places(tree, first("area")).some((each) => each.region === place.region && each.place === place.place);
    if (region && open) {
      Object.assign(answers, { area: first("area") }, place);
      if (first("carry") === "yes") answers.carry = "yes";
      questions(tree, region).slice(1).filter(({ id }) => answers[id] === undefined).forEach((question) => take(raw, answers, question));
      if (pains.includes(first(PAIN))) answers[PAIN] = first(PAIN);
    } else if (!raw.has("region") && byId(tree.areas, first("area"))) answers.area = first("area");
    return { same: first("v") === tree.version, answers };
  }

  /** Take the answers of a question from a link, if all of them exist and may stand together. */
  function take(raw, answers, question) {
    const ids = raw.get(question.id) || [];
    const alone = question.many ? [NONE, UNSURE].filter((id) => !byId(question.answers, id)) : [];
    const known = ids.every((id) => byId(question.answers, id) || alone.includes(id));
    const together = ids.length === 1 || (question.many && !ids.some((id) => alone.includes(id)));
    if (ids.length && known && together) answers[question.id] = question.many ? ids : ids[0];
  }

  injuryGuide.walk = Object.freeze({
    LEVELS, NONE, UNSURE, PAIN, pains, whole, outcome, regionOf, questions, questionOf, signOf, places, steps, next, total, answer, elsewhere, pack, unpack, ticked, byId
  });
})();
