// The offline worker, sw.js, which lies in the site's root. The build writes GUIDE before it, of which .setup/worker.d.ts
// says what it holds.
//
// Pages: the network first, always, so that nobody reads an old red flag while a new one can be had; a kept copy
// when there is no good answer in time, marked with the day it was fetched. The search index: likewise, unmarked.
// Assets: their names change with their content, so a kept one is as good as a new one.
// Storage may be full, switched off or broken: then less is kept, but what the network answers is always shown.
"use strict";

const root = new URL("./", self.location.href);
// Two copies of the site on one host, such as a preview beside the guide, must not take each other's pages.
const PAGES = `ri-pages:${root.pathname}`;
const WHOLE = `ri-whole:${root.pathname}`; // pages that the reader asked for all at once: never too many
const ASSETS = `ri-assets:${root.pathname}`;
const SAVED = "ri-saved";
const VERSION = "ri-version";
const PATIENCE = 4000; // milliseconds until a kept copy is better than waiting
const MOST_READ_PAGES = 60; // about half a megabyte as sent
const AT_ONCE = 6; // fetches side by side

/** @param {string} path */
const full = (path) => new URL(path, root).href;

// The reader deletes what is kept: from then on this worker, which may be in the middle of keeping, keeps nothing.
let deleted = false;
/** @type {() => void} */
let stop;
/** @type {Promise<never>} */
const stopped = new Promise((_, reject) => {
  stop = () => reject(new Error("deleted"));
});
stopped.catch(() => null); // what waits for it hears of it
/** @param {string} name @returns {Promise<Cache>} */
const open = (name) => (deleted ? stopped : caches.open(name));

