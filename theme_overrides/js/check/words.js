// Check your pain: every text, found by its id in the paper version, and the small tools that build a screen.
(() => {
  "use strict";
  const { NONE, PAIN, UNSURE } = injuryGuide.walk;

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

  const read = (node, selector) => {
    const found = node && node.querySelector(selector);
    return found ? found.textContent.trim() : "";
  };

  const lines = (node, selector) => Array.from(node.querySelectorAll(selector + " > li"), (each) => each.textContent.trim());

  const button = (text, onclick) => el("button", { type: "button", class: "ri-button ri-button--quiet", text, onclick });

  /**
   * The words of the tool.
   * @param {HTMLElement} paper The paper version.
   */
  function words(paper) {
    /** The part of the paper that asks `step`: a region's own, or one for everyone. */
    const part = (step, region) => (region && paper.querySelector(`[data-tree-region="${region}"] [data-question="${step}"]`))
      || paper.querySelector(`:not([data-tree-region]) > [data-question="${step}"]`);
    const item = (node, id) => node && node.querySelector(`:scope > [data-id="${id}"], :scope > ul > [data-id="${id}"]`);

    /** An answer's line on paper; none for the two that stand below every list of ticks. */
    const answerItem = (step, id, region) => item(part(step, region), id);

    /** What a sign looks like, in smaller type. */
    const example = (step, id) => read(answerItem(step, id), ":scope > i");

    const pain = part("pain");

    /** How bad the pain is: a number, and what its ends are called. */
    function painWords(id) {
      if (id === UNSURE) return pain.dataset.unsure;
      return id + ({ 0: " (" + pain.dataset.none + ")", 10: " (" + pain.dataset.worst + ")" }[id] || "");
    }

    function answer(step, id, region, short) {
      if (step === PAIN) return painWords(id);
      const found = answerItem(step, id, region);
      if (!found) return id === NONE ? "None of these" : "Not sure";
      return short && found.dataset.short || found.firstChild.textContent.trim();
    }

    const where = new Map([["area", paper.dataset.area], ["place", paper.dataset.place]]);
    const question = (step, region) => where.get(step) || part(step, region).firstElementChild.textContent;
    const help = (step, region) => (where.has(step) ? paper.dataset.help : read(part(step, region), ":scope > p"));
    const isOwn = (step, region) => !where.has(step) && part(step, region).closest("[data-tree-region]") !== null;

    const condition = (id) => item(paper.querySelector("[data-conditions]"), id);
    function conditionName(id) {
      const found = condition(id), link = found.querySelector("a");
      return link ? link.textContent : found.firstChild.textContent.replace(/:\s*$/, "");
    }
    const ruleItem = (id) => item(paper.querySelector("[data-rules]"), id);
    const rule = (id) => ruleItem(id).firstChild.textContent.trim();
    const level = (id) => paper.querySelector(`[data-level="${id}"]`);
    /** What to do about the sign that an answer or a rule is, line by line; nothing where it is none. */
    function signLines(found) {
      const sign = found && found.dataset.sign && item(paper.querySelector("[data-signs]"), found.dataset.sign);
      return sign ? Array.from(sign.querySelectorAll("span"), (each) => each.textContent) : [];
    }
    function running(why) {
      const found = paper.querySelector(`[data-running="${why}"]`);
      return found.dataset.text || found.textContent;
    }
    const text = (selector) => read(paper, selector);

    return Object.freeze({ answer, answerItem, example, question, help, isOwn, condition, conditionName, rule, ruleItem, signLines, running, level, text });
  }

  /** The reader's emergency number, as it stands at the top of the page. */
  function emergencyNumber() {
    const box = el("p", { class: "ri-call ri-tree__number", "data-call": "" });
    injuryGuide.numbers.draw(box);
    return box;
  }

  injuryGuide.decision = Object.freeze({ el, read, lines, button, words, emergencyNumber });
})();
