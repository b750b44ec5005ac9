// What is wrong with the planner's form, in the manner of GOV.UK: a summary that gets the focus, and the words again at
// each field.
(() => {
  "use strict";
  const { make } = injuryGuide;

  /** @param {HTMLFormElement} form */
  function clear(form) {
    const summary = form.querySelector("[data-problems]");
    summary.hidden = true;
    summary.replaceChildren();
    form.querySelectorAll(".ri-error").forEach((each) => each.remove());
    form.querySelectorAll("[aria-invalid]").forEach((each) => {
      each.removeAttribute("aria-invalid");
      each.removeAttribute("aria-describedby");
    });
  }

  /** @param {HTMLFormElement} form @param {Problem[]} problems */
  function complain(form, problems) {
    const summary = form.querySelector("[data-problems]");
    const list = make("ul");
    problems.forEach(({ field: name, text }) => {
      const input = /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
      const error = make("p", text, "ri-error");
      error.id = `${input.id}-error`;
      input.setAttribute("aria-invalid", "true");
      input.setAttribute("aria-describedby", error.id);
      input.closest("div").append(error);
      const item = make("li");
      const link = make("a", text);
      link.href = `#${input.id}`;
      link.addEventListener("click", (event) => {
        event.preventDefault();
        input.focus();
      });
      item.append(link);
      list.append(item);
    });
    summary.replaceChildren(make("h3", "There is no plan yet"), list);
    summary.hidden = false;
    summary.focus();
  }

  injuryGuide.plannerProblems = { clear, complain };
})();
