// Keep pages for a hill without signal, where the browser can. Two notices: that a page is a kept copy, with its
// date, and that a newer copy of the guide is ready.
(function () {
  "use strict";
  if (!("serviceWorker" in navigator) || location.protocol === "file:") return;

  var notice = injuryGuide.notice;

  // "2026-11-22T21:00:00Z" -> "22 November 2026"
  function day(saved) {
    var date = new Date(saved);
    return isNaN(date) ? "" : date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  }

  function tellCopy() {
    var entry = performance.getEntriesByType("navigation")[0];
    var timing = ((entry && entry.serverTiming) || []).find(function (one) { return one.name === "ri-copy"; });
    // The page that says "No connection" is a kept copy too, but of no interest.
    if (!timing || document.body.classList.contains("ri-kind-not-found")) return;
    var saved = day(timing.description);
    notice("This page could not be fetched just now. You read the copy that was kept on this device" + (saved ? " on " + saved : "") + ".");
  }

  addEventListener("load", function () {
    tellCopy();
    navigator.serviceWorker
      .register(injuryGuide.scriptAddress(new URL("sw.js", injuryGuide.root).href))
      .then(function (registration) {
        // The first visit began before the worker did, so it has not seen this page.
        if (!navigator.serviceWorker.controller) navigator.serviceWorker.ready.then(function (first) {
          first.active.postMessage({ keep: location.href.replace(/[?#].*$/, "") });
        });
        registration.addEventListener("updatefound", function () {
          var fresh = registration.installing;
          var before = navigator.serviceWorker.controller;
          if (fresh) fresh.addEventListener("statechange", function () {
            if (before && fresh.state === "activated") {
              notice("A newer copy of this guide is ready.", "Load it", function () { location.reload(); });
            }
          });
        });
      })
      .catch(function () { /* no worker: the site works as before, with a network */ });
  });
})();
