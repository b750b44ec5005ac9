// The offline worker, sw.js. The build writes GUIDE before it:
//   GUIDE = {version, pages: [addresses kept from the first visit on], assets: [hashed files kept from then on],
//            later: [hashed files kept once they were asked for], index: address, offline: address}
// Addresses are relative to the site's root, where sw.js lies.
//
// Pages: the network first, always, so that nobody reads an old red flag while a new one can be had; a kept copy
// when there is no answer in time, marked with the day it was fetched. The search index: likewise, unmarked.
// Assets: their names change with their content, so a kept one is as good as a new one.
"use strict";

const SAVED = "ri-saved";
const PATIENCE = 4000; // milliseconds until a kept copy is better than waiting
const MOST_READ_PAGES = 60; // about half a megabyte

const root = new URL("./", self.location.href);
// Two sites on one host keep apart.
const PAGES = `ri-pages:${root.pathname}`;
const ASSETS = `ri-assets:${root.pathname}`;
const full = (path) => new URL(path, root).href;

self.addEventListener("install", (event) => {
  event.waitUntil(keepFirst().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(refresh().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const request = event.request;
  if (request.method !== "GET" || !request.url.startsWith(root.href)) return;
  if (request.mode === "navigate") event.respondWith(page(event));
  else if (request.url.startsWith(full("assets/"))) event.respondWith(asset(request));
  else if (request.url === full(GUIDE.index)) event.respondWith(index(event));
});

self.addEventListener("message", (event) => {
  const address = event.data && event.data.keep;
  if (typeof address === "string" && address.startsWith(root.href)) event.waitUntil(keep(address));
});

async function keep(address) {
  const pages = await caches.open(PAGES);
  const answer = await fetch(address, { cache: "no-cache" }).catch(() => null);
  if (answer && answer.ok && !(await pages.match(address))) await pages.put(address, dated(answer));
}

async function keepFirst() {
  const [pages, assets] = await Promise.all([caches.open(PAGES), caches.open(ASSETS)]);
  await Promise.all(GUIDE.assets.map(async (path) => {
    if (!(await assets.match(full(path)))) await assets.add(full(path));
  }));
  await Promise.all(GUIDE.pages.map(async (path) => {
    const answer = await fetch(full(path), { cache: "reload" });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    await pages.put(full(path), dated(answer));
  }));
}

// A new version: fetch the read pages again, for they name the old version's files, then forget those files.
async function refresh() {
  const [pages, assets] = await Promise.all([caches.open(PAGES), caches.open(ASSETS)]);
  const first = new Set(GUIDE.pages.map(full));
  const known = new Set([...GUIDE.assets, ...GUIDE.later, GUIDE.index].map(full));
  for (const request of await pages.keys()) {
    if (first.has(request.url)) continue;
    const copy = await pages.match(request);
    if (copy.headers.get("ri-version") === GUIDE.version) continue;
    const answer = await fetch(request.url, { cache: "reload" }).catch(() => null);
    if (answer && answer.ok) await pages.put(request.url, dated(answer));
    else await pages.delete(request);
  }
  for (const request of await assets.keys()) {
    if (!known.has(request.url)) await assets.delete(request);
  }
}

async function page(event) {
  const address = event.request.url.replace(/[?#].*$/, "");
  const pages = await caches.open(PAGES);
  // "no-cache": ask the server, for the browser's own store may hold an older page.
  const network = fetch(new Request(event.request, { cache: "no-cache" })).then(async (answer) => {
    if (answer.ok && !answer.redirected && (answer.headers.get("content-type") || "").startsWith("text/html")) {
      await pages.put(address, dated(answer.clone()));
      await trim(pages);
    }
    return answer;
  });
  event.waitUntil(network.catch(() => null));
  const copy = await pages.match(address);
  if (!copy) return network.catch(() => Response.redirect(full(GUIDE.offline), 302));
  return (await inTime(network)) || marked(copy);
}

// The answer of the network, or nothing when there is none in time.
function inTime(network) {
  const late = new Promise((done) => { setTimeout(done, PATIENCE, null); });
  return Promise.race([network.catch(() => null), late]);
}

async function index(event) {
  const address = event.request.url;
  const assets = await caches.open(ASSETS);
  const network = fetch(address, { cache: "no-cache" }).then(async (answer) => {
    if (answer.ok) await assets.put(address, answer.clone());
    return answer;
  });
  event.waitUntil(network.catch(() => null));
  const copy = await assets.match(address);
  return copy ? (await inTime(network)) || copy : network;
}

async function asset(request) {
  const assets = await caches.open(ASSETS);
  const copy = await assets.match(request.url);
  if (copy) return copy;
  const answer = await fetch(request);
  if (answer.ok) await assets.put(request.url, answer.clone());
  return answer;
}

// The answer with the day it was fetched, and the version that it belongs to.
function dated(answer) {
  const headers = new Headers(answer.headers);
  headers.set(SAVED, new Date().toISOString());
  headers.set("ri-version", GUIDE.version);
  return new Response(answer.body, { status: answer.status, headers });
}

// A kept copy, in such a way that the page can tell (offline.js reads the Server-Timing header).
function marked(copy) {
  const headers = new Headers(copy.headers);
  headers.set("Server-Timing", `ri-copy;desc="${copy.headers.get(SAVED) || ""}"`);
  return new Response(copy.body, { status: copy.status, headers });
}

// Keep the first pages and the latest others; a cache lists them in the order they came.
async function trim(pages) {
  const first = new Set(GUIDE.pages.map(full));
  const read = (await pages.keys()).filter((request) => !first.has(request.url));
  for (const request of read.slice(0, Math.max(0, read.length - MOST_READ_PAGES))) await pages.delete(request);
}
