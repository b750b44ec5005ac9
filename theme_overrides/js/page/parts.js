// The parts of an injury's page. All stand open in the HTML; on a phone they are folded, so that the first screen is
// the page and the rest is one tap away. A link into a part, the search and paper open them.
(() => {
  "use strict";
  /** @type {HTMLDetailsElement[]} */
  const folds = Array.from(document.querySelectorAll(".ri-part > details, .ri-worry > details"));
  /** @type {HTMLDetailsElement | null} */
  const signs = document.querySelector(".ri-signs > details");
  if (signs) {
    signs.open = false;
    signs.parentElement.classList.add("ri-signs--folded");
    folds.push(signs);
  }
  if (!folds.length) return;

  /** Open the parts that an element lies in. @param {HTMLElement | null} target */
  function show(target) {
    if (!target) return;
    /** @type {HTMLDetailsElement | null} */
    let fold = target.querySelector(":scope > details") || target.closest("details");
    while (fold) {
      fold.open = true;
      fold = fold.parentElement.closest("details");
    }
  }

  /** @param {string} hash @returns {HTMLElement | null} */
  function named(hash) {
    try {
      return document.getElementById(decodeURIComponent(hash.slice(1)));
    } catch (error) {
      return null;
    }
  }

  function follow() {
    const target = named(location.hash);
    if (!target || !folds.some((fold) => fold.contains(target) || target.contains(fold))) return;
    show(target);
    target.scrollIntoView();
  }

  if (matchMedia("(max-width: 44.99em)").matches) {
    folds.forEach((fold) => {
      fold.open = false;
    });
    follow();
  }
  addEventListener("hashchange", follow);
  // A second press on the same link changes no fragment.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link) show(named(link.getAttribute("href")));
  });

  // The short print, the first screen alone, is for the button; any other print is the whole page.
  let short = false;
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-ri=print-short]")) return;
    /** @type {HTMLLinkElement | null} */
    const whole = document.querySelector("link[rel=canonical]");
    if (whole) document.querySelector(".ri-review").dataset.whole = whole.href;
    short = true;
    print();
  });

  /** @type {HTMLDetailsElement[]} */
  let closed = [];
  addEventListener("beforeprint", () => {
    document.documentElement.classList.toggle("ri-short", short);
    short = false;
    closed = folds.filter((fold) => !fold.open);
    closed.forEach((fold) => {
      fold.open = true;
    });
  });
  addEventListener("afterprint", () => {
    closed.forEach((fold) => {
      fold.open = false;
    });
  });

  /** The bar marks the part that the reader is in: the last one whose beginning has passed the bar. @type {HTMLAnchorElement[]} */
  const links = Array.from(document.querySelectorAll(".ri-bar a"));
  const parts = links.map((link) => named(link.hash));

  function mark() {
    let here = 0;
    parts.forEach((part, at) => {
      if (part && part.getBoundingClientRect().top < innerHeight / 3) here = at;
    });
    links.forEach((link, at) => {
      if (at === here) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
  }

  if (links.length && window.IntersectionObserver) {
    const seen = new IntersectionObserver(mark, { rootMargin: "-33% 0px -66% 0px" });
    parts.forEach((part) => {
      if (part) seen.observe(part);
    });
  }
})();
