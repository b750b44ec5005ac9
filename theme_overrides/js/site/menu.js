// The menu: a link to all pages becomes a button that shows the sections beneath the header.
(() => {
  "use strict";
  const button = document.querySelector("[data-ri=menu]");
  const menu = document.getElementById("ri-menu");
  if (!button || !menu) return;

  /** @param {boolean | string} open As `hidden` says it. */
  function show(open) {
    menu.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
  }

  button.setAttribute("aria-controls", "ri-menu");
  show(false);
  injuryGuide.asButton(button, () => {
    show(menu.hidden);
    if (!menu.hidden) menu.focus();
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || menu.hidden) return;
    const inside = menu.contains(document.activeElement);
    show(false);
    if (inside) button.focus();
  });

  // Tabbing out of the menu, or pressing elsewhere, closes it: it never covers what has focus.
  menu.addEventListener("focusout", (event) => {
    const to = /** @type {HTMLElement | null} */ (event.relatedTarget);
    if (to && to !== button && !menu.contains(to)) show(false);
  });
  document.addEventListener("click", (event) => {
    if (!menu.hidden && !menu.contains(event.target) && !button.contains(event.target)) show(false);
  });
})();
