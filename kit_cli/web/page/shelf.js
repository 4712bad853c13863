// Where the browser keeps programmes: a record of each, which is listed; all of it, packed; the folder on the disk that
// it belongs to; and what could not be opened again, which is put aside. What belongs together is written at once or not
// at all. IndexedDB is there in every browser, in private windows too, and holds folders of the disk as well.

const PLACES = ["records", "packed", "disks"];

export class Shelf {
  #base;

  /** Return the record of each programme. Rejects, as all of this does, where the browser keeps nothing. */
  records() {
    return this.#in(["records"], "readonly", (records) => records.getAll());
  }

  record(folder) {
    return this.#in(["records"], "readonly", (records) => records.get(folder));
  }

  /** Keep a record, and a programme's bytes where they are given. */
  keep(folder, record, packed) {
    return this.#in(["records", "packed"], "readwrite", (records, all) => {
      if (packed) all.put(packed, folder);
      records.put(record, folder);
    });
  }

  packed(folder) {
    return this.#in(["packed"], "readonly", (all) => all.get(folder));
  }

  disk(folder) {
    return this.#in(["disks"], "readonly", (disks) => disks.get(folder));
  }

  /** Return what is known of every folder on the disk, by the programme's. */
  async disks() {
    const folders = await this.#in(["disks"], "readonly", (disks) => disks.getAllKeys());
    return Promise.all(folders.map(async (folder) => [folder, await this.disk(folder)]));
  }

  keepDisk(folder, disk) {
    return this.#in(["disks"], "readwrite", (disks) => disks.put(disk, folder));
  }

  forget(folder) {
    return this.#in(PLACES, "readwrite", (...places) => places.forEach((place) => place.delete(folder)));
  }

  /** Put aside what is kept of a programme, and return its number there. */
  setAside(folder, record) {
    return this.#in(["aside", ...PLACES], "readwrite", (aside, ...places) => {
      const put = aside.add({ ...record, packed: null });
      places[1].get(folder).onsuccess = ({ target }) => {
        aside.put({ ...record, packed: target.result }, put.result);
        places.forEach((place) => place.delete(folder));
      };
      return put;
    });
  }

  /** Return what was put aside, with its number there. */
  async aside() {
    const numbers = await this.#in(["aside"], "readonly", (aside) => aside.getAllKeys());
    const found = await this.#in(["aside"], "readonly", (aside) => aside.getAll());
    return found.map((each, at) => ({ ...each, number: numbers[at] }));
  }

  forgetAside(number) {
    return this.#in(["aside"], "readwrite", (aside) => aside.delete(number));
  }

  async #in(places, how, work) {
    const base = await (this.#base ??= opened(() => (this.#base = undefined)));
    return new Promise((done, failed) => {
      const deal = base.transaction(places, how, { durability: "strict" });
      const asked = work(...places.map((each) => deal.objectStore(each)));
      deal.oncomplete = () => done(asked?.result);
      deal.onabort = () => failed(deal.error ?? new Error("aborted"));
    });
  }
}

function opened(closed) {
  const opening = new Promise((done, failed) => {
    const asked = indexedDB.open("mentorkit", 1);
    asked.onupgradeneeded = () => {
      for (const place of PLACES) asked.result.createObjectStore(place);
      asked.result.createObjectStore("aside", { autoIncrement: true });
    };
    asked.onsuccess = () => {
      const base = asked.result;
      base.onclose = closed;
      base.onversionchange = () => (base.close(), closed());  // another tab has a newer kit
      done(base);
    };
    asked.onerror = () => failed(asked.error);
  });
  opening.catch(closed);  // it may be tried again
  return opening;
}
