// A file that somebody lets fall on the page: the kit says what it is, and what can be done with it.

import { hide } from "./focus.js";
import { made, say, the, told, words } from "./words.js";

export class Dropped {
  #kit;
  #desk;
  #open;
  #before;  // what had the focus

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
    the("dropped-no").addEventListener("click", () => this.#close());
    the("dropped").addEventListener("keydown", ({ key }) => key === "Escape" && this.#close());
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
    const content = new Uint8Array(await file.arrayBuffer());
    const { folder } = this.#desk;
    const dropped = { name: file.name, content, folder };
    await this.#kit.ready;
    const found = await this.#kit.call("recognise", dropped);
    if (found.action === "open") {
      return this.#open(() => this.#kit.call("open", { ...found.values, zip: content }));
    }
    this.#tell([found.told, found.also].filter(Boolean));
    if (!found.action) return;
    const button = made("button", words("dropped-yes"), { type: "button", className: "button" });
    button.onclick = () => this.#agreed(found, dropped).catch((error) => this.#tell(told(error)));
    the("dropped-yes").replaceChildren(button);
    button.focus();
  }

  async #agreed(found, dropped) {
    this.#close();
    if (found.action !== "new") return this.#desk.take(found, dropped);
    // Answers to the questions of a new programme.
    await this.#open(async () => {
      await this.#kit.call("accept", dropped);
      const { outcome } = await this.#kit.call("run", { action: "new", values: found.values });
      return outcome;
    });
  }

  #close() {
    hide(the("dropped"), this.#before);
  }

  #tell(lines) {
    if (the("dropped").hidden) this.#before = document.activeElement;
    say(the("dropped-said"), lines);
    the("dropped-yes").replaceChildren();
    the("dropped").hidden = false;
    the("dropped-no").focus();
    the("dropped").scrollIntoView({ block: "nearest" });
  }
}
