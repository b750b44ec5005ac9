// Glossary words and source marks: the meaning, or the source's title, appears on hover, on keyboard focus and on a
// first tap; the link still leads to its place. Escape closes it, and the pointer may move onto it (WCAG 1.4.13).
(() => {
  "use strict";
  /** @type {HTMLElement | null} */
  let tip = null;
  /** @type {HTMLAnchorElement | null} What the tip is about. */
  let owner = null;
  let leaving = 0;

  function hide() {
    clearTimeout(leaving);
    if (!tip) return;
    owner.removeAttribute("aria-describedby");
    tip.remove();
    tip = owner = null;
  }

  /** A number says the title that stands in the list of sources below. @param {HTMLAnchorElement} mark @returns {string} */
  function source(mark) {
    const entry = document.getElementById(mark.hash.slice(1));
    return (entry && (entry.querySelector("a") || entry).textContent) || mark.textContent;
  }

  /** @param {HTMLAnchorElement} term */
  function show(term) {
    clearTimeout(leaving);
    if (owner === term) return;
    hide();
    owner = term;
    tip = injuryGuide.make("span", term.dataset.riMeaning || source(term), "ri-tip");
    tip.id = "ri-tip";
    tip.setAttribute("role", "tooltip");
    (term.closest("main") || document.body).append(tip);
    term.setAttribute("aria-describedby", "ri-tip");
    const at = term.getClientRects()[0];
    const wide = document.documentElement.clientWidth;
    const left = Math.max(8, Math.min(at.left, wide - tip.offsetWidth - 8));
    const below = at.bottom + tip.offsetHeight + 12 < innerHeight || at.top < tip.offsetHeight + 12;
    tip.style.left = left + scrollX + "px";
    tip.style.top = (below ? at.bottom + 4 : at.top - tip.offsetHeight - 4) + scrollY + "px";
    tip.addEventListener("pointerenter", () => {
      clearTimeout(leaving);
    });
    tip.addEventListener("pointerleave", leave);
  }

  function leave() {
    clearTimeout(leaving);
    leaving = setTimeout(hide, 250);
  }

  /** @param {HTMLAnchorElement} term */
  function start(term) {
    // The browser's own tooltip would say it twice, and only to a mouse.
    term.dataset.riMeaning = term.title || "";
    term.removeAttribute("title");
    if (term.classList.contains("ri-basis")) term.setAttribute("aria-label", "Source " + term.textContent);
    let touched = false;
    term.addEventListener("pointerenter", (event) => {
      if (event.pointerType === "mouse") show(term);
    });
    term.addEventListener("pointerleave", (event) => {
      if (event.pointerType === "mouse") leave();
    });
    term.addEventListener("pointerdown", (event) => {
      touched = event.pointerType !== "mouse";
    });
    term.addEventListener("focus", () => {
      if (!touched) show(term);
    });
    term.addEventListener("blur", hide);
    term.addEventListener("click", (event) => {
      if (touched && owner !== term) {
        event.preventDefault();
        show(term);
      }
      touched = false;
    });
  }

  document.querySelectorAll("a.ri-term[title], a.ri-basis").forEach(start);

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
  document.addEventListener("click", (event) => {
    if (tip && !tip.contains(event.target) && !owner.contains(event.target)) hide();
  });
})();
