// What this browser keeps of programmes, so that a closed tab, a crash or an ended kit loses nothing; and the folder on
// the disk that a programme belongs to, where the browser lets a page at it.

import { Disk, fingerprint } from "./disk.js";
import { Problem, bytes } from "./kit.js";
import { Shelf } from "./shelf.js";

/** What was kept of a programme is broken. It was put aside under a number, or stayed where it is. */
export class Broken extends Error {
  constructor(folder, problems, number) {
    super(folder);
    Object.assign(this, { folder, problems, number });
  }
}

const LOCK = "mentorkit/";
const PATIENCE = 300;  // milliseconds
const SETTINGS = "programme.yml";

/**
 * A programme is called by its folder, which is the same in the kit and here.
 *
 * Events: `free` with the folder that another tab has let go of, `broken` with one that could not be put again.
 */
export class Keeper extends EventTarget {
  #kit;
  #shelf = new Shelf();
  #open = new Map();  // by folder: its record, its bytes as they were last, whether they are kept
  #held = new Map();  // by folder: how its lock is let go of
  #before = Promise.resolve();
  #asked = false;

  /** Asks somebody for a folder on the disk; it may be replaced. */
  chooseFolder = () => globalThis.showDirectoryPicker({ id: "mentorkit", mode: "readwrite" });

  /** How a file is called that lies beside somebody else's change; the page says it in its language. */
  fromPage = "from the page";

  constructor(kit) {
    super();
    this.#kit = kit;
    kit.first = (call) => this.#putAgain(call);
  }

  // ---- in the browser

