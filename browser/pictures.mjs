// Pictures of Python's memory (python.mjs), by language, in files of the browser's own. They are read and written piece by
// piece through a small buffer: any buffer that a browser has seen it may hold for as long as it likes, and a picture is
// as large as Python itself.

const FOLDER = "mentorkit-pictures";
const BEFORE = "mentorkit-python-";  // up to 0.8.0 they lay among fetched files, in stores of this name
const ROOM = 8;  // times a picture's size have to be free before it is kept: a person's own work comes first
const UNTOLD = { quota: Infinity, usage: 0 };  // Safari says nothing of room until its version 17, and refuses what is too much
const PIECE = 1 << 20;  // bytes
const WHOLE = new TextEncoder().encode("whole");  // stands behind a picture once all of it has been written

/** Return the folder for pictures of one runtime; those of others are given up. Rejects where nothing may be kept. */
export async function picturesOf(id) {
  const root = await navigator.storage.getDirectory();
  const all = await root.getDirectoryHandle(FOLDER, { create: true });
  const folder = await all.getDirectoryHandle(id, { create: true });
  for await (const name of all.keys()) {
    if (name !== id) all.removeEntry(name, { recursive: true }).catch(() => {});  // another tab may be at it
  }
  for (const name of await caches.keys()) {
    if (name.startsWith(BEFORE)) await caches.delete(name);
  }
  return folder;
}

/** Return a picture, or null where there is none. Rejects where it cannot be read, or was not kept whole. */
export async function pictureIn(folder, language) {
  const file = await folder.getFileHandle(language).catch(() => null);
  return file && opened(file, (access) => {
    const size = access.getSize() - WHOLE.length;
    const mark = new Uint8Array(WHOLE.length);
    if (size > 0) access.read(mark, { at: size });
    if (String(mark) !== String(WHOLE)) throw new Error("the picture is not whole");
    const [content, piece] = [new Uint8Array(size), new Uint8Array(PIECE)];
    for (let at = 0, read; at < size; at += read) {
      read = access.read(piece.subarray(0, size - at), { at });
      if (!read) throw new Error("the picture is not whole");
      content.set(piece.subarray(0, read), at);
    }
    return content;
  });
}

/** Keep a picture, if there is room for it. */
export async function keepPicture(folder, language, content) {
  const { quota, usage } = (await navigator.storage.estimate?.()) ?? UNTOLD;
  if (quota - usage < ROOM * content.length) return;
  const file = await folder.getFileHandle(language, { create: true });
  const kept = opened(file, (access) => {
    access.truncate(0);
    const piece = new Uint8Array(PIECE);
    for (let at = 0; at < content.length; at += PIECE) {
      const part = content.subarray(at, at + PIECE);
      piece.set(part);
      access.write(piece.subarray(0, part.length), { at });
    }
    access.flush();
    access.write(WHOLE, { at: content.length });
    access.flush();
  });
  await kept.catch(() => forgetPicture(folder, language));
}

/** Give a picture up. */
export const forgetPicture = (folder, language) => folder.removeEntry(language).catch(() => {});

/** Do something with a file that is open, one tab at a time: whoever finds it open is refused. */
const opened = (file, deed) => navigator.locks.request(FOLDER, async () => {
  const access = await file.createSyncAccessHandle();
  try {
    return deed(access);
  } finally {
    access.close();
  }
});
