// The empty sheet of a plan. A script makes it, because browsers that know no `hidden` and no `template` read out
// what stands on the page: headings with nothing below. Only the foot waits there; it is true without a plan.
(function () {
  "use strict";

  // make("p", { class: "x" }, "words", element, ...) -> the element; of its attributes, those that are not null
  function make(tag, attributes) {
    var element = document.createElement(tag);
    Object.keys(attributes).forEach(function (name) {
      if (attributes[name] !== null) element.setAttribute(name, attributes[name]);
    });
    element.append.apply(element, Array.prototype.slice.call(arguments, 2));
    return element;
  }

  function part(tag, name, kind, words) {
    return make(tag, { "data-part": name, class: kind }, words || "");
  }

  function section(title, about, content, name) {
    return make("section", { "data-part": name || null }, make("h3", {}, title), about ? make("p", {}, about) : "", content);
  }

  function table(heads, name) {
    var row = make("tr", {});
    heads.forEach(function (head) { row.append(make("th", { scope: "col" }, head)); });
    return make("table", { class: "ri-sheet__stages" }, make("thead", {}, row), part("tbody", name, null));
  }

  function button(kind, attribute, words) {
    var attributes = { class: kind, type: "button" };
    attributes[attribute] = attribute === "data-ri" ? "print" : "";
    return make("li", {}, make("button", attributes, words));
  }

  // Put the sheet, hidden, behind the planner of a form; return it.
  injuryGuide.planSheet = function (form) {
    var title = part("h2", "title", "ri-sheet__title", "My way back");
    var cleared = part("p", "cleared", "ri-sheet__intro");
    title.tabIndex = -1;
    var young = part("p", "young", "ri-sheet__intro", "For parents: the child decides how far. Any pain or limp ends the run, and nothing has to be made up.");
    cleared.hidden = true;
    young.hidden = true;
    var sheet = make("article", { class: "ri-sheet ri-sheet--plan", "data-pages": "2", "data-at-most": "", "data-plan-sheet": "" },
      make("p", { class: "ri-sheet__running ri-print-only" }, form.dataset.site, make("span", {}, "Running again")),
      title,
      part("p", "facts", null),
      make("ul", { class: "ri-actions ri-sheet__tools" },
        button("ri-button", "data-ri", "Print this plan"),
        button("ri-button ri-button--quiet", "data-save", "Save it in my calendar (.ics)")),
      make("p", { class: "ri-note ri-sheet__tools" }, "Saved again with other dates, the runs move in most calendars. If your new plan is shorter, delete the old entries first."),
      cleared,
      young,
      part("p", "run", null),
      section("Before the first run", "All of this is true:", part("ul", "entry", "ri-ticks")),
      section("Stages", "The dates are the earliest. Repeat a stage or step back whenever the rules below say so, and move the rest.",
        make("div", {}, part("figure", "stairs", "ri-sheet__plot"), table(["Stage", "What to do", "Runs"], "stages"))),
      section("Then week by week", "Half an hour of easy running counts as 3 miles (4.8 km) here.",
        table(["Week from", "What to do (whole week)", "Runs"], "weeks"), "build"),
      part("p", "end", null),
      section("Stay at a stage when", "", part("ul", "hold", "ri-sheet__list")),
      section("Stop, or step back, when", "", part("ul", "step-back", "ri-sheet__list")),
      form.parentElement.querySelector("[data-plan-foot]").content);
    sheet.hidden = true;
    form.parentElement.after(sheet);
    sheet.querySelectorAll("[data-call]").forEach((box) => injuryGuide.numbers.draw(box));
    return sheet;
  };
})();
