// The page that stands in for one that is not kept: asks for that one again, lists what is kept on this device, and
// keeps the whole guide when the reader asks for it. The worker (worker.js) owns the copies.
(() => {
  "use strict";
  const { root, make } = injuryGuide;
  const PAGES = "ri-pages:" + root.pathname;
  const WHOLE = "ri-whole:" + root.pathname;
  const ASSETS = "ri-assets:" + root.pathname;
  const AT_ONCE = 4; // files that are asked for side by side
  const CARDS = /^(index\.html|offline\.html|check-your-pain\/.*|red-flags\/.*|checklists\/.*|pages\/.*)?$/;
  if (!window.caches || !("serviceWorker" in navigator)) return;

  const again = document.querySelector(".ri-again");
  if (location.pathname !== new URL("offline.html", root).pathname) {
    again.hidden = false;
    again.firstChild.addEventListener("click", () => {
      location.reload();
    });
  }

  /** @param {string} name @returns {Promise<string[]>} The addresses in a cache; none where storage is switched off. */
  async function keptIn(name) {
    try {
      return (await (await caches.open(name)).keys()).map(({ url }) => url);
    } catch {
      return [];
    }
  }

  /** "Calf &amp; shin - Running Injury Guide", as it stands in the HTML -> "Calf & shin" @param {string} html @returns {string} */
  function titleOf(html) {
    const title = (/<title>([^<]*)/.exec(html) || [])[1] || "";
    /** @type {Record<string, string>} */
    const signs = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&#34;": '"', "&#39;": "'" };
    return title.replace(/&(amp|lt|gt|#34|#39);/g, (one) => signs[one]).replace(/ - [^-]*$/, "");
  }

  function listKept() {
    Promise.all([keptIn(PAGES), keptIn(WHOLE)]).then((both) => {
      const section = document.querySelector(".ri-kept");
      const read = both[0].filter((url) => !CARDS.test(url.slice(root.href.length)));
      if (both[1].length) {
        section.querySelector("p").textContent =
          both[1].length + " more pages of the guide. The list of all pages leads to each.";
        section.append(link(new URL("pages/", root).href, "All pages"));
        section.hidden = false;
        return;
      }
      Promise.all(
        read.map((url) =>
          caches
            .match(url)
            .then((copy) => copy.text())
            .then((html) => [titleOf(html), url])
        )
      ).then((found) => {
        const list = make("ul");
        found
          .sort((a, b) => a[0].localeCompare(b[0], "en"))
          .forEach((one) => {
            const item = make("li");
            item.append(link(one[1], one[0]));
            list.append(item);
          });
        section.append(list);
        section.hidden = !found.length;
      });
    });
  }

  /** @param {string} address @param {string} words @returns {HTMLAnchorElement} */
  function link(address, words) {
    const made = make("a", words);
    made.href = address;
    return made;
  }

  // Ask the worker for one file; resolves to "kept", "full" or "lost".
  /** @param {ServiceWorker} worker @param {string} address @returns {Promise<"kept" | "full" | "lost">} */
  function keep(worker, address) {
    return new Promise((done) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = (event) => {
        done(event.data);
      };
      worker.postMessage({ keep: address, whole: true }, [channel.port2]);
    });
  }

  /** @param {HTMLElement} section @param {{files: string[], bytes: number}} whole files: paths from the root. bytes: of all of them together. */
  function offerWhole(section, whole) {
    const button = section.querySelector("button");
    const going = section.querySelector("[data-going]");
    const bar = section.querySelector("progress");
    const count = section.querySelector("[data-count]");
    const status = section.querySelector("[role=status]");
    const files = whole.files.map((path) => new URL(path, root).href);

    /** @param {number} done Files that are kept. */
    function show(done) {
      bar.max = files.length;
      bar.value = done;
      count.textContent = done + " of " + files.length + " files";
      going.hidden = !done;
    }

    /** @returns {Promise<string[]>} The addresses that are not kept yet. */
    function left() {
      return Promise.all([keptIn(PAGES), keptIn(WHOLE), keptIn(ASSETS)]).then((all) => {
        const there = new Set(all[0].concat(all[1], all[2]));
        return files.filter((url) => !there.has(url));
      });
    }

    /** @param {string} words */
    function say(words) {
      status.textContent = words;
    }

    function start() {
      button.disabled = true;
      say("This device is now keeping the guide. You can read on meanwhile in another tab.");
      Promise.all([navigator.serviceWorker.ready, left()]).then((both) => {
        const worker = both[0].active;
        const missing = both[1];
        let done = files.length - missing.length;
        const outcomes = new Set();
        /** Fetch one after the other, until there is none left or no room. @returns {Promise<void>} */
        function next() {
          if (!missing.length || outcomes.has("full")) return Promise.resolve();
          return keep(worker, missing.shift()).then((outcome) => {
            if (outcome === "kept") show(++done);
            else outcomes.add(outcome);
            return next();
          });
        }
        show(done);
        return Promise.all(Array.from({ length: AT_ONCE }, next)).then(() => {
          button.disabled = false;
          if (outcomes.has("full")) say("There is no more room on this device. What was kept so far stays.");
          else if (outcomes.has("lost"))
            say(
              "Some pages did not arrive. Press the button again when the connection is better: what was kept stays."
            );
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
    left().then((missing) => {
      if (!missing.length) finished();
      section.hidden = false;
    });
  }

  listKept();
  const section = document.querySelector(".ri-keep");
  fetch(section.dataset.list)
    .then((answer) => answer.json())
    .then(
      (whole) => {
        offerWhole(section, whole);
      },
      () => {
        /* without a connection there is nothing to keep */
      }
    );
})();
