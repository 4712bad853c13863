// Starts Python with the kit in it: in a browser's worker (start.mjs), and in Node.js where it is packed and tested.
//
// To start Python, to import what the kit needs and to read the kit's own files takes seconds, and gives the same each
// time. So the memory that is then there, before anything of anybody's was read, is handed out once as a *picture*; given
// it the next time, Python stands where it stood. Files are no part of it: they are laid out again.

export const KIT = "/kit";
const DESK = "/programmes";
const BEGIN = `
import os, sys
sys.path.insert(0, "${KIT}")
sys.dont_write_bytecode = True
os.chdir("${DESK}")
`;
const PREPARE = `
import gc, importlib
for name in names:
    importlib.import_module(name)
from kit_cli.web.rehearsing import rehearse
rehearse(language)
del names, language
gc.collect()
`;

/**
 * Return Python with the kit. `packages` is the archive with both, or what will be; `options` are Pyodide's.
 *
 * With a `language` it is prepared for a page in it: `imports` are imported, and what such a page asks first is answered.
 * `picture` is what an earlier start has given to `pictured`.
 */
export async function started(loadPyodide, options, packages, { language, imports, picture, pictured } = {}) {
  const env = { HOME: "/home/kit", TZ: "UTC", ...options.env };
  const fsInit = async (FS) => {
    laidOut(FS, new Uint8Array(await packages), KIT);
    FS.mkdirTree(DESK);
  };
  if (picture) {
    const python = await loadPyodide({ ...options, env, fsInit, _loadSnapshot: picture, createPyodideModule: withRoomFor(picture, options) });
    picture.buffer.transfer?.(0);  // which frees it at once; Pyodide would hold it for as long as it is there
    python.FS.chdir(DESK);
    python.runPython("import random; random.seed()");
    return python;
  }
  const python = await loadPyodide({ ...options, env, fsInit, _makeSnapshot: Boolean(pictured) });
  python.runPython(BEGIN);
  if (language) {
    python.globals.set("names", python.toPy(imports));
    python.globals.set("language", language);
    python.runPython(PREPARE);
  }
  pictured?.(pictureOf(python));
  return python;
}

/** Return a picture that no browser has seen: Pyodide lets it write some words into the same buffer. */
function pictureOf(python) {
  const { encodeInto } = TextEncoder.prototype;
  TextEncoder.prototype.encodeInto = function (text, into) {
    const written = this.encode(text);
    into.set(written);
    return { read: text.length, written: written.length };
  };
  try {
    return python.makeMemorySnapshot();
  } finally {
    TextEncoder.prototype.encodeInto = encodeInto;
  }
}

/** Return what makes Pyodide's module, with as much memory as a picture fills; Pyodide gives it no more than at first. */
function withRoomFor(picture, { indexURL }) {
  return async (settings) => {
    const { default: create } = await import(`${indexURL}pyodide.asm.mjs`);
    const module = await create(settings);
    const { buffer, byteOffset, length } = picture;
    const [, header] = new Uint32Array(buffer, byteOffset, 2);
    const missing = length - header - module.HEAP8.length;
    if (missing > 0 && !module.growMemory(length - header)) throw new Error("there is too little memory");
    return module;
  };
}

/** Lay the files of a tar out, without copying their content, and with the time that they have in it. */
function laidOut(FS, tar, folder) {
  const letters = new TextDecoder();
  const field = (at, size) => letters.decode(tar.subarray(at, at + size)).replace(/\0.*/s, "");
  const there = new Set();
  for (let at = 0, size; tar[at]; at += 512 + Math.ceil(size / 512) * 512) {
    size = parseInt(field(at + 124, 12), 8);
    const path = [folder, field(at + 345, 155), field(at, 100)].filter(Boolean).join("/");
    const parent = path.slice(0, path.lastIndexOf("/"));
    if (!there.has(parent)) FS.mkdirTree(parent);
    there.add(parent);
    const time = 1000 * parseInt(field(at + 136, 12), 8);  // by which some recognise what they have kept of it
    // What MEMFS knows of a file: to write and to date three thousand of them takes three times as long.
    const content = { contents: tar.subarray(at + 512, at + 512 + size), usedBytes: size };
    Object.assign(FS.create(path), { ...content, atime: time, mtime: time, ctime: time });
  }
}
