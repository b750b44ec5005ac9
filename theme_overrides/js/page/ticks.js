// Tick boxes remember, on this device only, from the first tick on; one button forgets.
(() => {
  "use strict";
  /** @type {HTMLInputElement[]} */
  const boxes = Array.from(document.querySelectorAll(".ri-tick input[type=checkbox]"));
  if (!boxes.length) return;
  const key = "ticks " + injuryGuide.here;
  /** @type {Record<string, true>} By the id of a box. */
  let kept = {};
  try {
    kept = JSON.parse(injuryGuide.recall(key)) || {};
  } catch (error) {
    kept = {};
  }
  const clear = document.querySelector("[data-ri=clear-ticks]");

  function tell() {
    if (clear) clear.hidden = !boxes.some((box) => box.checked);
  }

  boxes.forEach((box) => {
    box.checked = kept[box.id] === true;
    box.addEventListener("change", () => {
      if (box.checked) kept[box.id] = true;
      else delete kept[box.id];
      injuryGuide.keep(key, Object.keys(kept).length ? JSON.stringify(kept) : null);
      tell();
    });
  });
  if (clear) {
    clear.addEventListener("click", () => {
      boxes.forEach((box) => {
        box.checked = false;
      });
      kept = {};
      injuryGuide.keep(key, null);
      tell();
      boxes[0].focus();
    });
  }
  tell();
})();
