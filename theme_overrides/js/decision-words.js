// Check your pain: every text, found by its id in the paper version, and the small tools that build a screen.
(() => {
  "use strict";
  const { NONE } = injuryGuide.walk;

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
    const item = (node, id) => node && node.querySelector(`[data-id="${id}"]`);

    /** An answer's line on paper; none for the two that stand below every list of ticks. */
    const answerItem = (step, id, region) => item(part(step, region), id);

    function answer(step, id, region, short) {
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
    const rule = (id) => item(paper.querySelector("[data-rules]"), id).firstChild.textContent.trim();
    const level = (id) => paper.querySelector(`[data-level="${id}"]`);
    const light = (id) => paper.querySelector(`[data-light="${id}"]`);
    const text = (selector) => read(paper, selector);

    return Object.freeze({ answer, answerItem, question, help, isOwn, condition, conditionName, rule, level, light, text });
  }

  /**
   * The reader's emergency number: the one chosen before, that of the browser's country, or that for elsewhere.
   * @param {HTMLElement} list Every number on the page.
   * @returns {() => HTMLElement | null} Gives a copy of the link that is shown now.
   */
  function emergencyNumbers(list) {
    const items = Array.from(list.children);
    const country = ((navigator.language || "").split("-")[1] || "").toLowerCase();
    const known = (id) => items.find((item) => item.dataset.region === id);
    const start = known(injuryGuide.recall && injuryGuide.recall("ri-region"))
      || items.find((item) => country && (item.dataset.countries || "").split(" ").includes(country))
      || items.find((item) => !item.dataset.countries) || items[0];
    const show = (item) => items.forEach((each) => { each.hidden = each !== item; });
    if (start) {
      const options = items.map((item) => el("option", { value: item.dataset.region, text: read(item, "span").replace(":", "") }));
      const select = el("select", { id: "ri-tree-region", onchange: () => {
        show(known(select.value));
        injuryGuide.keep("ri-region", select.value);
      } }, options);
      select.value = start.dataset.region;
      show(start);
      list.after(el("details", {}, [el("summary", { text: "Other country" }), el("label", { for: "ri-tree-region", text: "I am in " }), select]));
    }
    return () => {
      const shown = items.find((each) => !each.hidden);
      return shown ? shown.querySelector("a").cloneNode(true) : null;
    };
  }

  injuryGuide.decision = Object.freeze({ el, read, lines, button, words, emergencyNumbers });
})();
