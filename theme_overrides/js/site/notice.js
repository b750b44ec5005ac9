// A notice above the page: words, perhaps a button, and a way to close it. Said once, however often it is asked for.
(() => {
  "use strict";
  injuryGuide.notice = (words, action, press) => {
    const said = Array.from(document.querySelectorAll(".ri-notice"));
    if (said.some((one) => one.dataset.words === words)) return;
    const { make } = injuryGuide;
    const bar = make("div", "", "ri-notice");
    const text = make("p");
    const close = make("button", "Close");
    bar.setAttribute("role", "status");
    bar.dataset.words = words;
    bar.append(text);
    if (action) {
      const button = make("button", action);
      button.type = "button";
      button.addEventListener("click", press);
      bar.append(button);
    }
    close.type = "button";
    close.addEventListener("click", () => {
      bar.remove();
    });
    bar.append(close);
    document.querySelector("main").prepend(bar);
    injuryGuide.say(text, words);
  };
})();
