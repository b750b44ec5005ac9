// Glossary words and source marks: the meaning, or the source's title, appears on hover, on keyboard focus and on a
// first tap; the link still leads to its place. Escape closes it, and the pointer may move onto it (WCAG 1.4.13).
(function () {
  "use strict";
  var tip = null;
  var owner = null;
  var leaving = 0;

  function hide() {
    clearTimeout(leaving);
    if (!tip) return;
    owner.removeAttribute("aria-describedby");
    tip.remove();
    tip = owner = null;
  }

  // A number says the title that stands in the list of sources below.
  function source(mark) {
    var entry = document.getElementById(mark.hash.slice(1));
    return (entry && (entry.querySelector("a") || entry).textContent) || mark.textContent;
  }

  function show(term) {
    clearTimeout(leaving);
    if (owner === term) return;
    hide();
    owner = term;
    tip = document.createElement("span");
    tip.className = "ri-tip";
    tip.id = "ri-tip";
    tip.setAttribute("role", "tooltip");
    tip.textContent = term.dataset.riMeaning || source(term);
    (term.closest("main") || document.body).append(tip);
    term.setAttribute("aria-describedby", "ri-tip");
    var at = term.getClientRects()[0];
    var wide = document.documentElement.clientWidth;
    var left = Math.max(8, Math.min(at.left, wide - tip.offsetWidth - 8));
    var below = at.bottom + tip.offsetHeight + 12 < innerHeight || at.top < tip.offsetHeight + 12;
    tip.style.left = left + scrollX + "px";
    tip.style.top = (below ? at.bottom + 4 : at.top - tip.offsetHeight - 4) + scrollY + "px";
    tip.addEventListener("pointerenter", function () { clearTimeout(leaving); });
    tip.addEventListener("pointerleave", leave);
  }

  function leave() {
    clearTimeout(leaving);
    leaving = setTimeout(hide, 250);
  }

  document.querySelectorAll("a.ri-term[title], a.ri-basis").forEach(function (term) {
    // The browser's own tooltip would say it twice, and only to a mouse.
    term.dataset.riMeaning = term.title || "";
    term.removeAttribute("title");
    if (term.classList.contains("ri-basis")) term.setAttribute("aria-label", "Source " + term.textContent);
    var touched = false;
    term.addEventListener("pointerenter", function (event) { if (event.pointerType === "mouse") show(term); });
    term.addEventListener("pointerleave", function (event) { if (event.pointerType === "mouse") leave(); });
    term.addEventListener("pointerdown", function (event) { touched = event.pointerType !== "mouse"; });
    term.addEventListener("focus", function () { if (!touched) show(term); });
    term.addEventListener("blur", hide);
    term.addEventListener("click", function (event) {
      if (touched && owner !== term) { event.preventDefault(); show(term); }
      touched = false;
    });
  });

  document.addEventListener("keydown", function (event) { if (event.key === "Escape") hide(); });
  document.addEventListener("click", function (event) {
    if (tip && !tip.contains(event.target) && !owner.contains(event.target)) hide();
  });
})();
