// A box that narrows a long list, above every list that asks for one with data-filter="What to find".
// Without this script the list is there, whole.
(() => {
  "use strict";

  /** @param {HTMLElement} listed */
  function start(listed) {
    const items = Array.from(listed.querySelectorAll(":scope > ul > li, .ri-entry"));
    const headings = Array.from(listed.querySelectorAll(":scope > h2, :scope > h3"));
    /** @type {string[] | null} */
    let texts = null; // read at the first letter, not while the page loads
    const box = document.createElement("p");
    const label = document.createElement("label");
    const input = document.createElement("input");
    const count = document.createElement("span");
    box.className = "ri-narrow";
    label.textContent = listed.dataset.filter;
    label.htmlFor = input.id = "ri-narrow";
    input.type = "search";
    input.autocomplete = "off";
    count.setAttribute("role", "status");
    box.append(label, input, count);
    listed.before(box);

    input.addEventListener("input", () => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      texts = texts || items.map((item) => item.textContent.toLowerCase());
      items.forEach((item, at) => {
        item.hidden = !words.every((word) => texts[at].indexOf(word) >= 0);
        if (!item.hidden) shown += 1;
      });
      // A heading stays while something below it, before the next heading as high, is shown.
      headings.forEach((heading) => {
        heading.hidden = true;
        for (
          let next = heading.nextElementSibling;
          next && !(next.tagName <= heading.tagName && /^H/.test(next.tagName));
          next = next.nextElementSibling
        ) {
          if (next.matches(".ri-entry:not([hidden])") || next.querySelector(":scope > li:not([hidden])"))
            heading.hidden = false;
        }
      });
      injuryGuide.say(
        count,
        !words.length
          ? ""
          : shown
            ? shown + " of " + items.length + " shown"
            : "Nothing here has these words. Try fewer, or search the guide."
      );
    });
  }

  document.querySelectorAll("[data-filter]").forEach(start);
})();
