// The kit as the page sees it: calls that are answered. It runs in a worker (worker.js).

export class Problem extends Error {
  /** What is wrong, each with `what` and `remedy`, in the page's language. */
  constructor(problems) {
    super(problems.map((each) => each.what).join("\n"));
    this.problems = problems;
  }
}

/** A call was ended before it was answered, because somebody asked for it. */
export class Stopped extends Error {
  name = "Stopped";
}

/**
 * Events: `fetching` with how many bytes have come, `ended` when the kit broke and begins anew by itself.
 *
 * Bytes in calls and results are Uint8Arrays, wherever they stand.
 */
export class Kit extends EventTarget {
  #here;
  #language;
  #script;
  #worker;
  #end;
  #begun = 0;
  #waiting = new Map();
  #number = 0;

  /** What is done each time the kit has begun, before anybody else is answered; it is given a `call` of its own. */
  first = async () => {};

  /** `here` is the folder with the scripts and the runtime; the kit begins once `after` is settled. */
  constructor(here, language, { after } = {}) {
    super();
    this.#here = new URL(here, document.baseURI).href;
    this.#language = language;
    this.#begin(after);
  }

  /** Call the kit; `heard` is told each event on the way. Rejects with Problem, Stopped, or Error where the kit broke. */
  async call(kind, values = {}, heard = () => {}) {
    const begun = this.#begun;
    await this.ready;
    if (begun !== this.#begun) throw new Stopped();
    return this.#ask(kind, values, heard);
  }

  /** End whatever is at work, at once: its call rejects. A new kit begins, and what was kept is put into it again. */
  stop(reason = new Stopped()) {
    this.#worker?.terminate();
    this.#end(reason);
    for (const { failed } of this.#waiting.values()) failed(reason);
    this.#waiting.clear();
    this.#begin();
    return this.ready;
  }

  #begin(after) {
    const ended = new Promise((_, failed) => (this.#end = failed));
    this.ready = Promise.race([ended, this.#started(++this.#begun, after)]);
    this.ready.catch(() => {});  // who waits for it hears of it
  }

  async #started(begun, after) {
    await after?.catch(() => {});
    // A worker from an address of its own would have no security policy; one from a blob has the page's.
    this.#script ??= await fetched(`${this.#here}worker.js`);
    if (begun !== this.#begun) return;
    const worker = (this.#worker = new Worker(this.#script, { type: "module" }));
    await new Promise((done, failed) => {
      worker.onerror = (event) => failed(new Error(event.message ?? ""));
      worker.onmessage = ({ data }) => {
        if (begun !== this.#begun) return;  // it was ended while this was on its way
        if (data.kind === "fetching") this.dispatchEvent(new CustomEvent("fetching", { detail: data }));
        else if (data.kind === "ready") done();
        else if (data.kind === "broken") failed(new Error(data.reason));
        else this.#answered(data);
      };
      const kept = Boolean(navigator.serviceWorker?.controller);
      worker.postMessage({ runtime: `${this.#here}runtime/`, language: this.#language, kept });
    });
    if (begun === this.#begun) await this.first((kind, values) => this.#ask(kind, values, () => {}));
  }

  #ask(kind, values, heard) {
    const id = ++this.#number;
    return new Promise((done, failed) => {
      this.#waiting.set(id, { done, failed, heard });
      this.#worker.postMessage({ ...values, id, call: kind, language: this.#language });
    });
  }

  #answered(message) {
    const { done, failed, heard } = this.#waiting.get(message.id);
    if (message.kind === "progress") return heard(message);
    this.#waiting.delete(message.id);
    if (message.kind === "result") return done(message.result);
    if (message.kind === "problem") return failed(new Problem(message.problems));
    failed(new Error(message.reason));
    if (!message.dead) return;
    this.stop(new Error(message.reason));
    this.dispatchEvent(new Event("ended"));
  }
}

async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return URL.createObjectURL(new Blob([await answer.blob()], { type: "text/javascript" }));
}

/** Return the bytes of a result, which a server says in base64. */
export const bytes = (given) =>
  typeof given === "string" ? Uint8Array.from(atob(given), (sign) => sign.charCodeAt(0)) : given;
