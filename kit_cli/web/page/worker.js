// Runs the kit beside the page, so that the page stays alive. It is given the runtime's address and the page's language
// first, then one call after another; each goes to kit_cli/web/conversation.py as it is, and what that tells comes back
// as it is.

const kit = {};

async function begin({ runtime, language, kept }) {
  const { start } = await import(`${runtime}start.mjs`);
  const python = await start(language, kept, (done, of) => self.postMessage({ kind: "fetching", done, of }));
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
