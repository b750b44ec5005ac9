// The search dialog. Opens from the header or with "/"; only then are the engine and the index fetched.
(function () {
  "use strict";
  var opener = document.querySelector("[data-ri=search]");
  var dialog = document.getElementById("ri-search");
  if (!opener || !dialog || !dialog.showModal) return;
  var input = document.getElementById("ri-search-words");
  var status = document.getElementById("ri-search-status");
  var list = document.getElementById("ri-search-results");

  function ready() {
    return Promise.all([injuryGuide.load(dialog.dataset.engine), injuryGuide.load(dialog.dataset.index)]);
  }

  function open() {
    if (dialog.open) return;
    dialog.showModal();
    input.focus();
    input.select();
    ready().catch(function () { status.textContent = "Search could not be loaded. The list of all pages has everything."; });
  }

  function item(result) {
    var li = document.createElement("li");
    var link = document.createElement("a");
    var kind = document.createElement("span");
    var summary = document.createElement("p");
    link.href = injuryGuide.fileAddress(new URL(result.url, injuryGuide.root).href);
    link.textContent = result.title;
    kind.className = result.alarm ? "ri-search__kind ri-search__alarm" : "ri-search__kind";
    kind.textContent = result.alarm ? "Look here first" : result.kind;
    summary.textContent = result.summary;
    li.append(link, " ", kind, summary);
    return li;
  }

  function search() {
    var words = input.value.trim();
    if (!words) {
      status.textContent = "";
      list.replaceChildren();
      return;
    }
    ready().then(function () {
      if (words !== input.value.trim()) return;
      var results = injuryGuide.search(words).slice(0, 12);
      status.textContent = !results.length
        ? "Nothing found. Try another word for the place or the feeling, or check your pain."
        : results.length === 1 ? "1 page found" : results.length + " pages found";
      list.replaceChildren.apply(list, results.map(item));
    }, function () {});
  }

  opener.setAttribute("aria-haspopup", "dialog");
  injuryGuide.asButton(opener, open);
  input.addEventListener("input", search);
  // Enter goes to the first result; the form itself would close the dialog.
  input.addEventListener("keydown", function (event) {
    // Chromium would only empty the field at the first Escape.
    if (event.key === "Escape") { event.preventDefault(); dialog.close(); }
    if (event.key !== "Enter") return;
    event.preventDefault();
    var first = list.querySelector("a");
    if (first) first.click();
  });
  dialog.addEventListener("close", function () { opener.focus(); });
  dialog.addEventListener("click", function (event) { if (event.target === dialog) dialog.close(); });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    open();
  });
})();
