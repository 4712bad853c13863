// The page on which a programme is made: what is typed goes to the kit, and what the kit says is shown beside it.

import { Kit, Problem, bytes } from "./kit.js";

const KEPT = "mentorkit.answers";
const LANGUAGE = "mentorkit.language";
const PAUSE = 300;  // milliseconds after the last key before the kit is asked

const the = (id) => document.getElementById(id);
const known = JSON.parse(the("data").textContent);
const fields = new Map([...document.querySelectorAll(".field")].map((each) => [each.dataset.name, each]));
const kit = known.served
  ? new (await import("./served.js")).ServedKit(known.here, known.language, known.served)
  : new Kit(known.here, known.language);
let proposals = {};
let unsaved = false;

function words(name, gaps = {}) {
  const text = the("words").content.querySelector(`[data-word=${name}]`).textContent;
  return text.replace(/\{(\w+)\}/g, (gap, key) => gaps[key] ?? gap);
}

function made(tag, text, more = {}) {
  return Object.assign(document.createElement(tag), { textContent: text }, more);
}

// ---- in which language

/** Return the address of the page in the browser's first language that it has, if it is another one than this. */
function inTheirLanguage() {
  const links = [...document.querySelectorAll("link[hreflang]")];
  for (const wished of navigator.languages) {
    const same = ({ hreflang }) => hreflang.split("-")[0] === wished.split("-")[0];
    const found = links.find(({ hreflang }) => hreflang === wished) ?? links.find(same);
    if (found) return found.hreflang === known.language ? null : found.href;
  }
  return null;
}

for (const link of document.querySelectorAll("header [hreflang]")) {
  link.addEventListener("click", () => localStorage.setItem(LANGUAGE, link.hreflang));
}
// Whoever comes without having chosen comes to the first page; the others are asked for by their address.
if (known.first && !localStorage.getItem(LANGUAGE)) {
  const there = inTheirLanguage();
  if (there) location.replace(there);
}

// ---- what is typed

const inputs = (name) => [...fields.get(name).querySelectorAll("[name]")];

function typed(name) {
  const { control } = fields.get(name).dataset;
  if (control === "languages") {
    const chosen = inputs(name).filter((each) => each.checked).sort((one, other) => one.dataset.order - other.dataset.order);
    return chosen.map((each) => each.value).join(", ");
  }
  if (control === "funding" || control === "grant") return inputs(name).find((each) => each.checked)?.value ?? "";
  return inputs(name)[0].value;
}

function type(name, value) {
  const { control } = fields.get(name).dataset;
  if (control === "languages") {
    const chosen = value.split(/,\s*/);
    for (const each of inputs(name)) {
      each.checked = chosen.includes(each.value);
      each.dataset.order = chosen.indexOf(each.value);
    }
  } else if (control === "funding" || control === "grant") {
    for (const each of inputs(name)) each.checked = each.value === value;
  } else inputs(name)[0].value = value;
}

function answers() {
  const all = [...fields].map(([name, field]) => [name, field.hidden ? "" : typed(name).trim()]);
  return Object.fromEntries(all.filter(([, value]) => value));
}

/** What the page proposes where a question is open and nothing was written. */
function agreed() {
  return Object.fromEntries(Object.entries(proposals).filter(([name, proposal]) => proposal && !fields.get(name).hidden));
}

function showPlace() {
  const place = known.places[typed("place")];
  const chosen = typed("languages").split(", ").filter((tag) => tag in place.languages);
  for (const each of inputs("languages")) each.closest("label").hidden = !(each.value in place.languages);
  type("languages", (chosen.length ? chosen : place.proposed).join(", "));
  const country = inputs("country")[0];
  country.replaceChildren(new Option("", ""), ...Object.entries(place.countries).map(([code, name]) => new Option(name, code)));
}

// ---- what the kit says of it

let asking = null;
let anew = false;

/** Ask the kit once more; while it is at work, the last wish waits. */
async function ask() {
  anew = true;
  if (asking) return asking;
  asking = (async () => {
    while (anew) {
      anew = false;
      await judge();
    }
    asking = null;
  })();
  return asking;
}

