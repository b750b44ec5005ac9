// The decision tree's engine for the browser: the gates (which signs were ticked, what their second questions are, who is
// asked what), and what all answers come to. Data in, data out, no page and no state.
// The reference is generator/engine/rules.py; tests hold that both judge alike. The data comes from engine/browser.py.
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
  const UNSURE = "not-sure";
  const [ROUTINE, SOON, TODAY, CALL_NOW] = [1, 2, 3, 4];

  /** @type {Engine["rank"]} */
  const rank = (level) => (level ? LEVELS.indexOf(level) : 0);

  /** @type {Engine["byId"]} */
  const byId = (list, id) => list.find((each) => each.id === id);

  /** @type {Engine["ticked"]} */
  const ticked = (value) => (value === undefined ? [] : [].concat(value));

  /** The signs of a gate that were ticked. @type {Engine["signsOf"]} */
  const signsOf = (gate, answers) => gate.signs.filter((sign) => ticked(answers[gate.id]).includes(sign.id));

  /** A sign's second question and what was answered to it, if anything. @type {Engine["secondOf"]} */
  const secondOf = (gate, sign, answers) => {
    const name = gate.id + "." + sign.id;
    return { name, second: byId(sign.second || [], ticked(answers[name])[0]) };
  };

  /** The gate and the sign that a second question is about; nothing for any other step. @type {Engine["signOf"]} */
  const signOf = (tree, step) => {
    const [gate, sign] = step.split(".");
    const found = sign && byId(tree.gates, gate);
    return found ? [found, byId(found.signs, sign)] : [];
  };

  /** The questions about the runner that open gates: asked of everybody, before the place. @type {Engine["openers"]} */
  const openers = (tree) => {
    const opening = new Set(tree.gates.flatMap((gate) => gate.when || []).map((name) => name.split(".")[0]));
    return tree.background.map((each) => each.id).filter((id) => opening.has(id));
  };

  /** Whether a gate is asked of this runner. @type {Engine["isOpen"]} */
  const isOpen = (gate, answers) =>
    !gate.when ||
    gate.when.some((name) => {
      const [question, id] = name.split(".");
      return ticked(answers[question]).includes(id);
    });

  /** The gates that are asked of this runner, each followed by the second questions of its ticked signs. @type {Engine["gateSteps"]} */
  const gateSteps = (tree, answers) =>
    tree.gates.filter((gate) => isOpen(gate, answers)).flatMap((gate) => [gate.id, ...secondSteps(gate, answers)]);

  /** The most urgent sign is asked about first. @type {Engine["secondSteps"]} */
  const secondSteps = (gate, answers) =>
    signsOf(gate, answers)
      .filter((sign) => sign.second)
      .sort((a, b) => rank(b.level) - rank(a.level))
      .map((sign) => gate.id + "." + sign.id);

  /** Whether a sign of the gate is an emergency, whatever else is answered. @type {Engine["isEmergency"]} */
  const isEmergency = (gate, answers) =>
    signsOf(gate, answers).some((sign) => {
      const { name, second } = secondOf(gate, sign, answers);
      return rank((second || sign).level) === CALL_NOW && (!sign.second || answers[name] !== undefined);
    });

  /** @type {Engine["regionOf"]} */
  const regionOf = (tree, id) => byId(tree.regions, id);

  /** What was chosen of a question; of a single choice the first. @type {(question: Question, answers: Answers) => Answer[]} */
  const chosen = (question, answers) => {
    const ids = ticked(answers[question.id]);
    const picked = question.answers.filter((answer) => ids.includes(answer.id));
    return question.many ? picked : picked.slice(0, 1);
  };

  /** @param {Tree} tree @param {Answers} answers @returns {Outcome} */
  function outcome(tree, answers) {
    const { conditions, cap, show } = tree;
    const region = regionOf(tree, answers.region);
    // What speaks for each condition: signs, answers about this region, answers that count everywhere.
    const /** @type {Points} */ fromGates = {},
      /** @type {Points} */ own = {},
      /** @type {Points} */ shared = {},
      /** @type {Reason[]} */ said = [],
      /** @type {(Said & {level: number})[]} */ raised = [],
      /** @type {Said[]} */ lowered = [],
      /** @type {Set<string>} */ given = new Set();
    let level = rank(/** @type {Level} */ (region && region.baseline)),
      red = false;

    /** Count an answer. @param {string} question @param {Answer} answer @param {Points} total @param {number} [asks] A level. */
    const say = (question, answer, total, asks = rank(answer.level)) => {
      level = Math.max(level, asks);
      raised.push({ question, answer: answer.id, level: asks });
      red = red || Boolean(answer.red);
      given.add(question + "." + answer.id);
      Object.entries(answer.points || {}).forEach(([condition, points]) => {
        const number = Number(condition);
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
      const others = Math.max(
        unsure,
        ...heard.map((each, index) => (index === at ? 0 : rank((each.second || each.sign).level)))
      );
      const left = rank((second || sign).level);
      // Two things at once are no harmless double: then a sign keeps its own level.
      const less = second && left < rank(sign.level) && others < TODAY;
      if (!less) say(gate.id, sign, fromGates, Math.max(left, rank(sign.level)));
      if (second) say(name, second, fromGates, less ? left : 0);
      if (less) lowered.push({ question: name, answer: second.id });
      given.add(gate.id + "." + sign.id);
    });
    openers(tree).forEach((id) => ticked(answers[id]).forEach((each) => given.add(id + "." + each)));
    if (region) {
      given.add("region." + region.id);
      region.questions.forEach((question) =>
        chosen(question, answers).forEach((answer) => {
          say(question.id, answer, question.background ? shared : own);
        })
      );
    }
    const held = [...tree.rules, ...((region && region.rules) || [])].filter((rule) =>
      rule.all.every((name) => given.has(name))
    );
    held.forEach((rule) => {
      level = Math.max(level, rank(rule.level));
    });

    /** @type {Map<number, number>} By number of the condition. */
    const scores = new Map();
    [...(region ? region.conditions : []), ...Object.keys(fromGates).map(Number)].forEach((number) => {
      const { common = 0, alert_at, uncapped } = conditions[number];
      const context = shared[number] || 0;
      const capped = alert_at === undefined || uncapped ? context : Math.min(context, cap);
      scores.set(number, common + capped + (fromGates[number] || 0) + (own[number] || 0));
    });
    /** @param {number} number */
    const levelOf = (number) => rank(conditions[number].level);
    // Ties go to the more serious.
    const order = [...scores.keys()].sort((a, b) => scores.get(b) - scores.get(a) || levelOf(b) - levelOf(a) || a - b);
    const alerts = order.filter((number) => scores.get(number) >= conditions[number].alert_at);
    alerts.forEach((number) => {
      level = Math.max(level, levelOf(number));
    });
    const best = order.length ? scores.get(order[0]) : 0;
    const matched = order.length > 0 && best >= show.least;
    if (region) level = Math.max(level, matched ? Math.min(levelOf(order[0]), ROUTINE) : ROUTINE);
    const close = order.filter(
      (number) => !alerts.includes(number) && scores.get(number) >= Math.max(show.least, best - show.gap)
    );
    const fits = close.slice(0, Math.max(0, show.most - alerts.length));

    /** @param {number} number @param {1 | -1} sign For or against. */
    const reasons = (number, sign) =>
      said
        .filter((each) => each.number === number && each.points * sign > 0)
        .sort((a, b) => (b.points - a.points) * sign);
    // What decided the level, the reader's own answers first; nothing where the best match alone asks for it.
    const because =
      level === 0
        ? []
        : [
            ...raised.filter((each) => each.level === level).map(({ question, answer }) => ({ question, answer })),
            ...held.filter((rule) => rank(rule.level) === level).map((rule) => ({ rule })),
            ...alerts.filter((number) => levelOf(number) === level).flatMap((number) => reasons(number, 1).slice(0, 1))
          ];
    return {
      because,
      lowered,
      given,
      level: LEVELS[level],
      red: red || level >= SOON,
      alerts,
      fits,
      rules: held,
      scores: Object.fromEntries(scores),
      why: Object.fromEntries(
        [...alerts, ...fits].map((number) => [number, { up: reasons(number, 1), down: reasons(number, -1) }])
      )
    };
  }

  // walk.js adds the rest.
  injuryGuide.walk = /** @type {Engine & Walk} */ ({
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
    isEmergency,
    regionOf,
    outcome
  });
})();
