// The menu: a link to all pages becomes a button that shows the sections beneath the header.
(function () {
  "use strict";
  var button = document.querySelector("[data-ri=menu]");
  var menu = document.getElementById("ri-menu");
  if (!button || !menu) return;

  function show(open) {
    menu.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
  }

  button.setAttribute("aria-controls", "ri-menu");
  show(false);
  injuryGuide.asButton(button, function () {
    show(menu.hidden);
    if (!menu.hidden) menu.focus();
  });

  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape" || menu.hidden) return;
    var inside = menu.contains(document.activeElement);
    show(false);
    if (inside) button.focus();
  });

  // Tabbing out of the menu, or pressing elsewhere, closes it: it never covers what has focus.
  menu.addEventListener("focusout", function (event) {
    if (event.relatedTarget && event.relatedTarget !== button && !menu.contains(event.relatedTarget)) show(false);
  });
  document.addEventListener("click", function (event) {
    if (!menu.hidden && !menu.contains(event.target) && !button.contains(event.target)) show(false);
  });
})();