async function judge() {
  const given = answers();
  const questions = await kit.call("ask", { action: "new", answers: given });
  for (const each of questions) show(each);
  if (anew || questions.some((each) => each.problems.length)) return;
  const seen = await kit.call("preview", { answers: given });
  if (!anew) showPreview(seen);
}

function show({ name, needed, proposal, reading, problems }) {
  const field = fields.get(name);
  const { control } = field.dataset;
  proposals[name] = proposal;
  field.hidden = !needed || (control === "country" && Object.keys(known.places[typed("place")].countries).length < 2);
  if (control === "funding" || control === "grant") {
    if (needed && !typed(name)) type(name, proposal);
  } else if (control === "country") {
    if (needed && !typed(name)) inputs(name)[0].value = proposal;
  }
  const said = the(`${name}-said`);
  const empty = !typed(name).trim();
  const hint = known.examples.includes(name) ? "example" : "proposed";
  const understood = reading.toLowerCase() === typed(name).trim().toLowerCase() ? "" : reading;
  const told = problems.length
    ? problems.map((each) => [each.what, each.remedy].filter(Boolean).join(". ")).join(" ")
    : understood
      ? words("understood", { words: understood })
      : empty && proposal ? words(hint, { example: asRead(name, proposal) }) : "";
  if (said.textContent !== told) said.textContent = told;
  said.classList.toggle("wrong", problems.length > 0);
  for (const each of inputs(name)) {
    if (problems.length) each.setAttribute("aria-invalid", "true");
    else each.removeAttribute("aria-invalid");
  }
}

/** Return a proposal as a person reads it: a day in words. */
function asRead(name, proposal) {
  if (fields.get(name).dataset.control !== "day") return proposal;
  return new Intl.DateTimeFormat(known.language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(proposal));
}

function showPreview(seen) {
  the("seal").innerHTML = seen.mark;  // drawn by the kit, its words escaped there
  the("p-name").textContent = seen.name;
  the("p-hub").textContent = seen.hub;
  the("p-city").textContent = seen.city;
  the("p-size").textContent = seen.size;
  the("p-dates").replaceChildren(
    ...seen.dates.map(({ title, days, gathering }) => {
      const row = document.createElement("li");
      row.append(made("span", "", { className: gathering ? "dot gathering" : "dot" }), made("span", title), made("b", days));
      return row;
    }),
  );
  the("preview").hidden = false;
}

// ---- the programme

function only(id) {
  for (const each of ["make", "working", "made"]) the(each).hidden = each !== id;
  scrollTo(0, 0);
  the(id).querySelector("h1").focus();
}

async function make(event) {
  event.preventDefault();
  the("wrong").hidden = true;
  only("working");
  the("step").textContent = words("waiting");
  const notes = [];
  try {
    await kit.ready;
    const given = answers();
    if (book.folder) await kit.call("forget", { folder: book.folder });  // it is made anew from other answers
    book.folder = "";
    // What stood there as proposed and was left is agreed to.
    const values = Object.entries({ ...agreed(), ...given }).map(([key, value]) => `${key}=${value}`);
    const outcome = await kit.call("run", { action: "new", values: { set: values, yes: true } }, ({ event, told }) => {
      if (event === "Notice") notes.push(told.text);
      if (event !== "BuildStep") return;
      the("step").textContent = words("step", told);
      Object.assign(the("steps"), { value: told.number, max: told.of });
    });
    await showMade(outcome, notes);
  } catch (error) {
    only("make");
    const lines = error instanceof Problem
      ? error.problems.map((each) => [each.what, each.remedy].filter(Boolean).join(". "))
      : [words("crashed", { reason: error.message })];
    the("wrong").replaceChildren(made("p", words("wrong")), ...lines.map((line) => made("p", line)));
    the("wrong").hidden = false;
    the("wrong").scrollIntoView({ block: "center" });
    ask().catch(() => {});
  }
}

const book = { folder: "", here: "", before: [] };

