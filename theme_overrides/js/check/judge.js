// The decision tree's engine for the browser: data in, data out, no page and no state.
// The reference is generator/engine/rules.py; tests hold that both judge alike. The data comes from engine/browser.py.
// Its types stand in gates.js.
// @ts-expect-error: the scripts fill it
globalThis.injuryGuide = globalThis.injuryGuide || {};

(() => {
  "use strict";
  const { LEVELS, rank, byId, ticked, signsOf, secondOf, openers } = injuryGuide.walk;
  const UNSURE = "not-sure";
  const [ROUTINE, SOON, TODAY] = [1, 2, 3];

  /** @type {Walk["regionOf"]} */
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

  Object.assign(injuryGuide.walk, { UNSURE, regionOf, outcome });
})();