self.addEventListener("install", (event) => {
  event.waitUntil(
    Promise.race([
      keepFirst()
        .then(refresh)
        .then(() => self.skipWaiting()),
      stopped
    ])
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forget().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const request = event.request;
  if (request.method !== "GET" || !request.url.startsWith(root.href)) return;
  if (request.mode === "navigate") event.respondWith(page(event));
  else if (request.url.startsWith(full("assets/"))) event.respondWith(asset(request));
  else if (request.url === full(GUIDE.index)) event.respondWith(index(event));
});

// A page asks to be kept, or, with `whole`, for any file of the guide; it hears how that went. With `forgetAll` it
// says that what is kept is about to be deleted.
self.addEventListener("message", (event) => {
  const { keep, whole, forgetAll } = event.data || {};
  const [port] = event.ports;
  if (forgetAll) {
    deleted = true;
    stop();
    if (port) port.postMessage("deleted");
  }
  if (typeof keep !== "string" || !keep.startsWith(root.href)) return;
  event.waitUntil(
    keepOne(keep, whole ? WHOLE : PAGES).then((outcome) => {
      if (port) port.postMessage(outcome);
    })
  );
});

/** "/guide/faq", "/guide/faq/" and "/guide/faq/index.html" are one page, and the middle one is its address. @param {string} address */
function plain(address) {
  const url = new URL(address);
  url.search = url.hash = "";
  url.pathname = url.pathname.replace(/\/index\.html$/, "/");
  if (!/\.\w+$|\/$/.test(url.pathname)) url.pathname += "/";
  return url.href;
}

/** The kept copy at an address, or nothing. @param {string} address @param {string[]} names Of caches. @returns {Promise<Response | null | undefined>} */
async function find(address, ...names) {
  for (const name of names) {
    const copy = await open(name)
      .then((cache) => cache.match(address))
      .catch(() => null);
    if (copy) return copy;
  }
  return null;
}

/**
 * Keep an answer; "full" when there is no room, or storage is switched off.
 * @param {string} name @param {string} address @param {Response} answer @returns {Promise<"kept" | "full">}
 */
async function put(name, address, answer) {
  try {
    await (await open(name)).put(address, answer);
    return "kept";
  } catch {
    return "full";
  }
}

/** @param {string} address @param {Response} answer @param {string} [name] */
async function putPage(address, answer, name = PAGES) {
  const place = (await find(address, WHOLE)) ? WHOLE : name;
  const outcome = await put(place, address, dated(answer));
  if (place === WHOLE) await drop(PAGES, address);
  return outcome;
}

/** @param {string} name @param {string} address */
const drop = (name, address) =>
  open(name)
    .then((cache) => cache.delete(address))
    .catch(() => false);
/** @param {string} name @returns {Promise<readonly Request[]>} */
const kept = (name) =>
  open(name)
    .then((cache) => cache.keys())
    .catch(() => []);
/** @param {string} address */
const isPage = (address) => plain(address).endsWith("/") || address.endsWith(".html");

/** @param {string} address @param {string} name @returns {Promise<"kept" | "full" | "lost">} */
async function keepOne(address, name) {
  const ours = isPage(address) ? name : ASSETS;
  const there = await find(address, ours);
  if (there && (ours === ASSETS || there.headers.get(VERSION) === GUIDE.version)) return "kept";
  const answer = await fetch(address, { cache: "no-cache" }).catch(() => null);
  if (!answer || !answer.ok) return "lost";
  return ours === ASSETS ? put(ASSETS, address, answer) : putPage(plain(address), answer, name);
}

/**
 * Do one thing for each of many, a few side by side.
 * @template Item
 * @param {Item[]} list @param {(item: Item) => Promise<unknown>} act
 */
async function each(list, act) {
  const left = [...list];
  const next = async () => {
    while (left.length) await act(/** @type {Item} */ (left.shift()));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

async function keepFirst() {
  const assets = await open(ASSETS);
  await Promise.all(
    GUIDE.assets.map(async (path) => {
      if (!(await assets.match(full(path)))) await assets.add(full(path));
    })
  );
  await Promise.all(
    GUIDE.pages.map(async (path) => {
      const answer = await fetch(full(path), { cache: "reload" });
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      if ((await putPage(full(path), answer)) === "full") throw new Error("no room");
    })
  );
}

/** Pages of an older version, which name that version's files. @returns {Promise<[cache: string, address: string][]>} */
async function old() {
  /** @type {[cache: string, address: string][]} */
  const found = [];
  for (const name of [PAGES, WHOLE]) {
    for (const { url } of await kept(name)) {
      const copy = await find(url, name);
      if (copy && copy.headers.get(VERSION) !== GUIDE.version) found.push([name, url]);
    }
  }
  return found;
}

// A new version: fetch the other kept pages again. What cannot be fetched now stays as it is; what is gone goes.
async function refresh() {
  await each(await old(), async ([name, url]) => {
    const answer = await fetch(url, { cache: "no-cache" }).catch(() => null);
    if (answer && answer.ok) await putPage(url, answer, name);
    else if (answer && [404, 410].includes(answer.status)) await drop(name, url);
  });
}

// Forget the older version's files, once no kept page names them.
async function forget() {
  if ((await old()).length) return;
  const known = new Set([...GUIDE.assets, ...GUIDE.later, GUIDE.index].map(full));
  for (const { url } of await kept(ASSETS)) if (!known.has(url)) await drop(ASSETS, url);
}

/** @param {FetchEvent} event @returns {Promise<Response>} */
async function page(event) {
  const address = plain(event.request.url);
  // "no-cache": ask the server, for the browser's own store may hold an older page.
  const network = fetch(new Request(event.request, { cache: "no-cache" }));
  event.waitUntil(
    network
      .then(async (answer) => {
        if (!answer.ok || answer.redirected || !(answer.headers.get("content-type") || "").startsWith("text/html"))
          return;
        await putPage(address, answer.clone());
        await trim();
      })
      .catch(() => null)
  );
  const copy = await find(address, WHOLE, PAGES);
  if (!copy)
    return network.then(
      (answer) => answer,
      () => noPage()
    );
  const answer = await inTime(network);
  if (answer && answer.status < 500) return answer;
  return atItsAddress(event.request.url, address) || marked(copy);
}

/** The links of a kept copy start from its own address, so it cannot be shown under "/guide/faq". @param {string} asked @param {string} address */
function atItsAddress(asked, address) {
  const url = new URL(asked);
  if (url.pathname.endsWith("/index.html") || url.pathname === new URL(address).pathname) return null;
  return Response.redirect(address + url.search, 302);
}

// The page that says what is kept, under the address that was asked for, so that "reload" asks for that again.
async function noPage() {
  const copy = await find(full(GUIDE.offline), PAGES, WHOLE);
  if (!copy) return Response.error();
  const text = await copy.text();
  return new Response(text.replaceAll('="./', `="${root.pathname}`), {
    status: 503,
    statusText: "No connection",
    headers: { "Content-Type": "text/html; charset=utf-8" }
  });
}

/** The answer of the network, or nothing when there is none in time. @param {Promise<Response>} network @returns {Promise<Response | null>} */
function inTime(network) {
  const late = new Promise((done) => {
    setTimeout(done, PATIENCE, null);
  });
  return Promise.race([network.catch(() => null), late]);
}

/** @param {FetchEvent} event @returns {Promise<Response>} */
async function index(event) {
  const address = event.request.url;
  const network = fetch(address, { cache: "no-cache" });
  event.waitUntil(
    network.then((answer) => (answer.ok ? put(ASSETS, address, answer.clone()) : null)).catch(() => null)
  );
  const copy = await find(address, ASSETS);
  if (!copy) return network;
  const answer = await inTime(network);
  return answer && answer.ok ? answer : copy;
}

/** @param {Request} request @returns {Promise<Response>} */
async function asset(request) {
  const copy = await find(request.url, ASSETS);
  if (copy) return copy;
  const answer = await fetch(request);
  if (answer.ok) await put(ASSETS, request.url, answer.clone());
  return answer;
}

/** The answer with the day it was fetched, and the version that it belongs to. @param {Response} answer */
function dated(answer) {
  const headers = new Headers(answer.headers);
  headers.set(SAVED, new Date().toISOString());
  headers.set(VERSION, GUIDE.version);
  return new Response(answer.body, { status: answer.status, headers });
}

/** A kept copy, in such a way that the page can tell (offline.js reads the Server-Timing header). @param {Response} copy */
function marked(copy) {
  const headers = new Headers(copy.headers);
  headers.set("Server-Timing", `ri-copy;desc="${copy.headers.get(SAVED) || ""}"`);
  return new Response(copy.body, { status: copy.status, headers });
}

// Keep the first pages and the latest others; a cache lists them in the order they came.
async function trim() {
  const first = new Set(GUIDE.pages.map(full));
  const read = (await kept(PAGES)).filter((request) => !first.has(request.url));
  for (const { url } of read.slice(0, Math.max(0, read.length - MOST_READ_PAGES))) await drop(PAGES, url);
}
