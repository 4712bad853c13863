// The page without a connection: a service worker keeps it, and tells of a newer version, which is taken on request.

const LONGEST = 5_000;  // milliseconds: nobody waits longer than that for what is only a help

/** Events: `update` when a newer version is here and waits, its name in `detail.version`. */
export class Offline extends EventTarget {
  #registration;

  /** The version of this page; nothing where it is not kept, as in one that was opened from a disk. */
  version = document.querySelector("meta[name=mentorkit-version]")?.content ?? "";

  /** The newer version that waits, if there is one. */
  newer = "";

  /** `here` is the folder of the page. `ready` is settled once what it fetches is kept, as at once in a page that is, or cannot be. */
  constructor(here) {
    super();
    const late = new Promise((done) => setTimeout(done, LONGEST));
    const begun = this.#begin(new URL(here, document.baseURI).href).catch((error) => console.warn(error));
    this.ready = navigator.serviceWorker?.controller ? Promise.resolve() : Promise.race([begun, late]);
  }

  async #begin(here) {
    const { serviceWorker } = navigator;
    if (!serviceWorker || !this.version) return;
    const how = { scope: here, updateViaCache: "none" };
    const registration = (this.#registration = await serviceWorker.register(`${here}service-worker.js`, how));
    registration.addEventListener("updatefound", () => this.#await(registration.installing));
    this.#await(registration.installing);
    if (registration.waiting) await this.#tell(registration.waiting);
    document.addEventListener("visibilitychange", () => document.hidden || registration.update().catch(() => {}));
    if (serviceWorker.controller) return;
    const controlled = new Promise((done) => serviceWorker.addEventListener("controllerchange", done, { once: true }));
    const active = registration.active ?? (await settled(registration.installing));
    if (active && (await asked(active, { deed: "claim", version: this.version }))) await controlled;
  }

  #await(worker) {
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && this.#registration.active) this.#tell(worker);
    });
  }

  async #tell(worker) {
    this.newer = await asked(worker, { deed: "version" });
    this.dispatchEvent(new CustomEvent("update", { detail: { version: this.newer } }));
  }

  /** Return whether the page and its kit need no connection any longer; what is missing is fetched. */
  async complete() {
    const worker = this.#registration?.active;
    return !!worker && asked(worker, { deed: "complete" });
  }

  /** Take the newer version: the page is loaded again. Returns "others" where they are open, and "none" without one. */
  async take() {
    const worker = this.#registration?.waiting;
    if (!worker) return "none";
    const again = new Promise((done) => worker.addEventListener("statechange", done, { once: true }));
    const said = await asked(worker, { deed: "take" });
    if (said === "taken") again.then(() => location.reload());
    return said;
  }
}

function asked(worker, message) {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data);
    worker.postMessage(message, [port2]);
  });
}

/** Return a worker once it is active, or null if it never will be. */
function settled(worker) {
  return new Promise((done) => {
    const look = () => {
      if (worker.state === "activated") done(worker);
      else if (worker.state === "redundant") done(null);
    };
    worker.addEventListener("statechange", look);
    look();
  });
}
