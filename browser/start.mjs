// Starts the kit in a browser's worker: fetches what it needs, unpacks it, and keeps what the next start goes faster by.

import { forgetPicture, keepPicture, pictureIn, picturesOf } from "./pictures.mjs";
import { loadPyodide } from "./pyodide.mjs";
import { started } from "./python.mjs";

const HERE = new URL("./", import.meta.url).href;
const COMPILED = "pyodide.asm.wasm";

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
  const pictures = await picturesOf(id).catch(() => null);  // a browser may forbid to keep anything
  try {
    const picture = pictures && (await pictureIn(pictures, language));
    if (picture) return await begin({ picture });
  } catch (error) {
    await Promise.all([compiled, packages]);  // what has not come is no fault of the picture
    console.warn(error);
    await forgetPicture(pictures, language);
  }
  const pictured = async (taken) => {
    await keepPicture(pictures, language, taken).catch(() => {});
    taken.buffer.transfer?.(0);  // which frees it at once
  };
  return begin({ pictured: pictures && pictured });
}

/** Fetch a packed file, count what comes, and unpack it here: a plain file server compresses nothing. */
async function fetched(name, came) {
  const answer = await plainFetch(`${HERE}${name}`);
  if (!answer.ok) throw new Error(`${HERE}${name}: ${answer.status}`);
  const counted = new TransformStream({ transform(part, out) { came(part.byteLength); out.enqueue(part); } });
  const stream = answer.body.pipeThrough(counted).pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream, { headers: { "Content-Type": name.includes(".wasm") ? "application/wasm" : "application/octet-stream" } });
}
