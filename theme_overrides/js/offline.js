// Keep read pages for later, where the browser can; say so when a newer copy of the guide is ready.
(function () {
  "use strict";
  if (!("serviceWorker" in navigator) || location.protocol === "file:") return;

  addEventListener("load", function () {
    navigator.serviceWorker
      .register(injuryGuide.scriptAddress(new URL("sw.js", injuryGuide.root).href))
      .catch(function () { /* no worker: the site works as before, with a network */ });
  });
})();
