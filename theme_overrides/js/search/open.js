// The search dialog. Opens from the header or with "/"; only then are the engine, the results and the index fetched.
(() => {
  "use strict";
  const openers = document.querySelectorAll("[data-ri=search]");
  let opener = openers[0];
  /** @type {HTMLDialogElement | null} */
  const dialog = document.getElementById("ri-search");
  if (!opener || !dialog || !dialog.showModal) return;
  /** @type {HTMLInputElement} */
  const input = document.getElementById("ri-search-words");
  const status = document.getElementById("ri-search-status");

  function open() {
    if (dialog.open) return;
    dialog.showModal(); // the field is the first in it, so it has the focus
    input.select();
    // Orca 43 says nothing of a field that it comes to because its own place went; it does say this.
    injuryGuide.say(status, status.dataset.hint);
    Promise.all([injuryGuide.load(dialog.dataset.engine), injuryGuide.load(dialog.dataset.index)]).then(
      () => {
        injuryGuide.showResults();
      },
      () => {
        injuryGuide.say(status, "Search could not be loaded. The list of all pages has everything.");
      }
    );
  }

  openers.forEach((one) => {
    one.setAttribute("aria-haspopup", "dialog");
    injuryGuide.asButton(one, () => {
      opener = one;
      open();
    });
  });
  // Chromium would only empty the field at the first Escape, and Enter would send the form, which closes the dialog.
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" || event.key === "Enter") event.preventDefault();
    if (event.key === "Escape") dialog.close();
  });
  dialog.addEventListener("close", () => {
    status.textContent = ""; // so that it is said anew
    if (history.state && history.state.search)
      history.replaceState(Object.assign({}, history.state, { search: "" }), "");
    opener.focus();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.addEventListener("keydown", (event) => {
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
