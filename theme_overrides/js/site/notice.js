// A notice above the page: words, perhaps a button, and a way to close it. Said once, however often it is asked for.
(function () {
  "use strict";
  injuryGuide.notice = function (words, action, press) {
    var said = Array.from(document.querySelectorAll(".ri-notice"));
    if (said.some(function (one) { return one.dataset.words === words; })) return;
    var bar = document.createElement("div");
    var text = document.createElement("p");
    var close = document.createElement("button");
    bar.className = "ri-notice";
    bar.setAttribute("role", "status");
    bar.dataset.words = words;
    bar.append(text);
    if (action) {
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = action;
      button.addEventListener("click", press);
      bar.append(button);
    }
    close.type = "button";
    close.textContent = "Close";
    close.addEventListener("click", function () { bar.remove(); });
    bar.append(close);
    document.querySelector("main").prepend(bar);
    injuryGuide.say(text, words);
  };
})();
