// What the reader mode of Firefox (Mozilla's Readability) leaves of a page. Runs in a page that has loaded it.
// readerView(html) -> { kind, offered: whether the button for it shows, lines: how many, lost: [line, ...] }
function readerView(html) {
  "use strict";
  var LINES = "p, li, dt, dd, td, th, h2, h3, h4";
  // What a reader mode may leave out: ways on, things to press, and what assistive tools do not read either.
  var TOOLS = "nav, form, .ri-fold, .ri-actions, .ri-needs-js, [hidden], [aria-hidden=true]";

  function parsed() { return new DOMParser().parseFromString(html, "text/html"); }
  function plain(text) { return text.replace(/\s+/g, ""); }

  function times(text, part) { return text.split(part).length - 1; }

  // The words of a line itself, without those of lines within it.
  function words(line) {
    var copy = line.cloneNode(true);
    copy.querySelectorAll(LINES + ", " + TOOLS).forEach(function (each) { each.remove(); });
    return copy.textContent.replace(/\s+/g, " ").trim();
  }

  var page = parsed();
  var offered = isProbablyReaderable(page);
  var extract = new Readability(parsed()).parse();
  var kept = plain(extract ? extract.textContent : "");
  var count = new Map();
  page.querySelectorAll("main :is(" + LINES + ")").forEach(function (line) {
    var said = line.closest(TOOLS) ? "" : words(line);
    if (said) count.set(said, (count.get(said) || 0) + 1);
  });
  return {
    kind: (page.body.className.match(/ri-kind-(\S+)/) || [])[1],
    offered: offered,
    lines: count.size,
    lost: Array.from(count.keys()).filter(function (said) { return times(kept, plain(said)) < count.get(said); }),
  };
}
