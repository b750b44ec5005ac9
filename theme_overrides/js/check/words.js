// Check your pain: every text, found by its id in the data, and the small tools that build a screen.
(() => {
  "use strict";
  const { NONE, PAIN, UNSURE, byId, questionOf, regionOf, signOf } = injuryGuide.walk;

  /** An element with attributes, listeners (on...), text, and children; what is empty is left out. */
  function el(tag, props = {}, children = []) {
    const node = document.createElement(tag);
    Object.entries(props).forEach(([key, value]) => {
      if (key === "text") node.textContent = value;
      else if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
      else if (value === true) node.setAttribute(key, "");
      else if (value !== false && value !== null && value !== undefined) node.setAttribute(key, value);
    });
    node.append(...children.filter(Boolean));
    return node;
  }

  const button = (text, onclick) => el("button", { type: "button", class: "ri-button ri-button--quiet", text, onclick });

  /**
   * The words of the tool.
   * @param {import("./walk.js").Tree} tree
   */
  function words(tree) {
    /** What `step` asks: a gate, a second question, one of where, of the pain, for everyone or of a region. */
    function asked(step, region) {
      const gate = byId(tree.gates, step), [, sign] = signOf(tree, step);
      if (gate) return { ...gate, answers: gate.signs };
      if (sign) return { text: sign.ask, answers: sign.second };
      if (step === "area") return { text: tree.where.area, help: tree.where.help, answers: tree.areas };
      if (step === PAIN) return { ...tree.pain, answers: [] };
      const found = questionOf(tree, region, step) || { answers: [] };
      return step === "place" ? { ...found, text: tree.where.place, help: tree.where.help } : found;
    }

    /** An answer in the data; none for the two that stand below every list of ticks, and for a number. */
    const answerItem = (step, id, region) => byId(asked(step, region).answers, id);

    /** How bad the pain is: a number, and what its ends are called. */
    function painWords(id) {
      const end = { 0: tree.pain.none, 10: tree.pain.worst }[id];
      return id === UNSURE ? tree.pain.unsure : id + (end ? " (" + end + ")" : "");
    }

    function answer(step, id, region, short) {
      if (step === PAIN) return painWords(id);
      const found = answerItem(step, id, region);
      if (!found) return id === NONE ? "None of these" : "Not sure";
      return short && found.short || found.text;
    }

    const question = (step, region) => asked(step, region).text;
    const help = (step, region) => asked(step, region).help;
    const isOwn = (step, region) => step !== "place" && byId((regionOf(tree, region) || { questions: [] }).questions, step) !== undefined;
    const condition = (id) => byId(Object.values(tree.conditions), id);
    const rule = (id) => byId(tree.rules, id);
    /** What to do about the sign that an answer or a rule is, line by line; nothing where it is none. */
    const signLines = (found) => found && tree.signs[found.sign] || [];

    return Object.freeze({ answer, answerItem, question, help, isOwn, condition, rule, signLines });
  }

  /** The reader's emergency number, as it stands at the top of the page. */
  function emergencyNumber() {
    const box = el("p", { class: "ri-call ri-tree__number", "data-call": "" });
    injuryGuide.numbers.draw(box);
    return box;
  }

  injuryGuide.decision = Object.freeze({ el, button, words, emergencyNumber });
})();
