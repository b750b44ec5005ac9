// Light or dark. The system decides until the reader presses the button; only then is a choice kept.
(() => {
  "use strict";
  const root = document.documentElement;
  const button = document.querySelector("[data-ri=theme]");
  const system = matchMedia("(prefers-color-scheme: dark)");
  if (!button) return;

  function dark() {
    return (root.dataset.riScheme || (system.matches ? "dark" : "light")) === "dark";
  }

  function tell() {
    button.setAttribute("aria-pressed", String(dark()));
  }

  button.hidden = false;
  tell();
  system.addEventListener("change", tell);
  button.addEventListener("click", () => {
    root.dataset.riScheme = dark() ? "light" : "dark";
    injuryGuide.keep("scheme", root.dataset.riScheme);
    tell();
  });
})();
