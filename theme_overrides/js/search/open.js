// The search dialog. Opens from the header or with "/"; only then are the engine, the results and the index fetched.
(function () {
  "use strict";
  var openers = document.querySelectorAll("[data-ri=search]");
  var opener = openers[0];
  var dialog = document.getElementById("ri-search");
  if (!opener || !dialog || !dialog.showModal) return;
  var input = document.getElementById("ri-search-words");
  var status = document.getElementById("ri-search-status");

  function open() {
    if (dialog.open) return;
    dialog.showModal(); // the field is the first in it, so it has the focus
    input.select();
    // Orca 43 says nothing of a field that it comes to because its own place went; it does say this.
    injuryGuide.say(status, status.dataset.hint);
    Promise.all([injuryGuide.load(dialog.dataset.engine), injuryGuide.load(dialog.dataset.index)]).then(
      function () { injuryGuide.showResults(); },
      function () { injuryGuide.say(status, "Search could not be loaded. The list of all pages has everything."); }
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
    status.textContent = ""; // so that it is said anew
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
