// A kit that only holds files: what a page keeps and puts again is seen without waiting for Python.

import { Problem, Stopped } from "./kit.js";
import { fingerprint } from "./disk.js";
import { Keeper } from "./keeping.js";

const text = (content) => new TextDecoder().decode(content);
const bytes = (words) => new TextEncoder().encode(words);

export class PretendedKit {
  folders = {};
  first = async () => {};

  async call(kind, values = {}) {
    const { folder, file, files, packed } = values;
    if (kind === "keep") {
      const all = this.folders[folder];
      const printed = {};
      for (const [path, words] of Object.entries(all)) printed[path] = await fingerprint(bytes(words));
      const whole = JSON.stringify(all);
      return { name: all.name ?? folder, whole, files: printed, packed: bytes(whole) };
    }
    if (kind === "restore") {
      try {
        this.folders[folder] = JSON.parse(text(packed));
      } catch {
        throw new Problem([{ what: "broken", remedy: "" }]);
      }
      return null;
    }
    if (kind === "open") {
      let free = folder;
      while (free in this.folders) free += "+";
      if (!files.some(({ path }) => path === "programme.yml")) throw new Problem([{ what: "no programme", remedy: "" }]);
      this.folders[free] = Object.fromEntries(files.filter(({ path }) => path !== "desktop.ini").map(({ path, content }) => [path, text(content)]));
      return { folder: free };
    }
    if (kind === "list") return Object.keys(this.folders[folder] ?? {});
    if (kind === "read") return bytes(this.folders[file.split("/")[0]][file.split("/").slice(1).join("/")]);
    if (kind === "forget") return delete this.folders[folder];
    throw new Error(kind);
  }

  async stop() {
    this.folders = {};
    await this.first((kind, values) => this.call(kind, values));
    throw new Stopped();
  }
}

/** Give a test what it works with. */
export function begin() {
  const kit = new PretendedKit();
  const keeper = new Keeper(kit);
  const heard = [];
  for (const name of ["free", "broken"]) keeper.addEventListener(name, ({ detail }) => heard.push([name, detail.folder]));
  const make = (folder, more = {}) => (kit.folders[folder] = { "programme.yml": "x", ...more });
  Object.assign(globalThis, { kit, keeper, heard, make, disk, put, all });
}

/** Return a folder that stands for one on the disk. */
const disk = async (name) => (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });

/** Write a file there, as another program would. */
async function put(folder, path, words) {
  const names = path.split("/");
  for (const each of names.slice(0, -1)) folder = await folder.getDirectoryHandle(each, { create: true });
  const stream = await (await folder.getFileHandle(names.at(-1), { create: true })).createWritable();
  await stream.write(words);
  await stream.close();
}

/** Return every text there by its path. */
async function all(folder, prefix = "") {
  const found = {};
  for await (const [name, entry] of folder.entries()) {
    if (entry.kind === "directory") Object.assign(found, await all(entry, `${prefix}${name}/`));
    else found[prefix + name] = await (await entry.getFile()).text();
  }
  return found;
}
