// Paper: every section open, and what the buttons for printing do.
(() => {
  "use strict";
  /** @type {HTMLDetailsElement[]} */
  let opened = [];

  addEventListener("beforeprint", () => {
    opened = Array.from(document.querySelectorAll("main details:not([open])"));
    opened.forEach((details) => {
      details.open = true;
    });
  });
  addEventListener("afterprint", () => {
    opened.forEach((details) => {
      details.open = false;
    });
  });
  // The planner's button comes later than this script.
  addEventListener("click", (event) => {
    if (event.target.closest("[data-ri=print]")) print();
  });
})();
