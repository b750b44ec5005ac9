// The parts of an injury's page. All stand open in the HTML; on a phone they are folded, so that the first screen is
// the page and the rest is one tap away. A link into a part, the search and paper open them.
(function () {
  "use strict";
  var folds = Array.from(document.querySelectorAll(".ri-part > details, .ri-worry > details"));
  var signs = document.querySelector(".ri-signs > details");
  if (signs) { signs.open = false; signs.parentElement.classList.add("ri-signs--folded"); folds.push(signs); }
  if (!folds.length) return;

  function show(target) {
    if (!target) return;
    for (var fold = target.querySelector(":scope > details") || target.closest("details"); fold; fold = fold.parentElement.closest("details")) {
      fold.open = true;
    }
  }

  function named(hash) {
    try { return document.getElementById(decodeURIComponent(hash.slice(1))); } catch (error) { return null; }
  }

  function follow() {
    var target = named(location.hash);
    if (!target || !folds.some(function (fold) { return fold.contains(target) || target.contains(fold); })) return;
    show(target);
    target.scrollIntoView();
  }

  if (matchMedia("(max-width: 44.99em)").matches) {
    folds.forEach(function (fold) { fold.open = false; });
    follow();
  }
  addEventListener("hashchange", follow);
  // A second press on the same link changes no fragment.
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[href^='#']");
    if (link) show(named(link.getAttribute("href")));
  });

  // The short print, the first screen alone, is for the button; any other print is the whole page.
  var short = false;
  document.addEventListener("click", function (event) {
    if (!event.target.closest("[data-ri=print-short]")) return;
    var whole = document.querySelector("link[rel=canonical]");
    if (whole) document.querySelector(".ri-review").dataset.whole = whole.href;
    short = true;
    print();
  });

  var closed = [];
  addEventListener("beforeprint", function () {
    document.documentElement.classList.toggle("ri-short", short);
    short = false;
    closed = folds.filter(function (fold) { return !fold.open; });
    closed.forEach(function (fold) { fold.open = true; });
  });
  addEventListener("afterprint", function () { closed.forEach(function (fold) { fold.open = false; }); });

  // The bar marks the part that the reader is in: the last one whose beginning has passed the bar.
  var links = Array.from(document.querySelectorAll(".ri-bar a"));
  var parts = links.map(function (link) { return named(link.hash); });

  function mark() {
    var here = 0;
    parts.forEach(function (part, at) { if (part && part.getBoundingClientRect().top < innerHeight / 3) here = at; });
    links.forEach(function (link, at) {
      if (at === here) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
    });
  }

  if (links.length && window.IntersectionObserver) {
    var seen = new IntersectionObserver(mark, { rootMargin: "-33% 0px -66% 0px" });
    parts.forEach(function (part) { if (part) seen.observe(part); });
  }
})();
