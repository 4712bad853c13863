// The kit as the page sees it: calls that are answered. It runs in a worker (worker.js).

export class Problem extends Error {
  /** What is wrong, each with `what` and `remedy`, in the page's language. */
  constructor(problems) {
    super(problems.map((each) => each.what).join("\n"));
    this.problems = problems;
  }
}

export class Kit extends EventTarget {
  #worker;
  #language;
  #waiting = new Map();
  #number = 0;

  constructor(here, language) {
    super();
    this.#language = language;
    this.ready = this.#begin(new URL(here, document.baseURI).href);
    this.ready.catch(() => {});  // who waits for it hears of it
  }

  /** Call the kit; `heard` is told each event on the way. Rejects with Problem, or with Error where the kit broke. */
  async call(kind, values = {}, heard = () => {}) {
    await this.ready;
    const id = ++this.#number;
    return new Promise((done, failed) => {
      this.#waiting.set(id, { done, failed, heard });
      this.#worker.postMessage({ ...values, id, call: kind, language: this.#language });
    });
  }

  async #begin(here) {
    // A worker from an address of its own would have no security policy; one from a blob has the page's.
    const script = await (await fetch(`${here}worker.js`)).blob();
    const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
    this.#worker = new Worker(address, { type: "module" });
    return new Promise((done, failed) => {
      this.#worker.onerror = (event) => failed(new Error(event.message ?? ""));
      this.#worker.onmessage = ({ data }) => {
        if (data.kind === "fetching") this.dispatchEvent(new CustomEvent("fetching", { detail: data }));
        else if (data.kind === "ready") done();
        else if (data.kind === "broken") failed(new Error(data.reason));
        else this.#answered(data);
      };
      this.#worker.postMessage({ runtime: `${here}runtime/`, language: this.#language });
    });
  }

  #answered(message) {
    const { done, failed, heard } = this.#waiting.get(message.id);
    if (message.kind === "progress") return heard(message);
    this.#waiting.delete(message.id);
    if (message.kind === "result") done(message.result);
    else failed(message.kind === "problem" ? new Problem(message.problems) : new Error(message.reason));
  }
}

/** Return the bytes of a text in base64. */
export const bytes = (words) => Uint8Array.from(atob(words), (sign) => sign.charCodeAt(0));
