// What the search dialog found, as a list. Comes with the engine, once the dialog is opened for the first time.
(function () {
  "use strict";
  var input = document.getElementById("ri-search-words");
  var status = document.getElementById("ri-search-status");
  var list = document.getElementById("ri-search-results");

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

  injuryGuide.showResults = function () {
    var words = input.value.trim();
    if (!injuryGuide.searchIndex) return;
    // Asked without words as well, so that the index is ready before the first letter.
    var results = injuryGuide.search(words).slice(0, 12);
    // One or two letters are a beginning: to say "nothing found" then would be spoken into the typing.
    var said = results.length ? results.length + (results.length === 1 ? " page found" : " pages found")
      : words.length > 2 ? "Nothing found. Try another word for the place or the feeling, or check your pain."
        : status.dataset.hint;
    if (words || list.firstChild) injuryGuide.say(status, said);
    list.replaceChildren.apply(list, results.map(item));
  };

  input.addEventListener("input", injuryGuide.showResults);
  // The words stay with this entry of the history: whoever comes back finds the results again.
  list.addEventListener("click", function (event) {
    var link = event.target.closest("a");
    if (!link) return;
    history.replaceState(Object.assign({}, history.state, { search: input.value }), "");
    // A place on this very page loads nothing that would close the dialog.
    if (link.hash && link.pathname === location.pathname) document.getElementById("ri-search").close();
  });
  // Enter goes to the first result.
  input.addEventListener("keydown", function (event) {
    var first = event.key === "Enter" && list.querySelector("a");
    if (first) first.click();
  });
})();
