// A file that somebody lets fall on the page: the kit says what it is, and what can be done with it.

import { made, say, the, told, words } from "./words.js";

export class Dropped {
  #kit;
  #desk;
  #open;

  /** `open` is given a way to put a programme into the kit's folder. */
  constructor(kit, desk, open) {
    [this.#kit, this.#desk, this.#open] = [kit, desk, open];
    addEventListener("dragover", (event) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    });
    addEventListener("drop", (event) => {
      if (!event.dataTransfer?.files.length) return;
      event.preventDefault();
      this.take([...event.dataTransfer.files]);
    });
    the("dropped-no").addEventListener("click", () => (the("dropped").hidden = true));
  }

  /** Ask of each file what it is. */
  async take(files) {
    try {
      for (const file of files) await this.#one(file);
    } catch (error) {
      this.#tell(told(error));
    }
  }

  async #one(file) {
    const content = base64(new Uint8Array(await file.arrayBuffer()));
    const folder = this.#desk.folder;
    const found = await this.#kit.call("recognise", { name: file.name, content, folder });
    if (found.kind === "programme") {
      return this.#open(() => this.#kit.call("open", { folder: stem(file.name), zip: content }));
    }
    this.#tell([found.told]);
    if (!found.action) return;
    const button = made("button", words("dropped-yes"), { type: "button", className: "button" });
    button.onclick = async () => {
      try {
        the("dropped").hidden = true;
        const { file: put } = await this.#kit.call("accept", { name: file.name, content, folder });
        await this.#desk.given(found, put);
      } catch (error) {
        this.#tell(told(error));
      }
    };
    the("dropped-yes").replaceChildren(button);
    button.focus();
  }

  #tell(lines) {
    say(the("dropped-said"), lines);
    the("dropped-yes").replaceChildren();
    the("dropped").hidden = false;
    the("dropped").scrollIntoView({ block: "nearest" });
  }
}

const stem = (name) => name.replace(/\.zip$/i, "");

function base64(content) {
  let text = "";
  for (let at = 0; at < content.length; at += 0x8000) text += String.fromCharCode(...content.subarray(at, at + 0x8000));
  return btoa(text);
}
