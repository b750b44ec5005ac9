// What this device keeps for its reader: a list, a way to delete each, and a way to delete everything.
(() => {
  "use strict";
  const section = document.querySelector("section[data-kept]");
  if (!section) return;
  const { root, make } = injuryGuide;
  const said = section.querySelector("[data-said]");
  const ending = `:${root.pathname}`;
  /** @typedef {{words: string, page?: string, forget: () => unknown}} Kept One thing that is kept; page: its path, where it belongs to one. */
  /** @type {Record<string, string>} */
  const NAMES = {
    check: "Your answers in Check your pain, until you close the tab",
    country: "Your country",
    crest: "Your club's crest",
    plan: "Your plan, with its ticks and your pain",
    scheme: "Light or dark colours",
    units: "Miles or kilometres",
    words: "The words that you typed on sheets"
  };
  /** @type {Record<string, string>} */
  const OF_PAGES = { sheet: "Ticks and choices on a sheet", ticks: "Ticks on a page" };

  const list = make("ul", "", "ri-kept");

  // "ri-ticks exercises/calf-raise/:/guide/" -> what it is, and the page it belongs to
  /** @param {string} key @returns {{words: string, page?: string}} */
  function about(key) {
    const [name, page] = key.slice("ri-".length, -ending.length).split(" ");
    return { words: NAMES[name] || OF_PAGES[name] || name, page };
  }

  /** @param {Storage} storage @returns {Kept[]} */
  function inStorage(storage) {
    return Object.keys(storage)
      .filter((key) => key.startsWith("ri-") && key.endsWith(ending))
      .map((key) => ({ ...about(key), forget: () => storage.removeItem(key) }));
  }

  /** @returns {Kept[]} */
  const nothing = () => [];

  /** Storage may be switched off: then it keeps nothing. @returns {Kept[]} */
  function stored() {
    try {
      return [...inStorage(localStorage), ...inStorage(sessionStorage)];
    } catch {
      return [];
    }
  }

  const ours = async () => (await caches.keys()).filter((name) => name.startsWith("ri-") && name.endsWith(ending));

  // A worker may be in the middle of keeping, and would go on after its caches are gone. One of an older guide does
  // not know the word, and is not waited for.
  /** @param {ServiceWorker} worker @returns {Promise<unknown>} */
  function stop(worker) {
    const { port1, port2 } = new MessageChannel();
    return new Promise((done) => {
      port1.onmessage = done;
      setTimeout(done, 1000);
      worker.postMessage({ forgetAll: true }, [port2]);
    });
  }

  // Kept pages go with the worker that keeps them; it comes back, empty, with the next page that is read.
  async function forgetPages() {
    const all = await navigator.serviceWorker.getRegistrations();
    const registered = all.filter(({ scope }) => scope === root.href);
    const workers = registered.flatMap(({ installing, waiting, active }) => [installing, waiting, active]);
    await Promise.all(workers.filter(Boolean).map(stop));
    await Promise.all((await ours()).map((name) => caches.delete(name)));
    await Promise.all(registered.map((each) => each.unregister()));
  }

  /** @returns {Promise<Kept[]>} */
  async function pages() {
    if (!window.caches || !navigator.serviceWorker) return [];
    const names = await ours();
    if (!names.length) return [];
    const read = names.filter((name) => /^ri-(pages|whole)/.test(name));
    const kept = await Promise.all(read.map(async (name) => (await (await caches.open(name)).keys()).length));
    const count = kept.reduce((sum, each) => sum + each, 0);
    return [{ words: `${count} pages, to read without a connection`, forget: forgetPages }];
  }

  /** @param {Kept} kept */
  function row({ words, page, forget }) {
    const item = make("li");
    const text = make("span", words);
    const button = make("button", "Delete", "ri-button ri-button--quiet");
    if (page) {
      const link = make("a", page);
      link.href = new URL(page, root).href;
      text.append(": ", link);
    }
    button.type = "button";
    button.setAttribute("aria-label", `Delete: ${words}${page ? `, ${page}` : ""}`);
    button.addEventListener("click", async () => {
      await forget();
      await show();
      said.textContent = `Deleted: ${words}.`;
      section.querySelector("h2").focus();
    });
    item.append(text, " ", button);
    return item;
  }

  /** Draw the list anew. @returns {Promise<Kept[]>} */
  async function show() {
    const all = [...stored(), ...(await pages().catch(nothing))];
    list.replaceChildren(...all.map(row));
    section.querySelector("[data-none]").hidden = all.length > 0;
    section.querySelector("[data-delete-all]").hidden = all.length === 0;
    return all;
  }

  section.querySelector("[data-none]").after(list);
  section.querySelector("h2").tabIndex = -1;
  section.querySelector("[data-delete-all]").addEventListener("click", async () => {
    for (const each of await show()) await each.forget();
    await show();
    said.textContent = "Everything is deleted.";
    section.querySelector("h2").focus();
  });
  show();
})();
