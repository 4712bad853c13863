// Keeps the page on which programmes are made, so that it needs no connection after the first visit. What stands before
// this was written with the site: VERSION, and FILES: the fingerprint of each file by its address from here.
//
// A version has a store of its own, which holds exactly its files or none: a page never gets the scripts of another
// version. What the kit itself is made of is kept when the page fetches it, so that it is fetched once; a version that
// comes later fetches all of it, but for what has not changed, before it is offered.

const HERE = new URL("./", self.location).href;
const RUNTIME = `${HERE}runtime/`;
const STORES = `mentorkit ${HERE} `;
const STORE = STORES + VERSION;
const PRINTS = new Map(Object.entries(FILES).map(([path, print]) => [new URL(path, HERE).href, print]));
const coming = new Map();  // what is on its way into the store, by its address

self.addEventListener("install", (event) => event.waitUntil(keepAll()));
self.addEventListener("activate", (event) => event.waitUntil(forgetOthers()));

async function keepAll() {
  const store = await caches.open(STORE);
  await Promise.all([...PRINTS].map(([address, print]) => keep(store, address, print)));
  if (self.registration.active) await keepRuntime();
}

async function forgetOthers() {
  const stores = await caches.keys();
  await Promise.all(stores.filter((each) => each.startsWith(STORES) && each !== STORE).map((each) => caches.delete(each)));
}

/** Keep a file that has a fingerprint: as it is kept already, else as the browser remembers it, else as it is now. */
async function keep(store, address, print) {
  const ways = [() => caches.match(address), () => fetch(address), () => fetch(address, { cache: "reload" })];
  for (const way of ways) {
    const answer = await way();
    if (answer?.ok && (await printed(answer.clone())) === print) return store.put(address, whole(answer));
  }
  throw new Error(`${address} is of another version`);
}

async function printed(answer) {
  const digest = await crypto.subtle.digest("SHA-256", await answer.arrayBuffer());
  return Array.from(new Uint8Array(digest), (each) => each.toString(16).padStart(2, "0")).join("");
}

/** An answer by itself, without the address that it came from, and without how it was packed on the way. */
const whole = ({ body, headers }) => new Response(body, { headers: { "Content-Type": headers.get("Content-Type") } });

/** Keep what is missing of the kit itself; rejects where that cannot be. */
async function keepRuntime() {
  const store = await caches.open(STORE);
  await Promise.all(coming.values());
  const list = `${RUNTIME}runtime.json`;
  const listed = (await store.match(list)) ?? (await fetch(list, { cache: "no-cache" }));
  const { files } = await listed.clone().json();
  for (const [name, print] of Object.entries(files)) {
    if (!(await store.match(RUNTIME + name))) await keep(store, RUNTIME + name, print);
  }
  await store.put(list, listed);
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = request.url.replace(/[?#].*$/, "").replace(/\/index\.html$/, "/");
  const isRuntime = address.startsWith(RUNTIME);
  if (request.method !== "GET") return;
  if (PRINTS.has(address) || isRuntime) event.respondWith(answered(event, address, isRuntime));
  else if (PRINTS.has(`${address}/`)) event.respondWith(Response.redirect(`${address}/`));
});

async function answered(event, address, isRuntime) {
  const store = await caches.open(STORE);
  const kept = await store.match(address);
  if (kept) return kept;
  if (isRuntime && address.endsWith(".wasm")) return unpacked(event, store, address);
  // A browser that has thrown the store away has thrown all of it away: everything comes from the site again.
  if (!isRuntime) return fetch(event.request);
  const fetched = fetch(address, { cache: "no-cache" });
  const put = fetched.then((answer) => answer.ok && store.put(address, answer.clone())).catch(() => {});
  coming.set(address, put.then(() => coming.delete(address)));
  event.waitUntil(put);
  return fetched;
}

/**
 * Unpack WebAssembly once, and answer from the store: what Chromium has compiled of it, it keeps beside such an answer and
 * no other.
 */
async function unpacked(event, store, address) {
  const packed = await answered(event, `${address}.packed`, true);
  if (!packed.ok) return packed;
  const content = packed.body.pipeThrough(new DecompressionStream("gzip"));
  await store.put(address, new Response(content, { headers: { "Content-Type": "application/wasm" } }));
  return store.match(address);
}

const DEEDS = {
  /** Which version this is. */
  version: () => VERSION,
  /** From now on answer for a page that is there already, if it is of this version. */
  async claim({ version }) {
    if (version === VERSION) await self.clients.claim();
    return version === VERSION;
  },
  /** Whether everything is here; what is missing is fetched. */
  complete: () => keepRuntime().then(() => true, () => false),
  /** Take the place of the version before, if no other page is open that would get other scripts than its own. */
  async take() {
    const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
    if (pages.filter(({ url }) => url.startsWith(HERE)).length > 1) return "others";
    await self.skipWaiting();
    return "taken";
  },
};

self.addEventListener("message", (event) => {
  const deed = DEEDS[event.data.deed];
  if (deed) event.waitUntil(Promise.resolve(deed(event.data)).then((said) => event.ports[0].postMessage(said)));
});
