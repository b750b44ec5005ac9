// The way through the decision tree: what is asked next, what stays of the answers, and answers as a link.
// Data in, data out, no page and no state.
(() => {
  "use strict";
  const { rank, byId, ticked, signsOf, openers, isOpen, gateSteps, secondSteps, isEmergency, regionOf, outcome } =
    injuryGuide.walk;
  const [NONE, UNSURE, PAIN, WAIT] = ["none", "not-sure", "pain", "wait"];
  const [TODAY, CALL_NOW] = [3, 4];

  /**
   * The data in the page and a part that has come after it, as one.
   * @param {Tree} tree @param {Partial<Tree>} part @returns {Tree}
   */
  function whole(tree, part) {
    const conditions = { ...tree.conditions };
    Object.entries(part.conditions).forEach(([number, more]) => {
      conditions[number] = { ...conditions[number], ...more };
    });
    return {
      ...tree,
      ...part,
      conditions,
      gates: tree.gates.map((gate) => byId(part.gates || [], gate.id) || gate),
      rules: [...tree.rules, ...(part.rules || [])],
      regions: [...tree.regions, ...(part.regions || [])]
    };
  }

  /** The conditions that a sign and the answers to its second question point to. @param {Answer} sign */
  const pointed = (sign) => [sign, ...(sign.second || [])].flatMap((each) => Object.keys(each.points || {}));

  /** The parts of the data that these answers need and that have not come: opened gates, words for ticked signs, the region. @type {Walk["missing"]} */
  const missing = (tree, answers) => [
    ...tree.gates.filter((gate) => !gate.signs.length && isOpen(gate, answers)).map((gate) => gate.id),
    ...tree.gates.flatMap((gate) =>
      signsOf(gate, answers)
        .filter((sign) => pointed(sign).some((number) => !tree.conditions[number].name))
        .map((sign) => gate.id + "." + sign.id)
    ),
    ...(answers.place && !regionOf(tree, answers.region) ? [answers.region] : [])
  ];

  /** A question for everyone that is asked before the place, or one of the region. @type {Walk["questionOf"]} */
  const questionOf = (tree, region, id) =>
    byId(tree.background, id) || byId((regionOf(tree, region) || { questions: [] }).questions, id);

  /** What may answer the question of the pain: "0" to "10", or that it cannot be said. */
  const pains = [...Array.from({ length: 11 }, (_, number) => String(number)), UNSURE];

  /** The places of an area, in order. @type {Walk["places"]} */
  const places = (tree, areaId) =>
    Object.entries((byId(tree.areas, areaId) || { places: {} }).places).map(([name, text]) => {
      const [region, place] = name.split(".");
      return { region, place, text };
    });

  /** The answers of some questions only. @type {(answers: Answers, ids: string[]) => Answers} */
  const only = (answers, ids) =>
    Object.fromEntries(ids.filter((id) => answers[id] !== undefined).map((id) => [id, answers[id]]));

  /**
   * The screens of this reader so far, in order; the last is "result" once nothing is left to ask, and "wait" where a part is missing.
   * @param {Tree} tree @param {Answers} answers @returns {string[]}
   */
  function steps(tree, answers) {
    /** @type {string[]} */
    const list = [];
    /** The level of what was asked so far; 0 while an answer is missing. */
    const reached = () =>
      list.some((step) => answers[step] === undefined)
        ? 0
        : rank(outcome(tree, only(answers, [...list, ...openers(tree)])).level);
    /** Ask these gates; say whether their signs end the questions. @param {Gate[]} gates */
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
    const opened = tree.gates.filter((gate) => gate.when && isOpen(gate, answers)),
      away = opened.findIndex((gate) => !gate.signs.length);
    if (ends(away < 0 ? opened : opened.slice(0, away))) return [...list, "result"];
    if (away >= 0) return [...list, WAIT];
    list.push("area");
    if (byId(tree.areas, answers.area)) list.push("place");
    if (!answers.place) return list;
    if (missing(tree, answers).length) return [...list, WAIT];
    const region = regionOf(tree, answers.region);
    return [
      ...list,
      ...region.questions
        .slice(1)
        .map((each) => each.id)
        .filter((id) => !list.includes(id)),
      PAIN,
      "result"
    ];
  }

  /** The first screen that still lacks an answer. @type {Walk["next"]} */
  const next = (tree, answers) => steps(tree, answers).find((step) => step === "result" || answers[step] === undefined);

  /** How many screens this reader will see, result apart; before the region has come, the most. @param {Tree} tree @param {Answers} answers @returns {number} */
  function total(tree, answers) {
    const region = regionOf(tree, answers.region),
      gates = gateSteps(tree, answers);
    if (!region) return gates.length + tree.screens;
    const before = [...gates, ...openers(tree)];
    return before.length + 2 + region.questions.filter(({ id }) => !before.includes(id)).length; // the area and the pain besides
  }

  /**
   * One more answer. Answers that still apply are kept; those of another region go.
   * @param {Tree} tree @param {Answers} answers @param {string} step
   * @param {string | string[] | Place} value Region and place for the step "place".
   * @returns {Answers}
   */
  function answer(tree, answers, step, value) {
    /** @type {Answers} */
    const changed = {
      ...answers,
      ...(step === "place" ? /** @type {Place} */ (value) : { [step]: /** @type {string | string[]} */ (value) })
    };
    const before = [...gateSteps(tree, changed), ...openers(tree)];
    if (step === "area" && value !== answers.area) {
      delete changed.place;
      delete changed.region;
    }
    if (before.includes(step) && answers[step] !== undefined) delete changed.carry;
    const left = answers.region !== changed.region && regionOf(tree, answers.region);
    // A background answer waits, even when this region does not ask for it: the next one may.
    const gone = left
      ? [
          PAIN,
          ...left.questions
            .slice(1)
            .filter((each) => !each.background)
            .map((each) => each.id)
        ]
      : [];
    /** @param {string} id */
    const ofGate = (id) => byId(tree.gates, id.split(".")[0]);
    return only(
      changed,
      Object.keys(changed).filter((id) => (ofGate(id) ? before.includes(id) : !gone.includes(id)))
    );
  }

  /** Another place: the gates and what was said about the runner stay. @type {Walk["elsewhere"]} */
  const elsewhere = (tree, answers) => only(answers, [...gateSteps(tree, answers), ...tree.about_runner, "carry"]);

  /** Answers as text for a link, keyed by question, with the tree's version first. @type {Walk["pack"]} */
  const pack = (tree, answers) =>
    [["v", tree.version], ...Object.entries(answers)]
      .map(([id, value]) => id + "=" + ticked(value).join("+"))
      .join("&");

  /**
   * The other way; never throws.
   * @param {Tree} tree @param {string} text
   * @returns {{same: boolean, answers: Answers}} same: made with this version. answers: those that still exist.
   */
  function unpack(tree, text) {
    const raw = new Map(
      String(text)
        .slice(0, 2000)
        .split("&")
        .filter((pair) => pair.indexOf("=") > 0)
        .map((pair) => {
          const at = pair.indexOf("=");
          return [pair.slice(0, at), pair.slice(at + 1).split("+")];
        })
    );
    /** @param {string} id */
    const first = (id) => (raw.get(id) || [])[0];
    /** @type {Answers} */
    const answers = {};
    openers(tree).forEach((id) => take(raw, answers, byId(tree.background, id)));
    tree.gates
      .filter((gate) => isOpen(gate, answers))
      .forEach((gate) => {
        take(raw, answers, { id: gate.id, many: true, answers: [...gate.signs, { id: UNSURE }] });
        signsOf(gate, answers)
          .filter((sign) => sign.second)
          .forEach((sign) => {
            take(raw, answers, { id: gate.id + "." + sign.id, answers: [...sign.second, { id: UNSURE }] });
          });
      });
    const place = { region: first("region"), place: first("place") },
      region = regionOf(tree, place.region);
    if (places(tree, first("area")).some((each) => each.region === place.region && each.place === place.place)) {
      Object.assign(answers, { area: first("area") }, place);
      if (first("carry") === "yes") answers.carry = "yes";
      if (pains.includes(first(PAIN))) answers[PAIN] = first(PAIN);
      if (region)
        region.questions
          .slice(1)
          .filter(({ id }) => answers[id] === undefined)
          .forEach((question) => take(raw, answers, question));
    } else if (!raw.has("region") && byId(tree.areas, first("area"))) answers.area = first("area");
    return { same: first("v") === tree.version, answers };
  }

  /**
   * Take the answers of a question from a link, if all of them exist and may stand together.
   * @param {Map<string, string[]>} raw @param {Answers} answers Into which they go. @param {Question} question
   */
  function take(raw, answers, question) {
    const ids = raw.get(question.id) || [];
    const alone = question.many ? [NONE, UNSURE].filter((id) => !byId(question.answers, id)) : [];
    const known = ids.every((id) => byId(question.answers, id) || alone.includes(id));
    const together = ids.length === 1 || (question.many && !ids.some((id) => alone.includes(id)));
    if (ids.length && known && together) answers[question.id] = question.many ? ids : ids[0];
  }

  Object.assign(injuryGuide.walk, {
    NONE,
    UNSURE,
    PAIN,
    WAIT,
    pains,
    whole,
    missing,
    questionOf,
    places,
    steps,
    next,
    total,
    answer,
    elsewhere,
    pack,
    unpack
  });
})();
