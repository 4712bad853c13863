// The desk of a programme: views that the kit draws, what a person does in them, and where it is kept.
//
// The address after # says what is shown: #folder/view?file=…; so the browser's own back and forward work.

import { hide, keepFocus } from "./focus.js";
import { showIn } from "./frame.js";
import { Stopped, bytes } from "./kit.js";
import { hand, made, noted, say, the, told, words, write } from "./words.js";

const PAUSE = 600;  // milliseconds after the last key before a document is shown as it reads now

export class Desk {
  #kit;
  #keeper;
  #shown;
  #folder = "";
  #notes = [];
  #reads = false;
  #drawn = 0;

  /** `shown` is told which part of the page is to be seen: `desk`, or `make` when no programme is open any more. */
  constructor(kit, keeper, shown) {
    [this.#kit, this.#keeper, this.#shown] = [kit, keeper, shown];
    addEventListener("hashchange", () => this.#turned().catch((error) => this.#fail(error)));
    const desk = the("desk");
    desk.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submitted(event.target).catch((error) => this.#fail(error));
    });
    desk.addEventListener("click", (event) => this.#clicked(event));
    desk.addEventListener("input", () => this.#typing());
    the("dk").addEventListener("click", (event) => this.#clicked(event));
    the("stop").addEventListener("click", () => this.#stop().catch((error) => this.#fail(error)));
    addEventListener("beforeunload", (event) => {
      if (this.#typed()) event.preventDefault();
    });
    keeper.addEventListener("free", ({ detail }) => {
      if (detail.folder === this.#folder) this.#opened().catch((error) => this.#fail(error));
    });
    keeper.addEventListener("broken", ({ detail }) => say(the("notes"), told(detail)));
    keeper.fromPage = words("from-page");
  }

  /** Open the desk of a programme that the kit has just made, or unpacked; `notes` are shown once. */
  async adopt(made, notes = []) {
    const { folder, ...kept } = await this.#keeper.adopt(made);
    await this.enter(folder, [...notes, ...reasons(kept)]);
  }

  /** Open the desk of a programme that is kept; `notes` are shown once. */
  async enter(folder, notes = []) {
    this.#folder = folder;
    this.#notes = notes;
    await this.#hold();
    await this.#face();
    if (Desk.named !== folder) history.pushState(null, "", `#${encodeURIComponent(folder)}/next`);
    await this.#turned();
    await this.#state();
  }

  /** Take a programme that another tab has let go of as that tab has left it. */
  async #opened() {
    await this.#keeper.reopen(this.#folder);
    await this.#hold();
    await this.#face();
    await this.#turned();
  }

  /** The folder of the programme that is open; empty where none is. */
  get folder() {
    return the("desk").hidden ? "" : this.#folder;
  }

  /** Do with a dropped file what the kit has proposed, and somebody agreed to. */
  async take({ action, values }, dropped) {
    const act = (call, given) => this.#keeper.act(this.#folder, call, given);
    if (action === "text") return this.#go("text", values);
    if (action === "write") {
      await act("write", values);
      return this.#changed();
    }
    const { result, ...kept } = await act("accept", dropped);
    if (!result) return this.#note(reasons(kept));
    if (action === "attest") return this.#go("action", { name: action, table: result.file });
    if (action === "edit") {
      await act("edit", values);
      return this.#changed();
    }
    this.#note([words("taken", { file: result.file }), ...reasons(kept)]);
    await this.#state();
  }

  /** Return the folder of the programme that the address names; empty where it names none. */
  static get named() {
    return decodeURIComponent(/^#([^/]+)\//.exec(location.hash)?.[1] ?? "");
  }

  async #hold() {
    if (!this.#folder) return;
    this.#reads = (await this.#keeper.hold(this.#folder)) !== "mine";
    the("desk").classList.toggle("reads", this.#reads);
    the("reads").hidden = !this.#reads;
  }

  // ---- what is shown

  /** Show whose desk it is. */
  async #face() {
    const { name, house, mark, colours } = await this.#kit.call("face", { folder: this.#folder });
    the("hub-colours").textContent = colours;
    the("dk-mark").innerHTML = mark;  // drawn by the kit
    the("dk-name").textContent = name;
    the("dk-hub").textContent = house;
  }

  async #turned() {
    const found = /^#([^/]+)\/(\w+)(?:\?(.*))?$/.exec(location.hash);
    if (!found) {
      if (!location.hash) {
        this.#drawn += 1;  // what is still being drawn comes too late
        this.#shown("make");
      }
      return;  // an address inside the view, as of what is skipped to
    }
    const [, , view, rest] = found;
    const folder = decodeURIComponent(found[1]);
    if (folder !== this.#folder) {
      // An address of another programme that is kept: a bookmark, or the way back.
      await this.#keeper.reopen(folder);
      this.#folder = folder;
      await this.#hold();
      await this.#face();
      await this.#state();
    }
    const given = Object.fromEntries(new URLSearchParams(rest ?? ""));
    if (view === "give") return this.#give(given.file);
    await this.#draw(view, given);
  }

  async #draw(view, given, { stay = false } = {}) {
    const turn = ++this.#drawn;
    const desk = the("desk");
    desk.setAttribute("aria-busy", "true");
    const { html, part } = await this.#kit.call("draw", { view, folder: this.#folder, given });
    if (turn !== this.#drawn) return;
    desk.removeAttribute("aria-busy");
    const refocus = keepFocus(the("view"));
    this.#shown("desk");
    the("view").innerHTML = html;  // drawn by the kit, which escapes every word of a programme
    document.title = `${the("view").querySelector("h1")?.textContent ?? ""} · ${the("dk-name").textContent}`;
    for (const link of the("dk").querySelectorAll("nav a")) {
      link.href = `#${encodeURIComponent(this.#folder)}/${link.dataset.view}`;
      if (part === link.dataset.view) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    const links = the("dk").querySelector("nav ul");  // on a telephone longer than its line
    links.scrollLeft = (links.querySelector("[aria-current]")?.offsetLeft ?? 0) - links.offsetLeft - 40;
    say(the("notes"), this.#notes);
    this.#notes = [];
    if (this.#reads) for (const each of the("view").querySelectorAll("form :is(input, select, textarea, button)")) each.disabled = true;
    if (stay) refocus();
    else this.#begin();
    for (const part of the("view").querySelectorAll("[data-draw]")) this.#later(part, turn);
    for (const frame of the("view").querySelectorAll("iframe")) await this.#fill(frame);
  }

  /** Begin to read a view: at its heading, or at the line that the address names. */
  #begin() {
    scrollTo(0, 0);
    const area = the("view").querySelector("textarea[data-line]");
    if (Number(area?.dataset.line)) toLine(area);
    else the("view").querySelector("h1")?.focus({ preventScroll: true });
  }

  /** Draw a part that takes longer than the rest. */
  async #later(part, turn) {
    const { html } = await this.#kit.call("draw", { view: part.dataset.draw, folder: this.#folder, given: {} });
    if (turn === this.#drawn) part.innerHTML = html;
  }

  /** Show in a frame what it names: a built page, a document as people read it, a report of the check. */
  async #fill(frame) {
    const { page, shown, report, spot } = frame.dataset;
    try {
      const html = page ? new TextDecoder().decode(await this.#bytes("read", { file: page }))
        : shown ? await this.#kit.call("shown", { file: shown })
          : await this.#kit.call("report", { folder: this.#folder, whom: report });
      showIn(frame, html, page ?? "", (there) => this.#follow(there), spot);
    } catch (error) {
      frame.replaceWith(made("p", told(error).join(" "), { className: "quiet" }));
    }
  }

  #pause;

  /** Show a document beside its text as it reads while somebody writes. */
  #typing() {
    const frame = the("view").querySelector("[data-shown]");
    const form = the("view").querySelector("form[data-call=write]");
    if (!frame || !form) return;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(async () => {
      const text = (this.#given(form).before ?? "") + form.elements.text.value;
      const page = await this.#kit.call("shown", { file: frame.dataset.shown, text }).catch(() => null);
      if (page) showIn(frame, page, "", (there) => this.#follow(there));
    }, PAUSE);
  }

  #follow(path) {
    if (path.endsWith(".html")) this.#go("page", { file: path });
    else this.#give(path).catch((error) => this.#fail(error));
  }

  #go(view, given = {}) {
    location.hash = `#${encodeURIComponent(this.#folder)}/${view}?${new URLSearchParams(given)}`;
  }

  async #give(file) {
    hand(await this.#bytes("read", { file }), file.split("/").pop());
  }

  async #bytes(call, values) {
    return bytes(await this.#kit.call(call, values));
  }

  // ---- what a person does

  #clicked(event) {
    const target = event.target.closest("[data-give], [data-do], button[data-call]");
    if (!target) return;
    const { give, do: deed, call } = target.dataset;
    if (give === undefined && !deed && !call) return;
    event.preventDefault();
    const done = give !== undefined ? this.#give(give) : call ? this.#called(target) : this.#deeds[deed](target.dataset);
    Promise.resolve(done).catch((error) => this.#fail(error));
  }

  #deeds = {
    back: () => history.back(),
    rebuild: () => this.#changed(),
    report: async ({ whom }) => hand(await this.#kit.call("report", { folder: this.#folder, whom }), "report.html"),
    zip: async () => {
      hand(await this.#bytes("pack", { folder: this.#folder }), `${this.#folder}.zip`);
      await this.#keeper.saved(this.#folder);
      await this.#state();
    },
    save: async () => {
      const done = await this.#keeper.saveFolder(this.#folder);
      if (!done) return;
      this.#note([
        words("saved", { files: done.written.length }),
        ...done.both.map(({ path, beside }) => words("both", { file: path, ours: beside })),
        ...done.stayed.map((file) => words("stayed", { file })),
        ...done.refused.map(({ path, reason }) => words("refused", { file: path, why: words(`disk-${reason}`) })),
      ]);
      await this.#state();
    },
    reread: async () => {
      await this.#keeper.reread(this.#folder);
      await this.#turned();
      await this.#state();
    },
    forget: async () => {
      if (!confirm(words("forget"))) return;
      if (await this.#keeper.forget(this.#folder)) {
        await this.#kit.call("forget", { folder: this.#folder });
        location.hash = "";
      }
    },
    leave: () => (location.hash = ""),
  };

  /** Take away or move the entry of the form in which the button stands. */
  async #called(button) {
    const form = button.closest("form");
    const given = this.#given(form);
    if (button.dataset.call === "take" && !confirm(words("take"))) return;
    const by = button.dataset.by ? { by: Number(button.dataset.by) } : {};
    await this.#do(form, button.dataset.call, { file: given.file, at: given.at, was: given.was, ...by });
  }

  #given(form) {
    return JSON.parse(form.dataset.with);
  }

  async #submitted(form) {
    const { call } = form.dataset;
    const given = this.#given(form);
    if (call === "write") {
      const { before = "", ...rest } = given;
      return this.#do(form, call, { ...rest, text: before + form.elements.text.value });
    }
    if (call === "run") return this.#run(form, given);
    if (call === "cycle") return this.#cycle(form, given);
    const values = {};
    for (const { name, type, checked, value } of form.elements) {
      if (!name || (type === "radio" && !checked)) continue;
      if (type !== "checkbox") values[name] = value;
      else values[name] = [values[name], checked ? value : ""].filter(Boolean).join("\n");  // chosen ones, one a line
    }
    await this.#do(form, call, { ...given, values });
  }

  async #do(form, call, given) {
    this.#right(form);
    try {
      const done = await this.#keeper.act(this.#folder, call, given);
      this.#note(reasons(done));
      if (done.result === undefined) return;  // another tab has it
    } catch (error) {
      return this.#wrong(form, error);
    }
    await this.#changed(call === "add" || call === "take");
  }

  async #run(form, { action, values }) {
    this.#right(form);
    const given = { ...values };
    for (const each of form.elements) {
      const { kind, several } = each.dataset;
      if (!each.name || !kind) continue;
      if (each.type === "checkbox" && kind !== "flag") {  // one of several
        if (each.checked) (given[each.name] ??= []).push(each.value);
        continue;
      }
      const chosen = several !== undefined ? each.value.split(/[\s,]+/).filter(Boolean)
        : kind === "flag" ? each.checked : each.value.trim();
      if (chosen.length || chosen === true) given[each.name] = chosen;
    }
    const heard = [];
    try {
      const { result, ...kept } = await this.#working(() =>
        this.#keeper.act(this.#folder, "run", { action, values: given }, (message) => this.#heard(message, heard)));
      const problems = result?.outcome?.problems ?? [];  // rows of a table that do not count
      const drawn = { action, told: result?.told ?? [], heard: [...heard, ...reasons(kept)], problems };
      const { html } = await this.#kit.call("draw", { view: "outcome", folder: this.#folder, given: drawn });
      form.nextElementSibling.innerHTML = html;
      form.nextElementSibling.querySelector("h2").focus();
    } catch (error) {
      return this.#wrong(form, error);
    }
    await this.#state();
  }

  /** Make the next cycle of the programme, and open its desk. */
  async #cycle(form, { values }) {
    this.#right(form);
    const notes = [];
    const set = [...form.elements].filter((each) => each.name).map((each) => `${each.name}=${each.value.trim()}`);
    try {
      const { outcome, told: lines } = await this.#working(() =>
        this.#kit.call("run", { action: "new", values: { ...values, set } }, (message) => this.#heard(message, notes)));
      await this.adopt(outcome.folder, [...lines.map((each) => each.text), ...notes]);
    } catch (error) {
      this.#wrong(form, error);
    }
  }

  /** Build what was changed, and show it. */
  async #changed(back = false) {
    const notes = [words("changed")];
    const kept = await this.#working(() =>
      this.#keeper.act(this.#folder, "run", { action: "build", values: { programme: this.#folder } },
        (message) => this.#heard(message, notes)));
    await this.#face();
    await this.#state();
    this.#notes = [...notes, ...reasons(kept)];
    if (back) return history.back();  // where the notes are shown
    const [, view, rest] = /\/(\w+)(?:\?(.*))?$/.exec(location.hash);
    await this.#draw(view, Object.fromEntries(new URLSearchParams(rest ?? "")), { stay: true });
  }

