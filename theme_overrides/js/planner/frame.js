// The empty sheet of a plan. A script makes it, because browsers that know no `hidden` and no `template` read out
// what stands on the page: headings with nothing below. Only the foot waits there; it is true without a plan.
(() => {
  "use strict";
  /** @typedef {Record<string, string | number | null>} Attributes */
  const SVG = "http://www.w3.org/2000/svg";
  const WORST = 10; // of a pain from 0 to 10

  /**
   * make("p", { class: "x" }, "words", element, ...) -> the element; of its attributes, those that are not null
   * @template {keyof HTMLElementTagNameMap} Tag
   * @param {Tag} tag @param {Attributes} attributes @param {(string | number | Node)[]} content @returns {HTMLElementTagNameMap[Tag]}
   */
  function make(tag, attributes, ...content) {
    const element = document.createElement(tag);
    set(element, attributes);
    element.append(.../** @type {(string | Node)[]} */ (content));
    return element;
  }

  /** @param {Element} element @param {Attributes} attributes */
  function set(element, attributes) {
    Object.entries(attributes).forEach(([name, value]) => {
      if (value !== null) element.setAttribute(name, /** @type {string} */ (value));
    });
  }

  /** @template {keyof HTMLElementTagNameMap} Tag @param {Tag} tag @param {string} name @param {string | null} kind Its class. @param {string} [words] */
  const part = (tag, name, kind, words = "") => make(tag, { "data-part": name, class: kind }, words);

  /** @param {string} title @param {string} about @param {Node} content @param {string | null} [name] */
  function section(title, about, content, name = null) {
    return make("section", { "data-part": name }, make("h3", {}, title), about ? make("p", {}, about) : "", content);
  }

  /** @param {string[]} heads @param {string} name */
  function table(heads, name) {
    const row = make("tr", {}, ...heads.map((head) => make("th", { scope: "col" }, head)));
    return make("table", { class: "ri-sheet__stages" }, make("thead", {}, row), part("tbody", name, null));
  }

  /** @param {string} kind @param {string} attribute @param {string} words @param {string} [value] */
  function button(kind, attribute, words, value = "") {
    return make("li", {}, make("button", { class: kind, type: "button", [attribute]: value }, words));
  }

  // The link carries the choices of the plan, and neither ticks nor pain; the script is page/pass-on.js.
  function sharing() {
    const item = button("ri-button ri-button--quiet", "data-ri", "Share this plan", "pass-on");
    /** @type {HTMLElement} */ (item.firstChild).dataset.whole = "";
    item.append(" ", make("span", { role: "status" }));
    return item;
  }

  /** The stages as lanes, each a step further in and up: those that are done run dark, the runner stands at today's. @param {number} stages @param {number} at @returns {SVGSVGElement} */
  function stairs(stages, at) {
    const [width, step, rise] = [320, Math.min(26, 200 / stages), 14];
    const height = stages * rise + 6;
    const svg = document.createElementNS(SVG, "svg");
    set(svg, { viewBox: `0 0 ${width} ${height}`, class: "ri-stairs", "aria-hidden": "true", focusable: "false" });
    for (let stage = 0; stage < stages; stage += 1) {
      const lane = document.createElementNS(SVG, "rect");
      const left = 8 + stage * step;
      set(lane, {
        x: left,
        y: height - (stage + 1) * rise,
        width: width - left,
        height: 8,
        class: stage < at ? "done" : stage === at ? "now" : ""
      });
      svg.append(lane);
    }
    const runner = document.createElementNS(SVG, "circle");
    const stage = Math.min(at, stages - 1);
    set(runner, { cx: at < stages ? 8 + stage * step : width - 8, cy: height - (stage + 1) * rise + 4, r: 7 });
    svg.append(runner);
    return svg;
  }

  function todayPanel() {
    const pain = make(
      "select",
      { id: "plan-pain", "data-pain": "" },
      make("option", { value: "" }, "Choose"),
      ...Array.from({ length: WORST + 1 }, (_, at) =>
        make("option", { value: at }, at === 0 ? "0, none" : at === WORST ? `${at}, the worst` : at)
      )
    );
    return make(
      "section",
      { class: "ri-infield ri-now ri-sheet__tools", "aria-label": "Where you are" },
      part("p", "stage", "ri-num ri-now__stage"),
      part("p", "session", "ri-now__what"),
      part("p", "when", null),
      part("div", "stairs", "ri-now__stairs"),
      make("p", { "data-part": "progress", role: "status" }),
      make(
        "ul",
        { class: "ri-actions" },
        button("ri-button ri-button--quiet", "data-move", "Move the rest, so that this run is today")
      ),
      make(
        "div",
        { "data-part": "ask" },
        make("label", { for: "plan-pain" }, "Worst pain in your last run"),
        " ",
        pain,
        part("p", "pains", null),
        make("p", { "data-part": "advice", class: "ri-note", role: "status" })
      ),
      make(
        "label",
        { class: "ri-sheet__keep" },
        make("input", { type: "checkbox", "data-keep": "" }),
        " ",
        make("span", {}, "Keep my plan on this device, with my ticks and my pain")
      ),
      make("p", { "data-part": "replaced", role: "status" })
    );
  }

  // Put the sheet, hidden, behind the planner of a form; return it.
  injuryGuide.planSheet = (form) => {
    /** @type {HTMLTemplateElement} */
    const foot = form.parentElement.querySelector("[data-plan-foot]");
    const title = part("h2", "title", "ri-sheet__title", "Running again");
    title.tabIndex = -1;
    const cleared = part("p", "cleared", "ri-sheet__intro");
    const young = part(
      "p",
      "young",
      "ri-sheet__intro",
      "For parents: the child decides how far. Any pain or limp ends the run, and nothing has to be made up."
    );
    cleared.hidden = true;
    young.hidden = true;
    const sheet = make(
      "article",
      { class: "ri-sheet ri-sheet--plan", "data-pages": "2", "data-at-most": "", "data-plan-sheet": "" },
      make("p", { class: "ri-sheet__running ri-print-only" }, form.dataset.site, make("span", {}, "Running again")),
      title,
      part("p", "facts", null),
      todayPanel(),
      cleared,
      young,
      part("p", "run", null),
      section("Before the first run", "All of this is true:", part("ul", "entry", "ri-ticks")),
      section(
        "Stages",
        "The dates are the earliest. Repeat a stage or step back whenever the rules below say so, and move the rest.",
        table(["Stage", "What to do", "Runs"], "stages")
      ),
      section(
        "Then week by week",
        "Half an hour of easy running counts as 3 miles (4.8 km) here.",
        table(["Week from", "What to do (whole week)", "Runs"], "weeks"),
        "build"
      ),
      part("p", "end", null),
      section("Beside the runs", "", part("ul", "beside", "ri-sheet__list"), "exercises"),
      make(
        "div",
        { class: "ri-plan-rules" },
        section("Stay at a stage when", "", part("ul", "hold", "ri-sheet__list")),
        section("Stop, or step back, when", "", part("ul", "step-back", "ri-sheet__list"))
      ),
      make(
        "ul",
        { class: "ri-actions ri-sheet__tools" },
        button("ri-button", "data-save", "Save it in my calendar (.ics)"),
        button("ri-button ri-button--quiet", "data-ri", "Print this plan", "print"),
        sharing(),
        button("ri-button ri-button--quiet", "data-change", "Change my plan")
      ),
      make(
        "p",
        { class: "ri-note ri-sheet__tools", "data-part": "calendar", role: "status" },
        "Saved again with other dates, the runs move in most calendars."
      ),
      foot.content
    );
    sheet.hidden = true;
    form.parentElement.after(sheet);
    sheet.querySelectorAll("[data-call]").forEach((box) => injuryGuide.numbers.draw(box));
    return sheet;
  };
  injuryGuide.planStairs = stairs;
  // An exercise to go on with, leading to how it is done.
  injuryGuide.planBeside = ([name, dose, page]) =>
    make("li", {}, make("a", { href: page }, name), dose ? `: ${dose}` : "");
})();
