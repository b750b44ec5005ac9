// What the search dialog found, as a list. Comes with the engine, once the dialog is opened for the first time.
(() => {
  "use strict";
  /** @type {HTMLInputElement} */
  const input = document.getElementById("ri-search-words");
  const status = document.getElementById("ri-search-status");
  /** @type {HTMLDialogElement} */
  const dialog = document.getElementById("ri-search");
  const list = document.getElementById("ri-search-results");

  /** @param {SearchResult} result @returns {HTMLLIElement} */
  function item(result) {
    const { make } = injuryGuide;
    const li = make("li");
    const link = make("a", result.title);
    const kind = make("span", result.alarm ? "Look here first" : result.kind, "ri-search__kind");
    const summary = make("p", result.summary);
    link.href = injuryGuide.fileAddress(new URL(result.url, injuryGuide.root).href);
    kind.classList.toggle("ri-search__alarm", result.alarm);
    li.append(link, " ", kind, summary);
    return li;
  }

  injuryGuide.showResults = () => {
    const words = input.value.trim();
    if (!injuryGuide.searchIndex) return;
    // Asked without words as well, so that the index is ready before the first letter.
    const results = injuryGuide.search(words).slice(0, 12);
    // One or two letters are a beginning: to say "nothing found" then would be spoken into the typing.
    const said = results.length
      ? results.length + (results.length === 1 ? " page found" : " pages found")
      : words.length > 2
        ? "Nothing found. Try another word for the place or the feeling, or check your pain."
        : status.dataset.hint;
    if (words || list.firstChild) injuryGuide.say(status, said);
    list.replaceChildren(...results.map(item));
  };

  input.addEventListener("input", injuryGuide.showResults);
  // The words stay with this entry of the history: whoever comes back finds the results again.
  list.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    history.replaceState(Object.assign({}, history.state, { search: input.value }), "");
    // A place on this very page loads nothing that would close the dialog.
    if (link.hash && link.pathname === location.pathname) dialog.close();
  });
  // Enter goes to the first result.
  input.addEventListener("keydown", (event) => {
    const first = event.key === "Enter" && list.querySelector("a");
    if (first) first.click();
  });
})();
