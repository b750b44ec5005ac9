// The page that stands in for one that is not kept: asks for that one again, lists what is kept on this device, and
// keeps the whole guide when the reader asks for it. The worker (worker.js) owns the copies.
(function () {
  "use strict";
  var root = injuryGuide.root;
  var PAGES = "ri-pages:" + root.pathname;
  var WHOLE = "ri-whole:" + root.pathname;
  var ASSETS = "ri-assets:" + root.pathname;
  var AT_ONCE = 4; // files that are asked for side by side
  var CARDS = /^(index\.html|offline\.html|check-your-pain\/.*|red-flags\/.*|checklists\/.*|pages\/.*)?$/;
  if (!window.caches || !("serviceWorker" in navigator)) return;

  var again = document.querySelector(".ri-again");
  if (location.pathname !== new URL("offline.html", root).pathname) {
    again.hidden = false;
    again.firstChild.addEventListener("click", function () { location.reload(); });
  }

  function keptIn(name) {
    return caches.open(name).then(function (cache) {
      return cache.keys().then(function (keys) { return keys.map(function (one) { return one.url; }); });
    }).catch(function () { return []; /* storage is switched off */ });
  }

  // "Calf &amp; shin - Running Injury Guide", as it stands in the HTML -> "Calf & shin"
  function titleOf(html) {
    var title = (/<title>([^<]*)/.exec(html) || [])[1] || "";
    var signs = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&#34;": "\"", "&#39;": "'" };
    return title.replace(/&(amp|lt|gt|#34|#39);/g, function (one) { return signs[one]; }).replace(/ - [^-]*$/, "");
  }

  function listKept() {
    Promise.all([keptIn(PAGES), keptIn(WHOLE)]).then(function (both) {
      var section = document.querySelector(".ri-kept");
      var read = both[0].filter(function (url) { return !CARDS.test(url.slice(root.href.length)); });
      if (both[1].length) {
        section.querySelector("p").textContent = both[1].length + " more pages of the guide. The list of all pages leads to each.";
        section.append(link(new URL("pages/", root).href, "All pages"));
        section.hidden = false;
        return;
      }
      Promise.all(read.map(function (url) {
        return caches.match(url).then(function (copy) { return copy.text(); }).then(function (html) { return [titleOf(html), url]; });
      })).then(function (found) {
        var list = document.createElement("ul");
        found.sort(function (a, b) { return a[0].localeCompare(b[0], "en"); }).forEach(function (one) {
          var item = document.createElement("li");
          item.append(link(one[1], one[0]));
          list.append(item);
        });
        section.append(list);
        section.hidden = !found.length;
      });
    });
  }

  function link(address, words) {
    var made = document.createElement("a");
    made.href = address;
    made.textContent = words;
    return made;
  }

  // Ask the worker for one file; resolves to "kept", "full" or "lost".
  function keep(worker, address) {
    return new Promise(function (done) {
      var channel = new MessageChannel();
      channel.port1.onmessage = function (event) { done(event.data); };
      worker.postMessage({ keep: address, whole: true }, [channel.port2]);
    });
  }

  function offerWhole(section, whole) {
    var button = section.querySelector("button");
    var going = section.querySelector("[data-going]");
    var bar = section.querySelector("progress");
    var count = section.querySelector("[data-count]");
    var status = section.querySelector("[role=status]");
    var files = whole.files.map(function (path) { return new URL(path, root).href; });

    function show(done) {
      bar.max = files.length;
      bar.value = done;
      count.textContent = done + " of " + files.length + " files";
      going.hidden = !done;
    }

    function left() {
      return Promise.all([keptIn(PAGES), keptIn(WHOLE), keptIn(ASSETS)]).then(function (all) {
        var there = new Set(all[0].concat(all[1], all[2]));
        return files.filter(function (url) { return !there.has(url); });
      });
    }

    function say(words) { status.textContent = words; }

    function start() {
      button.disabled = true;
      say("This device is now keeping the guide. You can read on meanwhile in another tab.");
      Promise.all([navigator.serviceWorker.ready, left()]).then(function (both) {
        var worker = both[0].active;
        var missing = both[1];
        var done = files.length - missing.length;
        var outcomes = new Set();
        function next() {
          if (!missing.length || outcomes.has("full")) return Promise.resolve();
          return keep(worker, missing.shift()).then(function (outcome) {
            if (outcome === "kept") show(++done); else outcomes.add(outcome);
            return next();
          });
        }
        show(done);
        return Promise.all(Array.from({ length: AT_ONCE }, next)).then(function () {
          button.disabled = false;
          if (outcomes.has("full")) say("There is no more room on this device. What was kept so far stays.");
          else if (outcomes.has("lost")) say("Some pages did not arrive. Press the button again when the connection is better: what was kept stays.");
          else finished();
        });
      });
    }

    function finished() {
      button.hidden = true;
      say("The whole guide is kept on this device. Every page opens without a connection now.");
    }

    section.querySelector("[data-size]").textContent = Math.ceil(whole.bytes / 1e6) + " MB";
    button.addEventListener("click", start);
    left().then(function (missing) {
      if (!missing.length) finished();
      section.hidden = false;
    });
  }

  listKept();
  var section = document.querySelector(".ri-keep");
  fetch(section.dataset.list).then(function (answer) { return answer.json(); }).then(
    function (whole) { offerWhole(section, whole); },
    function () { /* without a connection there is nothing to keep */ }
  );
})();
