// Check your pain: every text, found by its id in the data, and the small tools that build a screen.
/**
 * @typedef {{text?: string, help?: string, many?: boolean, lone?: string[], answers: Answer[]}} Asked What a step asks and offers.
 *   lone: answers that stand alone among ticks.
 * @typedef {Readonly<{asked: (step: string, region?: string) => Asked, answer: (step: string, id: string, region?: string, short?: boolean) => string,
 *   answerItem: (step: string, id: string, region?: string) => Answer | undefined, question: (step: string, region?: string) => string,
 *   isOwn: (step: string, region?: string) => boolean}>} Words isOwn: whether the question is the region's own.
 */
(() => {
  "use strict";
  const { NONE, PAIN, UNSURE, byId, pains, places, questionOf, regionOf, signOf } = injuryGuide.walk;

  /** An element with attributes, listeners (on...), text, and children; what is empty is left out. @type {MakeElement} */
  const el = (tag, props = {}, children = []) => {
    const node = document.createElement(tag);
    Object.entries(props).forEach(([key, value]) => {
      if (key === "text") node.textContent = /** @type {string} */ (value);
      else if (key.startsWith("on")) node.addEventListener(key.slice(2), /** @type {EventListener} */ (value));
      else if (value === true) node.setAttribute(key, "");
      else if (value !== false && value !== null && value !== undefined)
        node.setAttribute(key, /** @type {string} */ (value));
    });
    node.append(.../** @type {(Node | string)[]} */ (children.filter(Boolean)));
    return node;
  };

  /** @type {InjuryGuide["decision"]["button"]} */
  const button = (text, onclick) =>
    el("button", { type: "button", class: "ri-button ri-button--quiet", text, onclick });

  /**
   * The words of the tool, by step, id of an answer, and region.
   * @param {Tree} tree @returns {Words}
   */
  function words(tree) {
    const none = { id: NONE, text: "None of these" },
      unsure = { id: UNSURE, text: "Not sure" };

    /** What `step` asks, and every answer that it offers. @type {Words["asked"]} */
    const asked = (step, region) => {
      const gate = byId(tree.gates, step),
        [, sign] = signOf(tree, step);
      // A sign may be ticked beside one that the reader is not sure about.
      if (gate)
        return {
          ...gate,
          many: true,
          lone: [NONE],
          answers: [...gate.signs, none, { ...unsure, label: "Not sure about one of these" }]
        };
      if (sign) return { text: sign.ask, answers: [...sign.second, unsure] };
      if (step === "area") return { text: tree.where.area, help: tree.where.help, answers: tree.areas };
      if (step === PAIN) return { ...tree.pain, answers: pains.map((id) => ({ id, text: painWords(id) })) };
      const found = questionOf(tree, region, step) || /** @type {Question} */ ({ answers: [] });
      if (step === "place") return { text: tree.where.place, help: tree.where.help, answers: placesOf(region, found) };
      return found.many ? { ...found, lone: [NONE, UNSURE], answers: [...found.answers, none, unsure] } : found;
    };

    /** The places of a region: their words and, once it has come, all else that is said of them. @param {string | undefined} region @param {{answers: Answer[]}} question @returns {Answer[]} */
    const placesOf = (region, { answers }) =>
      tree.areas
        .flatMap((area) => places(tree, area.id))
        .filter((each) => each.region === region)
        .map(({ place, text }) => ({ ...byId(answers, place), id: place, text }));

    /** How bad the pain is: a number, and what its ends are called. @param {string} id @returns {string} */
    function painWords(id) {
      const end = /** @type {Record<string, string>} */ ({ 0: tree.pain.none, 10: tree.pain.worst })[id];
      return id === UNSURE ? tree.pain.unsure : id + (end ? " (" + end + ")" : "");
    }

    /** @type {Words["answerItem"]} */
    const answerItem = (step, id, region) => byId(asked(step, region).answers, id);
    /** @type {Words["answer"]} */
    const answer = (step, id, region, short) => {
      const found = answerItem(step, id, region);
      return (short && found.short) || found.text;
    };
    /** @type {Words["question"]} */
    const question = (step, region) => asked(step, region).text;
    /** @type {Words["isOwn"]} */
    const isOwn = (step, region) =>
      step !== "place" &&
      (regionOf(tree, region) || { questions: [] }).questions.some(({ id, background }) => id === step && !background);

    return Object.freeze({ asked, answer, answerItem, question, isOwn });
  }

  /** The reader's emergency number, as it stands at the top of the page. */
  function emergencyNumber() {
    const box = el("p", { class: "ri-call ri-tree__number", "data-call": "" });
    injuryGuide.numbers.draw(box);
    return box;
  }

  injuryGuide.decision = Object.freeze({ el, button, words, emergencyNumber });
})();
