// Pass a page on: the device's own way to share where it has one, else the link is copied, and that is said.
(() => {
  "use strict";

  /** @param {string} link @param {HTMLElement} said Where it is said. */
  async function copy(link, said) {
    try {
      await navigator.clipboard.writeText(link);
      said.textContent = "The link is copied. Paste it where you like.";
    } catch {
      said.textContent = `Copy this link: ${link}`;
    }
  }

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-ri=pass-on]");
    if (!button) return;
    const said = button.parentElement.querySelector("[role=status]");
    // A plan's choices stand in the fragment; of a page, the place where its reader stood is nobody's matter.
    const url = button.dataset.whole === undefined ? location.href.split("#")[0] : location.href;
    said.textContent = "";
    if (!navigator.share) {
      await copy(url, said);
      return;
    }
    try {
      await navigator.share({ title: document.title, url });
    } catch (error) {
      if (/** @type {Error} */ (error).name !== "AbortError") await copy(url, said); // the reader closed it: nothing is wrong
    }
  });
})();
