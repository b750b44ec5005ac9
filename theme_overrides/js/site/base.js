// What every other script stands on: one global, the root of the site, and safe script addresses.
// Classic scripts, because a module does not load from file://.
// Functions, and no state. Which ones, and who puts them there, .setup/types.d.ts says.
// @ts-expect-error: the scripts fill it
window.injuryGuide = window.injuryGuide || {};

(() => {
  "use strict";
  // A host that makes pages smaller changes the inline script, which the policy then blocks: so it is said here, too.
  document.documentElement.className = "js";
  // This script lies in <root>/assets/, wherever the site is served from.
  const root = new URL("../", /** @type {HTMLScriptElement} */ (document.currentScript).src);
  /** @type {{createScriptURL: (address: string) => string} | null} */
  let policy = null;
  injuryGuide.root = root;

  /** @param {string} address @returns {string} In full; throws TypeError for another site's. */
  function ours(address) {
    const url = new URL(address, location.href);
    if (!url.href.startsWith(root.href)) throw new TypeError("not a script of this site: " + address);
    return url.href;
  }

  if (window.trustedTypes) policy = trustedTypes.createPolicy("injury-guide", { createScriptURL: ours });

  // Return a script address that Trusted Types accepts; throws for any other site's.
  injuryGuide.scriptAddress = (address) => (policy ? policy.createScriptURL(address) : ours(address));

  /** @type {Record<string, Promise<unknown>>} By address. */
  const loading = {};

  // Load one of our scripts once. A script element, not fetch: fetch does not read file://.
  injuryGuide.load = (address) => {
    if (!loading[address]) {
      loading[address] = new Promise((done, fail) => {
        const script = document.createElement("script");
        script.src = injuryGuide.scriptAddress(address);
        script.onload = done;
        script.onerror = () => {
          delete loading[address];
          script.remove();
          fail(new Error("could not load " + address));
        };
        document.head.append(script);
      });
    }
    return loading[address];
  };

  // What this device keeps for a reader, by a name and the site's path: two sites on one host keep apart.
  injuryGuide.place = (name) => "ri-" + name + ":" + root.pathname;
  injuryGuide.here = location.pathname.slice(root.pathname.length);

  // Read or keep a small choice; storage may be full or switched off. Then that is said, and the page goes on.
  injuryGuide.recall = (name) => {
    try {
      return localStorage.getItem(injuryGuide.place(name));
    } catch (error) {
      return null;
    }
  };
  injuryGuide.keep = (name, value) => {
    const place = injuryGuide.place(name);
    try {
      if (value === null) localStorage.removeItem(place);
      else localStorage.setItem(place, value);
      return true;
    } catch (error) {
      if (value !== null)
        injuryGuide.notice(
          "This device could not keep that: its storage is full or switched off. It holds until you leave this page."
        );
      return false;
    }
  };

  injuryGuide.make = (tag, words, name) => {
    const element = document.createElement(tag);
    if (words) element.textContent = words;
    if (name) element.className = name;
    return element;
  };

  // Focus what has just been shown. A moment later, for a screen reader hears of new things with a delay, and says
  // nothing of what it does not know yet (Orca 43 with Firefox 153). Not once the reader has moved on.
  injuryGuide.focusSoon = (element) => {
    const before = document.activeElement;
    setTimeout(() => {
      if (document.activeElement === before) element.focus({ preventScroll: true });
    }, 100);
  };

  // Say what has changed, in a region that a screen reader listens to: half a second later, and of several words the
  // last. It says nothing of a region that comes with its words in it, and drops words that come together with many
  // changes of the page (Orca 43: with more than 50).
  /** @type {Map<HTMLElement, number>} The timer of each region. */
  const saying = new Map();
  injuryGuide.say = (region, words) => {
    clearTimeout(saying.get(region));
    saying.set(
      region,
      setTimeout(() => {
        region.textContent = words;
      }, 500)
    );
  };

  // A link that does a button's work: without this script it is a link to the same thing on a page.
  injuryGuide.asButton = (link, press) => {
    link.setAttribute("role", "button");
    link.addEventListener("click", (event) => {
      event.preventDefault();
      press();
    });
    link.addEventListener("keydown", (event) => {
      if (event.key === " ") {
        event.preventDefault();
        press();
      }
    });
  };
})();