  /** Return [{folder, name, at, saved, disk}], the newest first, without the kit; none where nothing can be kept. */
  async programmes() {
    const disks = new Map(await this.#shelf.disks().catch(() => []));
    const found = await this.#shelf.records().catch(() => []);
    found.sort((one, other) => (one.at < other.at ? 1 : -1));
    return found.map(({ folder, name, at, whole, saved }) => ({
      folder, name, at, saved: whole === saved, disk: disks.get(folder)?.handle.name ?? "",
    }));
  }

  /** Take a programme that the kit has just made or opened; returns as `keep`, with its `folder`, which may be another. */
  async adopt(folder) {
    const free = await this.#free(folder);
    if (free !== folder) {
      const { packed } = await this.#kit.call("keep", { folder });
      await this.#kit.call("restore", { folder: free, packed });
      await this.#kit.call("forget", { folder });
    }
    this.#open.set(free, {});
    return { folder: free, ...(await this.keep(free)) };
  }

  /**
   * Keep a programme as it is now. Returns {kept, reason, lasting}: never rejects because of the browser.
   *
   * Reasons: "another" tab holds it, a kept one of this name is not this one ("taken"), the storage is "full", is
   * "denied", is not there ("none"), or "failed". Whatever the reason, an ended kit gets it again as long as the tab lives.
   */
  keep(folder) {
    const kept = this.#before.then(() => this.#keep(folder));
    this.#before = kept.catch(() => {});
    return kept;
  }

  async #keep(folder) {
    const state = this.#open.get(folder) ?? {};
    const known = state.packed ? state.record.whole : null;  // what is here already is not handed over again
    const { name, whole, packed } = await this.#kit.call("keep", { folder, known });
    if (!this.#open.has(folder) && (await this.#known(folder))) return { kept: false, reason: "taken" };
    this.#open.set(folder, state);
    if (state.kept && state.record.whole === whole) return { kept: true, reason: "", lasting: state.lasting };
    const record = { ...state.record, folder, name, whole, at: new Date().toISOString() };
    Object.assign(state, { record, packed: packed ? bytes(packed) : state.packed, kept: false });
    if (state.reading || (await this.hold(folder)) !== "mine") return { kept: false, reason: "another" };
    const reason = await told(() => this.#shelf.keep(folder, record, state.packed));
    if (reason) return { kept: false, reason };
    Object.assign(state, { kept: true, lasting: await this.#lasting() });
    return { kept: true, reason: "", lasting: state.lasting };
  }

  /**
   * Call the kit with something that changes a programme, which is kept before and after; returns {result, kept…}.
   *
   * Nothing is done, and the result is undefined, where another tab holds the programme.
   */
  async act(folder, kind, values, heard) {
    const before = await this.keep(folder);
    if (before.reason === "another") return before;
    try {
      const result = await this.#kit.call(kind, values, heard);
      return { result, ...(await this.keep(folder)) };
    } catch (error) {
      if (error instanceof Problem) await this.keep(folder);
      throw error;
    }
  }

  /**
   * Put a kept programme into the kit; returns {folder, held}: it may only be read where "another" tab holds it, and is
   * opened once more when that is done. Rejects with Broken, and then it was put aside.
   */
  async reopen(folder) {
    const held = await this.hold(folder);
    if (this.#open.has(folder) && !this.#open.get(folder).reading) return { folder, held };
    const record = await this.#shelf.record(folder);
    if (!record) throw new Broken(folder, [], null);  // another tab has let go of it
    const packed = await this.#shelf.packed(folder);
    try {
      await this.#kit.call("restore", { folder, packed: packed ?? new Uint8Array() });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const number = held === "mine" ? await this.#shelf.setAside(folder, record).catch(() => null) : null;
      throw new Broken(folder, error.problems, number);
    }
    this.#open.set(folder, { record, packed, kept: true, reading: held !== "mine" });
    return { folder, held };
  }

  /** Let go of what is kept of a programme; returns whether it was this tab's to do so. The kit's folder stays. */
  async forget(folder) {
    if ((await this.hold(folder)) !== "mine") return false;
    this.#open.delete(folder);
    await this.#shelf.forget(folder);
    this.release(folder);
    return true;
  }

  /** Say that a programme, as it was kept last, was handed over to be saved. */
  async saved(folder) {
    const state = this.#open.get(folder);
    state.record = { ...state.record, saved: state.record.whole };
    if (state.kept) await told(() => this.#shelf.keep(folder, state.record));
  }

  /** Return whether a programme has changed since it was saved outside the browser. */
  unsaved(folder) {
    const { record } = this.#open.get(folder) ?? {};
    return !record || record.whole !== record.saved;
  }

  /** The folders of programmes that would be lost with this tab. */
  get unkept() {
    return [...this.#open].filter(([, state]) => !state.kept).map(([folder]) => folder);
  }

  /** Return [{number, folder, name, at, packed}]: what could not be opened again. */
  aside() {
    return this.#shelf.aside();
  }

  forgetAside(number) {
    return this.#shelf.forgetAside(number);
  }

  // ---- one tab writes

  /** Return "mine" where this tab may change a programme, or "another"; then `free` is told when it may. */
  async hold(folder) {
    if (!navigator.locks) return "mine";  // nor is anything kept
    if (!this.#held.has(folder)) this.#held.set(folder, new Hold(LOCK + folder, () => {
      this.dispatchEvent(new CustomEvent("free", { detail: { folder } }));
    }));
    const hold = this.#held.get(folder);
    await hold.said;
    return hold.mine ? "mine" : "another";
  }

  /** Let another tab have a programme. */
  release(folder) {
    this.#held.get(folder)?.end();
    this.#held.delete(folder);
  }

  // ---- a folder on the disk

  get canOpenFolders() {
    return "showDirectoryPicker" in globalThis && "indexedDB" in globalThis;
  }

  /**
   * Let somebody choose a programme's folder, and open it; returns null where nobody chose.
   *
   * Otherwise {folder, held, left, changed}: one that is known goes on where it was, and `changed` is what both sides
   * have changed. Rejects with Problem, or TooMuch.
   */
  async openFolder() {
    const handle = await this.#chosen();
    if (!handle) return null;
    for (const [folder, known] of await this.#shelf.disks().catch(() => [])) {
      if (await known.handle.isSameEntry(handle)) return this.openAgain(folder);
    }
    const disk = new Disk(handle);
    const { files, left } = await disk.read();
    const opened = await this.#kit.call("open", { folder: handle.name, files });
    const { folder } = await this.adopt(opened.folder);
    await this.#linked(folder, disk, files);
    return { folder, held: await this.hold(folder), left, changed: [] };
  }

  /** Open a kept programme with its folder on the disk, after one click; returns as `openFolder`. */
  async openAgain(folder) {
    const { held } = await this.reopen(folder);
    const disk = await this.#disk(folder);
    if (!(await isAllowed(disk.handle))) return { folder, held, left: [], changed: [], refused: "permission" };
    const changed = await disk.changed();
    if (!changed.length || held !== "mine") return { folder, held, left: [], changed };
    if (this.unsaved(folder)) return { folder, held, left: [], changed };
    return { folder, held, left: await this.reread(folder), changed: [] };
  }

  /** Take a programme as it is on the disk now; returns what was left there. What was not saved here is given up. */
  async reread(folder) {
    const disk = await this.#disk(folder);
    const { files, left } = await disk.read();
    const opened = await this.#kit.call("open", { folder, files });
    if (opened.folder !== folder) {
      const { packed } = await this.#kit.call("keep", opened);
      await this.#kit.call("restore", { folder, packed });
      await this.#kit.call("forget", opened);
    }
    await this.keep(folder);
    await this.#linked(folder, disk, files);
    return left;
  }

  /** Return what was changed on the disk since it was read or written, each {path, how: changed, gone or new}. */
  async outside(folder) {
    return (await this.#disk(folder))?.changed() ?? [];
  }

  /**
   * Write what has changed into the folder on the disk; somebody chooses one where there is none yet.
   *
   * Returns null where nobody chose, otherwise as Disk.save does.
   */
  async saveFolder(folder) {
    const disk = (await this.#disk(folder)) ?? (await this.#begun(folder));
    if (!disk) return null;
    const none = { written: [], removed: [], stayed: [], both: [] };
    await this.keep(folder);
    if (!(await isAllowed(disk.handle))) return { ...none, refused: [{ path: "", reason: "permission" }] };
    const { files } = await this.#kit.call("keep", { folder });
    // Without its settings it is no programme, and nothing is taken from the disk because of it.
    if (!(SETTINGS in files)) return { ...none, refused: [{ path: SETTINGS, reason: "gone" }] };
    const content = async (path) => bytes(await this.#kit.call("read", { file: `${folder}/${path}` }));
    const done = await disk.save(files, content, this.fromPage);
    await this.#keepDisk(folder, disk);
    if (!done.refused.length) await this.saved(folder);
    return done;
  }

  async #begun(folder) {
    const chosen = await this.#chosen();
    if (!chosen) return null;
    let handle = chosen;
    // What lies in a folder already is not a programme's: it gets one of its own there.
    for (let number = 1; !(await chosenIsEmpty(handle)); number += 1) {
      handle = await chosen.getDirectoryHandle(number > 1 ? `${folder}-${number}` : folder, { create: true });
    }
    return new Disk(handle);
  }

  async #chosen() {
    try {
      return await this.chooseFolder();
    } catch (error) {
      if (error.name === "AbortError") return null;
      throw error;
    }
  }

  /** Remember what was read of the disk and is a programme's; whatever else lies there is never touched. */
  async #linked(folder, disk, read) {
    const { files } = await this.#kit.call("keep", { folder });
    Object.assign(disk, { files: {}, apart: {} });
    for (const { path, content } of read) if (path in files) disk.files[path] = await fingerprint(content);
    await this.#keepDisk(folder, disk);
    await this.saved(folder);
  }

  async #disk(folder) {
    const state = this.#open.get(folder);
    if (state?.disk) return state.disk;
    const known = await this.#shelf.disk(folder).catch(() => null);
    const disk = known && new Disk(known.handle, known.files, known.apart);
    if (state && disk) state.disk = disk;
    return disk;
  }

  async #keepDisk(folder, disk) {
    this.#open.get(folder).disk = disk;
    await told(() => this.#shelf.keepDisk(folder, { handle: disk.handle, files: disk.files, apart: disk.apart }));
  }

  // ---- between

  async #putAgain(call) {
    for (const [folder, { packed }] of this.#open) {
      await call("restore", { folder, packed }).catch((error) => {
        if (!(error instanceof Problem)) throw error;
        this.dispatchEvent(new CustomEvent("broken", { detail: { folder, problems: error.problems } }));
      });
    }
  }

  async #known(folder) {
    return !!(await this.#shelf.record(folder).catch(() => null));
  }

  async #isInKit(folder) {
    return (await this.#kit.call("list", { folder })).length > 0;
  }

  async #free(folder) {
    for (let number = 1; ; number += 1) {
      const free = number > 1 ? `${folder}-${number}` : folder;
      const taken = this.#open.has(free) || (await this.#known(free)) || (number > 1 && (await this.#isInKit(free)));
      if (!taken && (await this.hold(free)) === "mine") return free;
      if (!this.#open.has(free)) this.release(free);
    }
  }

  /** Ask the browser, once, not to throw away what it keeps when it runs out of space. */
  async #lasting() {
    if (this.#asked) return navigator.storage?.persisted?.() ?? false;
    this.#asked = true;
    // Firefox asks the person, who may answer whenever they like: nothing waits for that.
    const said = navigator.storage?.persist?.().catch(() => false) ?? false;
    return Promise.race([said, new Promise((done) => setTimeout(done, PATIENCE, false))]);
  }
}

/** The right of this tab to change a programme, or its place in the queue. */
class Hold {
  mine = false;
  #end = new AbortController();

  constructor(name, free) {
    const { signal } = this.#end;
    const ended = new Promise((letGo) => signal.addEventListener("abort", letGo));
    const take = (lock) => {
      this.mine = !!lock;
      return lock && ended;
    };
    this.said = new Promise((said) => {
      const first = navigator.locks.request(name, { ifAvailable: true }, (lock) => (said(), take(lock)));
      first.then((held) => held ?? navigator.locks.request(name, { signal }, (lock) => (take(lock), free(), ended))).catch(() => {
        this.mine = !signal.aborted;  // no lock is to be had where nothing can be kept either
        said();
      });
    });
  }

  end() {
    this.#end.abort();
  }
}

const chosenIsEmpty = async (handle) => (await handle.entries().next()).done;

async function isAllowed(handle) {
  const how = { mode: "readwrite" };
  if ((await handle.queryPermission(how)) === "granted") return true;
  // Without a click a browser refuses to ask.
  return (await handle.requestPermission(how).catch(() => "denied")) === "granted";
}

/** Return in a word why something could not be kept; nothing where it was. */
async function told(keeping) {
  if (!globalThis.indexedDB) return "none";
  try {
    await keeping();
    return "";
  } catch (error) {
    console.warn(error);
    if (error.name === "QuotaExceededError") return "full";
    return ["SecurityError", "InvalidStateError", "NotAllowedError"].includes(error.name) ? "denied" : "failed";
  }
}
