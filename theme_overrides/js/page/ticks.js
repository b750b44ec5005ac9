// Tick boxes remember, on this device only, from the first tick on; one button forgets.
(function () {
  "use strict";
  var boxes = Array.from(document.querySelectorAll(".ri-tick input[type=checkbox]"));
  if (!boxes.length) return;
  var key = "ticks " + injuryGuide.here;
  var kept = {};
  try { kept = JSON.parse(injuryGuide.recall(key)) || {}; } catch (error) { kept = {}; }
  var clear = document.querySelector("[data-ri=clear-ticks]");

  function tell() {
    if (clear) clear.hidden = !boxes.some(function (box) { return box.checked; });
  }

  boxes.forEach(function (box) {
    box.checked = kept[box.id] === true;
    box.addEventListener("change", function () {
      if (box.checked) kept[box.id] = true; else delete kept[box.id];
      injuryGuide.keep(key, Object.keys(kept).length ? JSON.stringify(kept) : null);
      tell();
    });
  });
  if (clear) {
    clear.addEventListener("click", function () {
      boxes.forEach(function (box) { box.checked = false; });
      kept = {};
      injuryGuide.keep(key, null);
      tell();
      boxes[0].focus();
    });
  }
  tell();
})();
