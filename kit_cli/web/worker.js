// Runs the kit beside the page, so that the page stays alive. It is given the runtime's address first, then one call
// after another; each goes to kit_cli/web/conversation.py as it is, and what that tells comes back as it is.

const kit = {};

/** Fetch a packed file of the runtime, count what comes, and unpack it here: a plain file server compresses nothing. */
async function unpacked(address, kind, came) {
  const answer = await plainFetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const counted = new TransformStream({ transform(part, out) { came(part.byteLength); out.enqueue(part); } });
  const stream = answer.body.pipeThrough(counted).pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream, { headers: { "Content-Type": kind } });
}

const plainFetch = self.fetch.bind(self);

async function begin({ runtime }) {
  const { sizes } = await (await plainFetch(`${runtime}runtime.json`)).json();
  const all = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  let done = 0;
  const came = (size) => self.postMessage({ kind: "fetching", done: (done += size), of: all });
  // The runtime asks for its own files by their names; they lie here packed.
  self.fetch = (address, how) =>
    String(address).endsWith(".wasm") ? unpacked(`${address}.packed`, "application/wasm", came) : plainFetch(address, how);
  const packages = unpacked(`${runtime}packages.tar.packed`, "application/x-tar", came).then((each) => each.arrayBuffer());
  const { loadPyodide } = await import(`${runtime}pyodide.mjs`);
  const python = await loadPyodide({ indexURL: runtime, env: { HOME: "/home/kit", TZ: "UTC" } });
  python.unpackArchive(await packages, "tar", { extractDir: "/kit" });
  python.FS.mkdirTree("/programmes");
  python.runPython("import os, sys; sys.path.insert(0, '/kit'); sys.dont_write_bytecode = True; os.chdir('/programmes')");
  const { answerer } = python.pyimport("kit_cli.web.worker");
  kit.answer = answerer(told);
  kit.python = python;
  self.postMessage({ kind: "ready" });
}

/** Hand a call to the kit. Bytes go beside its words, as kit_cli/web/carrying.py says. */
function call(message) {
  const parts = [];
  const words = JSON.stringify(message, (_, value) =>
    value instanceof Uint8Array ? { $bytes: parts.push(value) - 1 } : value);
  const given = kit.python.toPy(parts);
  kit.answer(words, given);
  given.destroy();
}

/** Hand a message of the kit's to the page: its bytes are given away, and not copied once more. */
function told(words, carried) {
  const parts = carried.toJs();
  const message = JSON.parse(words, (_, value) => (value && "$bytes" in Object(value) ? parts[value.$bytes] : value));
  self.postMessage(message, parts.map((each) => each.buffer));
}

self.onmessage = async ({ data }) => {
  try {
    if (data.runtime) await begin(data);
    else call(data);
  } catch (error) {
    // What Python raised, it lives through; anything else was its end.
    const dead = !(kit.python && error instanceof kit.python.ffi.PythonError);
    self.postMessage({ id: data.id, kind: data.runtime ? "broken" : "crashed", reason: reason(error), dead });
  }
};

/** Return what an error says, without the way that Python went to it; that is for the console. */
function reason(error) {
  console.error(error);
  return String(error.message ?? error).trim().split("\n").at(-1);
}
