// Runs the kit beside the page, so that the page stays alive. It is given the runtime's address and the page's language
// first, then one call after another; each goes to kit_cli/web/conversation.py as it is, and what that tells comes back
// as it is.

const kit = {};

async function begin({ runtime, language }) {
  const { start } = await import(`${runtime}start.mjs`);
  const python = await start(language, (done, of) => self.postMessage({ kind: "fetching", done, of }));
  python.globals.set("post", (words) => self.postMessage(JSON.parse(words)));
  kit.answer = python.runPython(`
import json
from kit_cli.web.conversation import answer

def answered(words):
    answer(json.loads(words), lambda told: post(json.dumps(told)))

answered`);
  self.postMessage({ kind: "ready" });
}

self.onmessage = async ({ data }) => {
  try {
    if (data.runtime) await begin(data);
    else kit.answer(JSON.stringify(data));
  } catch (error) {
    self.postMessage({ id: data.id, kind: data.runtime ? "broken" : "crashed", reason: told(error) });
  }
};

/** Return what an error says, without the way that Python went to it; that is for the console. */
function told(error) {
  console.error(error);
  return String(error.message ?? error).trim().split("\n").at(-1);
}
