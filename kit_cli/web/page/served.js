// The kit behind `mentorkit web`, with the interface of Kit (kit.js): the same messages, over HTTP, to the page's own
// address. One call after another, as a worker takes them.

import { Problem, Stopped } from "./kit.js";

const HEADER = "X-Mentorkit-Key";
const KEPT = "mentorkit.key";  // of this tab; it is of no use once the program has ended
const IN_ADDRESS = "#key=";

/** Return the key with which the page was opened; it does not stay in the address. */
function keyOfAddress() {
  if (location.hash.startsWith(IN_ADDRESS)) {
    sessionStorage.setItem(KEPT, location.hash.slice(IN_ADDRESS.length));
    history.replaceState(null, "", location.pathname);
  }
  return sessionStorage.getItem(KEPT) ?? "";
}

// Whoever puts the address of another run into the same tab begins anew.
addEventListener("hashchange", () => {
  if (location.hash.startsWith(IN_ADDRESS)) location.reload();
});

export class ServedKit extends EventTarget {
  #address;
  #language;
  #ended;
  #key = keyOfAddress();
  #number = 0;
  #last = Promise.resolve();
  #ending = new AbortController();

  /** `ended` is what to say, as a problem, when the program does not answer. */
  constructor(here, language, { ended }) {
    super();
    this.#address = new URL(`${here}call`, document.baseURI).href;
    this.#language = language;
    this.#ended = ended;
    this.ready = this.#inTurn("programmes", {}, () => {}).then(() => {});
    this.ready.catch(() => {});  // who waits for it hears of it
  }

  /** Call the kit; `heard` is told each event on the way. Rejects with Problem, or with Error where the kit broke. */
  async call(kind, values = {}, heard = () => {}) {
    await this.ready;
    return this.#inTurn(kind, values, heard);
  }

  /** End what is being done, and what waits: it ends without leaving half a thing, and its callers hear Stopped. */
  stop() {
    this.#ending.abort();
    this.#ending = new AbortController();
  }

  #inTurn(kind, values, heard) {
    const { signal } = this.#ending;
    const answer = this.#last.then(() => this.#answer(kind, values, heard, signal));
    this.#last = answer.catch(() => {});
    return answer;
  }

  async #answer(kind, values, heard, signal) {
    const call = { ...values, id: ++this.#number, call: kind, language: this.#language };
    for await (const message of this.#messages(JSON.stringify(call, written), signal)) {
      if (message.kind === "progress") heard(message);
      else if (message.kind === "result") return message.result;
      else throw message.kind === "problem" ? new Problem(message.problems) : new Error(message.reason);
    }
    throw new Problem([this.#ended]);
  }

  /** Yield the messages that answer a call as they come, one a line. */
  async *#messages(body, signal) {
    const answer = await this.#reached(fetch(this.#address, { method: "POST", body, signal, headers: this.#headers() }), signal);
    // The key in an address that a program has opened is good for once; the one that counts comes with the first answer.
    this.#key = answer.headers.get(HEADER) ?? this.#key;
    sessionStorage.setItem(KEPT, this.#key);
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let begun = ""; ; ) {
      const { done, value } = await this.#reached(reader.read(), signal);
      const lines = (begun + (value ?? "")).split("\n");
      begun = lines.pop();
      for (const line of lines) yield JSON.parse(line);
      if (done) return;
    }
  }

  #headers() {
    return { "Content-Type": "application/json", "Accept-Language": this.#language, [HEADER]: this.#key };
  }

  async #reached(answer, signal) {
    try {
      return await answer;
    } catch {
      throw signal.aborted ? new Stopped() : new Problem([this.#ended]);
    }
  }
}

/** What the desk asks a Keeper (keeping.js), where programmes lie on this computer as files: nothing has to be kept. */
export class InPlace extends EventTarget {
  #kit;

  inPlace = true;
  canOpenFolders = false;

  constructor(kit) {
    super();
    this.#kit = kit;
  }

  async programmes() {
    const found = await this.#kit.call("programmes");
    return found.map(({ folder, name }) => ({ folder, name, at: "", saved: true, disk: "" }));
  }

  async adopt(folder) {
    return { folder, kept: true, reason: "" };
  }

  async act(_folder, kind, values, heard) {
    return { result: await this.#kit.call(kind, values, heard), kept: true, reason: "" };
  }

  async reopen(folder) {
    return { folder, held: "mine" };
  }

  async hold() {
    return "mine";  // the kit's own locks guard the folder
  }

  async saved() {}

  async outside() {
    return [];
  }

  async forget() {
    return true;
  }
}

/** Write bytes in base64: JSON carries none. Those of a result come so as well, and `bytes` of kit.js reads them. */
function written(_name, value) {
  if (!(value instanceof Uint8Array)) return value;
  let letters = "";
  for (let at = 0; at < value.length; at += 0x8000) letters += String.fromCharCode(...value.subarray(at, at + 0x8000));
  return btoa(letters);
}
