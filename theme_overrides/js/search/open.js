// The search dialog. Opens from the header or with "/"; only then are the engine, the results and the index fetched.
(function () {
  "use strict";
  var openers = document.querySelectorAll("[data-ri=search]");
  var opener = openers[0];
  var dialog = document.getElementById("ri-search");
  if (!opener || !dialog || !dialog.showModal) return;
  var input = document.getElementById("ri-search-words");

  function open() {
    if (dialog.open) return;
    dialog.showModal();
    dialog.focus(); // or the field would have the focus already, unheard
    input.select();
    injuryGuide.focusSoon(input);
    Promise.all([injuryGuide.load(dialog.dataset.engine), injuryGuide.load(dialog.dataset.index)]).then(
      function () { injuryGuide.showResults(); },
      function () { document.getElementById("ri-search-status").textContent = "Search could not be loaded. The list of all pages has everything."; }
    );
  }

  openers.forEach(function (one) {
    one.setAttribute("aria-haspopup", "dialog");
    injuryGuide.asButton(one, function () { opener = one; open(); });
  });
  // Chromium would only empty the field at the first Escape, and Enter would send the form, which closes the dialog.
  input.addEventListener("keydown", function (event) {
    if (event.key === "Escape" || event.key === "Enter") event.preventDefault();
    if (event.key === "Escape") dialog.close();
  });
  dialog.addEventListener("close", function () {
    if (history.state && history.state.search) history.replaceState(Object.assign({}, history.state, { search: "" }), "");
    opener.focus();
  });
  dialog.addEventListener("click", function (event) { if (event.target === dialog) dialog.close(); });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    open();
  });
  // Back from a result: its words were kept with this entry of the history.
  if (history.state && history.state.search) {
    input.value = history.state.search;
    open();
  }
})();