async function showMade({ name, folder, start }, notes) {
  const files = await kit.call("list", { folder });
  unsaved = true;
  book.folder = folder;
  the("m-title").textContent = words("made", { name });
  the("m-lead").textContent = words("lead", { files: files.length });
  the("notes").replaceChildren(...notes.map((note) => made("p", note, { className: "box" })));
  the("files").replaceChildren(
    ...files.filter(({ path }) => !path.startsWith(".")).map(({ path }) => {
      const row = document.createElement("li");
      row.append(made("button", path, { type: "button", onclick: () => open(`${folder}/${path}`) }));
      return row;
    }),
  );
  only("made");
  book.before = [];
  await turnTo(start);
}

async function turnTo(path) {
  const page = new TextDecoder().decode(bytes(await kit.call("read", { file: path })));
  book.here = path;
  the("where").textContent = path;
  the("back").disabled = !book.before.length;
  the("seen").srcdoc = page;
}

/** Show a page, or hand any other file over. */
async function open(path) {
  if (path.endsWith(".html")) {
    if (path !== book.here) book.before.push(book.here);
    await turnTo(path);
    the("seen").scrollIntoView({ block: "nearest" });
  } else hand(bytes(await kit.call("read", { file: path })), path.split("/").pop());
}

function hand(content, name) {
  const address = URL.createObjectURL(new Blob([content]));
  made("a", "", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Links of the shown page: it runs no script and knows no address of its own, so its links are followed from here. */
function follow(event) {
  const link = event.target.closest("a[href]");
  if (!link) return;
  event.preventDefault();
  const there = link.getAttribute("href");
  if (there.startsWith("#")) {
    the("seen").contentDocument.getElementById(decodeURIComponent(there.slice(1)))?.scrollIntoView();
  } else if (/^(https?|mailto|tel):/.test(there)) {
    window.open(there, "_blank", "noopener");
  } else {
    open(decodeURIComponent(new URL(there, `http://kit/${book.here}`).pathname.slice(1))).catch(() => {});
  }
}

// ---- the beginning

let pause;
function later() {
  localStorage.setItem(KEPT, JSON.stringify(answers()));
  clearTimeout(pause);
  pause = setTimeout(() => ask().catch(() => {}), PAUSE);
}

const chosen = JSON.parse(localStorage.getItem(KEPT) ?? "{}");
const usual = Object.keys(known.places).find((id) => known.places[id].proposed[0] === known.language);
type("place", chosen.place in known.places ? chosen.place : usual ?? Object.keys(known.places)[0]);
showPlace();
for (const [name, value] of Object.entries(chosen)) if (fields.has(name) && name !== "place") type(name, String(value));

the("form").addEventListener("input", ({ target }) => {
  if (target.name === "place") showPlace();
  if (target.name === "languages") target.dataset.order = Date.now();
  later();
});
the("form").addEventListener("submit", make);
for (const day of document.querySelectorAll(".day")) {
  const [text, picker] = day.querySelectorAll("input");
  const button = day.querySelector("button");
  button.hidden = !("showPicker" in picker);
  button.addEventListener("click", () => {
    picker.value = /^\d{4}-\d{2}-\d{2}$/.test(text.value || proposals[text.name]) ? text.value || proposals[text.name] : "";
    picker.showPicker();
  });
  picker.addEventListener("input", () => {
    text.value = picker.value;
    later();
  });
}
the("save").addEventListener("click", async () => {
  hand(bytes(await kit.call("pack", { folder: book.folder })), `${book.folder.split("/").pop()}.zip`);
  unsaved = false;
});
the("again").addEventListener("click", () => only("make"));
the("back").addEventListener("click", () => turnTo(book.before.pop()));
the("seen").addEventListener("load", () => the("seen").contentDocument?.addEventListener("click", follow));
addEventListener("beforeunload", (event) => {
  if (unsaved) event.preventDefault();
});
kit.addEventListener("fetching", ({ detail }) => Object.assign(the("bar"), { value: detail.done, max: detail.of }));
the("loading").textContent = words("fetching");
kit.ready.then(
  () => {
    the("loading").textContent = words("ready");
    the("bar").hidden = true;
    return ask();
  },
  (error) => {
    the("loading").textContent = words("broken", { reason: error.message });
    the("bar").hidden = true;
  },
);
