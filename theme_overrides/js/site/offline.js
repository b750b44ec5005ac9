// Keep pages for a hill without signal, where the browser can. Two notices: that a page is a kept copy, with its
// date, and that a newer copy of the guide is ready.
(() => {
  "use strict";
  if (!("serviceWorker" in navigator) || location.protocol === "file:") return;

  const notice = injuryGuide.notice;

  /** "2026-11-22T21:00:00Z" -> "22 November 2026" @param {string} saved @returns {string} "" for what is no date. */
  function day(saved) {
    const date = new Date(saved);
    return isNaN(+date) ? "" : date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  }

  function tellCopy() {
    const entry = /** @type {PerformanceNavigationTiming} */ (performance.getEntriesByType("navigation")[0]);
    const timing = ((entry && entry.serverTiming) || []).find((one) => one.name === "ri-copy");
    // The page that says "No connection" is a kept copy too, but of no interest.
    if (!timing || document.body.classList.contains("ri-kind-not-found")) return;
    const saved = day(timing.description);
    notice(
      "This page could not be fetched just now. You read the copy that was kept on this device" +
        (saved ? " on " + saved : "") +
        "."
    );
  }

  addEventListener("load", () => {
    tellCopy();
    navigator.serviceWorker
      .register(injuryGuide.scriptAddress(new URL("sw.js", injuryGuide.root).href))
      .then((registration) => {
        // The first visit began before the worker did, so it has not seen this page.
        if (!navigator.serviceWorker.controller)
          navigator.serviceWorker.ready.then((first) => {
            first.active.postMessage({ keep: location.href.replace(/[?#].*$/, "") });
          });
        registration.addEventListener("updatefound", () => {
          const fresh = registration.installing;
          const before = navigator.serviceWorker.controller;
          if (fresh)
            fresh.addEventListener("statechange", () => {
              if (before && fresh.state === "activated") {
                notice("A newer copy of this guide is ready.", "Load it", () => {
                  location.reload();
                });
              }
            });
        });
      })
      .catch(() => {
        /* no worker: the site works as before, with a network */
      });
  });
})();
