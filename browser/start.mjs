// Starts the kit in a browser's worker: fetches what it needs, unpacks it, and keeps what the next start goes faster by.

import { loadPyodide } from "./pyodide.mjs";
import { started } from "./python.mjs";

const HERE = new URL("./", import.meta.url).href;
const COMPILED = "pyodide.asm.wasm";
const KEPT = "mentorkit-python-";
const ROOM = 8;  // times a picture's size have to be free before it is kept: a person's own work comes first
const UNTOLD = { quota: Infinity, usage: 0 };  // WebKit outside of Safari says nothing of room, and refuses what is too much

const plainFetch = self.fetch.bind(self);

/**
 * Return Python with the kit, prepared for a page in a language; `came` is told how many bytes of how many have come.
 * `kept` is whether a service worker keeps them, and unpacks what it is asked for.
 */
export async function start(language, kept, came) {
  const { id, sizes, imports } = await (await plainFetch(`${HERE}runtime.json`)).json();
  const of = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  let done = 0;
  const unpacked = (name) => fetched(name, (size) => came((done += size), of));
  const asKept = async () => {
    const answer = await plainFetch(`${HERE}${COMPILED}`).catch(() => null);
    if (!answer?.ok) return unpacked(`${COMPILED}.packed`);  // there may be no room for it
    came((done += sizes[`${COMPILED}.packed`]), of);
    return answer;
  };
  const asked = (address) => Object.keys(sizes).find((name) => String(address) === `${HERE}${name}`.replace(/\.packed$/, ""));
  // What takes longest is begun before anybody knows whether there is a picture.
  const compiled = WebAssembly.compileStreaming(kept ? asKept() : unpacked(`${COMPILED}.packed`));
  compiled.catch(() => {});  // who waits for it hears of it
  import(`${HERE}pyodide.asm.mjs`).catch(() => {});
  // The runtime asks for its own files by their names; they lie here packed.
  self.fetch = async (address, how) => {
    if (String(address) === `${HERE}${COMPILED}`) return new Response();
    return asked(address) ? unpacked(asked(address)) : plainFetch(address, how);
  };
  const packages = unpacked("packages.tar.packed").then((each) => each.arrayBuffer());
  const picture = `${HERE}picture-${language}`;  // where it would lie if it were fetched
  const begin = (more) => new Promise((done, failed) => {
    // Where this fails, Pyodide warns the console and waits without an end.
    WebAssembly.instantiateStreaming = async (_, given) => {
      try {
        return { module: await compiled, instance: await WebAssembly.instantiate(await compiled, given) };
      } catch (error) {
        failed(error);
        throw error;
      }
    };
    packages.catch(failed);
    started(loadPyodide, { indexURL: HERE }, packages, { language, imports, ...more }).then(done, failed);
  });
  const shelf = await shelfOf(id).catch(() => null);  // a browser may forbid to keep anything
  tidied(id).catch(() => {});
  const earlier = await shelf?.match(picture).catch(() => null);
  if (earlier) {
    try {
      return await begin({ picture: contentOf(earlier) });
    } catch (error) {
      await Promise.all([compiled, packages]);  // what has not come is no fault of the picture
      console.warn(error);
      await shelf.delete(picture).catch(() => {});
    }
  }
  return begin({ pictured: shelf && ((taken) => keep(shelf, picture, taken).catch(() => {})) });
}

/** Fetch a packed file, count what comes, and unpack it here: a plain file server compresses nothing. */
async function fetched(name, came) {
  const answer = await plainFetch(`${HERE}${name}`);
  if (!answer.ok) throw new Error(`${HERE}${name}: ${answer.status}`);
  const counted = new TransformStream({ transform(part, out) { came(part.byteLength); out.enqueue(part); } });
  const stream = answer.body.pipeThrough(counted).pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream, { headers: { "Content-Type": name.includes(".wasm") ? "application/wasm" : "application/octet-stream" } });
}

/** Return where pictures of just this runtime are kept. */
const shelfOf = async (id) => self.caches?.open(KEPT + id) ?? null;

/** Give up the pictures of other versions. */
async function tidied(id) {
  const others = ((await self.caches?.keys()) ?? []).filter((name) => name.startsWith(KEPT) && name !== KEPT + id);
  await Promise.all(others.map((name) => caches.delete(name)));
}

async function keep(shelf, picture, taken) {
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? UNTOLD;
  const kept = quota - usage > ROOM * taken.length && new Blob([taken]);
  taken.buffer.transfer?.(0);  // the blob holds a copy; an answer by itself would hold none in WebKit
  if (kept) await shelf.put(picture, new Response(kept, { headers: { "Content-Length": kept.size } }));
}

/**
 * Return what was kept, in memory of its own that can be given back. What `arrayBuffer()` returns is held by the browser
 * too, until nobody knows of it any more, even when it was transferred.
 */
async function contentOf(answer) {
  const content = new Uint8Array(Number(answer.headers.get("Content-Length")));
  let at = 0;
  await answer.body.pipeTo(new WritableStream({ write(part) { content.set(part, at); at += part.length; } }));
  if (at !== content.length) throw new Error("the picture is not whole");
  return content;
}
