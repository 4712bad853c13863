// A programme's folder on the disk, where the browser lets a page at it: read within bounds, and written so that nothing
// that somebody changed there meanwhile is lost.

/** A programme has some 200 files and a few million bytes; a hub's pictures may lie among them, a film stays outside. */
export const MOST = { files: 5_000, bytes: 200_000_000, file: 25_000_000, deep: 20 };

const OWN = ".mentorkit";
const HALF = ".mentorkit-tmp-";
const REASONS = {
  AbortError: "refused",
  InvalidStateError: "locked",
  NoModificationAllowedError: "locked",
  NotAllowedError: "permission",
  NotFoundError: "gone",
  NotReadableError: "locked",
  QuotaExceededError: "full",
  SecurityError: "permission",
  TypeError: "name",
  TypeMismatchError: "taken",
};

/** Return in a word why the disk refused. */
export const reasonOf = (error) => REASONS[error.name] ?? "failed";

export class TooMuch extends Error {
  /** `reason` is many, large or deep; `path` is where it was noticed. */
  constructor(reason, path) {
    super(`${reason}: ${path}`);
    Object.assign(this, { reason, path });
  }
}

export const fingerprint = async (content) =>
  Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", content)), (each) => each.toString(16).padStart(2, "0")).join("");

export class Disk {
  /** `files` are the fingerprints of what was last read or written, `apart` what stands beside another's change. */
  constructor(handle, files = {}, apart = {}) {
    Object.assign(this, { handle, files, apart });
  }

  /** Return {files: [{path, content}], left}: what is hidden, too large or cannot be read stays where it is. */
  async read() {
    const files = [];
    const left = [];
    let count = 0;
    let size = 0;
    for await (const [path, entry] of walked(this.handle)) {
      if (++count > MOST.files) throw new TooMuch("many", path);
      const content = await entry.getFile().then((file) => (file.size > MOST.file ? null : file.arrayBuffer())).catch(() => null);
      if (content) files.push({ path, content: new Uint8Array(content) });
      else left.push(path);
      if ((size += content?.byteLength ?? 0) > MOST.bytes) throw new TooMuch("large", path);
    }
    return { files, left };
  }

  /** Return what was changed on the disk since it was last read or written, each {path, how: changed, gone or new}. */
  async changed() {
    const beside = new Set(Object.values(this.apart).map((each) => each.beside));
    const { files, left } = await this.read();
    const there = new Map();
    for (const { path, content } of files) there.set(path, await fingerprint(content));
    const ours = Object.keys(this.files).filter((path) => there.get(path) !== this.files[path] && !left.includes(path));
    const theirs = [...there.keys()].filter((path) => !(path in this.files) && !beside.has(path));
    return [
      ...ours.map((path) => ({ path, how: there.has(path) ? "changed" : "gone" })),
      ...theirs.map((path) => ({ path, how: "new" })),
    ].sort((one, other) => (one.path < other.path ? -1 : 1));
  }

  /**
   * Write what differs of a programme: `files` are its fingerprints by path, `content(path)` gives a file's bytes.
   *
   * Returns paths: `written`; `removed`, which the programme has no longer; `stayed`, which it has no longer but somebody
   * changed; `both`, each {path, beside}, where somebody's change stays and ours lies beside, `words` in its name;
   * `refused`, each {path, reason}.
   */
  async save(files, content, words) {
    const told = { written: [], removed: [], stayed: [], both: [], refused: [] };
    const wished = [...new Set([...Object.keys(files), ...Object.keys(this.files)])].sort();
    for (const path of wished) {
      if (files[path] === this.files[path]) {
        delete this.apart[path];
        continue;
      }
      try {
        if (path in files) await this.#put(path, files[path], content, words, told);
        else await this.#take(path, told);
      } catch (error) {
        const reason = reasonOf(error);
        told.refused.push({ path, reason, message: error.message });
        if (reason === "permission" || !(await isThere(this.handle))) break;  // nor would the others be let in
      }
    }
    return told;
  }

  async #put(path, ours, content, words, told) {
    const aside = this.apart[path];
    if (aside?.ours === ours) return;
    const there = await this.#printed(path);
    const free = there === null || there === this.files[path] || (there === "" && !(path in this.files));
    if (free) {
      await written(this.handle, path, await content(path));
      told.written.push(path);
    }
    if (free || there === ours) {
      this.files[path] = ours;
      delete this.apart[path];
      return;
    }
    const again = aside && (await this.#printed(aside.beside)) === aside.ours;
    const beside = again ? aside.beside : await this.#freeBeside(path, words);
    await written(this.handle, beside, await content(path));
    this.apart[path] = { ours, beside };
    told.both.push({ path, beside });
  }

  async #take(path, told) {
    const there = await this.#printed(path);
    if (there === this.files[path]) {
      await (await folderOf(this.handle, path)).removeEntry(nameOf(path));
      told.removed.push(path);
    } else if (there !== null) told.stayed.push(path);
    delete this.files[path];
    delete this.apart[path];
  }

  /** Return the fingerprint of a file on the disk: null where there is none, and "" where it is empty, as if begun. */
  async #printed(path) {
    try {
      const handle = await (await folderOf(this.handle, path)).getFileHandle(nameOf(path));
      const file = await handle.getFile();
      return file.size || this.files[path] ? await fingerprint(await file.arrayBuffer()) : "";
    } catch (error) {
      if (error.name === "NotFoundError") return null;
      throw error;
    }
  }

  async #freeBeside(path, words) {
    const [, stem, ending] = /^(.*?)(\.[^./]+)?$/.exec(path);
    for (let number = 1; ; number += 1) {
      const beside = `${stem} (${words}${number > 1 ? ` ${number}` : ""})${ending ?? ""}`;
      if ((await this.#printed(beside)) === null) return beside;
    }
  }
}

async function isThere(handle) {
  return handle.entries().next().then(() => true, () => false);
}

async function* walked(folder, prefix = "") {
  if (prefix.split("/").length > MOST.deep) throw new TooMuch("deep", prefix);
  for await (const [name, entry] of folder.entries()) {
    const path = prefix + name;
    if (entry.kind === "file") {
      if (!name.startsWith(HALF)) yield [path, entry];
    } else if (!name.startsWith(".") || name === OWN) yield* walked(entry, `${path}/`);
  }
}

const nameOf = (path) => path.split("/").at(-1);

async function folderOf(root, path, create = false) {
  let folder = root;
  for (const name of path.split("/").slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create });
  return folder;
}

/** Write a file whole: the browser writes it beside, and puts it in its place at the end. */
async function written(root, path, content) {
  const folder = await folderOf(root, path, true);
  const before = await folder.getFileHandle(nameOf(path)).catch(() => null);
  const handle = before ?? (await folder.getFileHandle(nameOf(path), { create: true }));
  try {
    const stream = await handle.createWritable();
    await stream.write(content).catch((error) => stream.abort().catch(() => {}).then(() => Promise.reject(error)));
    await stream.close();
  } catch (error) {
    if (!before) await folder.removeEntry(nameOf(path)).catch(() => {});
    throw error;
  }
}