  #heard(message, notes) {
    noted(message, notes);
    const { event, told: said } = message;
    if (event !== "BuildStep") return;
    the("doing-step").textContent = words("step", said);
    Object.assign(the("doing-bar"), { value: said.number, max: said.of });
  }

  async #working(work) {
    the("doing-step").textContent = words("doing");
    the("doing-bar").removeAttribute("value");
    the("doing").hidden = false;
    try {
      return await work();
    } finally {
      hide(the("doing"));
    }
  }

  /** End what is at work: the kit begins anew with the programme as it was kept. */
  async #stop() {
    await this.#kit.stop();
    this.#note([words("stopped")]);
    await this.#turned();
  }

  // ---- what is wrong, and what is kept

  #right(form) {
    say(form.querySelector(".wrong"), []);
    for (const field of form.querySelectorAll(".field")) {
      field.querySelector(".said")?.replaceChildren();
      for (const each of field.querySelectorAll("[aria-invalid]")) each.removeAttribute("aria-invalid");
    }
  }

  /** Say what does not fit beside its field, and above the form what belongs to none. */
  #wrong(form, error) {
    const left = { problems: [], message: error.message };
    let first = null;
    for (const problem of error.problems ?? []) {
      const field = problem.key && form.querySelector(`.field[data-key="${CSS.escape(problem.key)}"]`);
      if (!field) left.problems.push(problem);
      else {
        const remedy = /(^| )--\w/.test(problem.remedy) ? "" : problem.remedy;  // what a terminal is told, the field is
        write(field.querySelector(".said"), [problem.what, remedy].filter(Boolean).join(". "));
        for (const each of field.querySelectorAll("input, select, textarea")) each.setAttribute("aria-invalid", "true");
        first ??= field.querySelector("input, select, textarea");
      }
    }
    if (!error.problems) delete left.problems;
    if (!first || left.problems.length) say(form.querySelector(".wrong"), told(left));
    first ??= form.querySelector(".wrong");
    first.focus();
    first.scrollIntoView({ block: "center" });
  }

  #fail(error) {
    the("desk").removeAttribute("aria-busy");
    hide(the("doing"));
    if (Desk.named && the("desk").hidden) this.#shown("desk");
    if (!(error instanceof Stopped)) say(the("notes"), told(error));
  }

  #note(lines) {
    this.#notes = lines;
    say(the("notes"), lines);
  }

  /** Say where the programme stands: kept here, saved, changed on the disk meanwhile. */
  async #state() {
    const found = (await this.#keeper.programmes()).find((each) => each.folder === this.#folder);
    the("dk-save").hidden = !this.#keeper.canOpenFolders;
    the("dk-zip").hidden = this.#keeper.inPlace;
    the("dk-state").textContent = words(this.#keeper.inPlace ? "state-place" : !found ? "state-none" : found.saved ? "state-saved" : "state-kept");
    if (!found?.disk) return;
    const outside = await this.#keeper.outside(this.#folder).catch(() => []);
    if (outside.length) the("outside").hidden = false;
    else hide(the("outside"));
    the("outside-files").textContent = words("outside", { files: outside.map((each) => each.path).join(", ") });
  }

  /** Tell whether a form holds what is not saved yet. */
  #typed() {
    const forms = [...the("view").querySelectorAll("form[data-call]:not([data-call=run])")];
    return forms.some((form) => [...form.elements].some((each) =>
      each.type === "radio" || each.type === "checkbox" ? each.checked !== each.defaultChecked
        : each.tagName === "SELECT" ? [...each.options].some((one) => one.selected !== one.defaultSelected) && each.selectedIndex > 0
          : "defaultValue" in each && each.value !== each.defaultValue));
  }
}

/** Return what is to be said of how a change was kept. */
function reasons({ kept, reason }) {
  return kept || !reason ? [] : [words(`keep-${reason}`)];
}

/** Put the cursor on the line that a problem named. */
function toLine(area) {
  const line = Number(area.dataset.line);
  const before = area.value.split("\n").slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
  area.focus();
  area.setSelectionRange(before, before);
  area.scrollTop = (line - 6) * parseFloat(getComputedStyle(area).lineHeight);
}
