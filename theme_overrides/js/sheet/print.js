// Paper: every section open, and what the buttons for printing do.
(function () {
  "use strict";
  var opened = [];

  addEventListener("beforeprint", function () {
    opened = Array.from(document.querySelectorAll("main details:not([open])"));
    opened.forEach(function (details) { details.open = true; });
  });
  addEventListener("afterprint", function () {
    opened.forEach(function (details) { details.open = false; });
  });
  // The planner's button comes later than this script.
  addEventListener("click", function (event) {
    if (event.target.closest("[data-ri=print]")) print();
  });
})();
