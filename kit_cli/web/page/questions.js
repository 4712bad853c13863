// The questions of a new programme: what is typed goes to the kit, and what the kit says of it is shown beside it.

import { remember, remembered } from "./remembered.js";
import { refused } from "./shapes.js";
import { known, made, the, words } from "./words.js";

const KEPT = "mentorkit.answers";
const PAUSE = 300;  // milliseconds after the last key before the kit is asked

const fields = new Map([...the("form").querySelectorAll(".field")].map((each) => [each.dataset.name, each]));
let kit = null;
let proposals = {};

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

/** Return what was answered, by question. */
export function answers() {
  const all = [...fields].map(([name, field]) => [name, field.hidden ? "" : typed(name).trim()]);
  return Object.fromEntries(all.filter(([, value]) => value));
}

/** Return what the page proposes where a question is open and nothing was written. */
export function agreed() {
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
export async function ask() {
  anew = true;
  if (asking) return asking;
  asking = (async () => {
    try {
      while (anew) {
        anew = false;
        await judge();
      }
    } finally {
      asking = null;
    }
  })();
  return asking;
}

async function judge() {
  const given = answers();
  const questions = await kit.call("ask", { action: "new", answers: given });
  for (const each of questions) show(each);
  const unseen = the("make").hidden;  // the programme itself is being made
  if (anew || unseen || questions.some((each) => each.problems.length)) return;
  const seen = await kit.call("preview", { answers: given });
  if (!anew) showPreview(seen);
}

/** Until the kit has come: say of what is refused for certain what to write. */
function judgeAlone() {
  for (const [name, shape] of Object.entries(known.shapes)) {
    const wrong = refused(shape, typed(name));
    tell(name, wrong ? [shape.rule, shape.remedy].filter(Boolean).join(". ") : "", wrong);
  }
}

function tell(name, told, wrong) {
  const said = the(`${name}-said`);
  if (said.textContent !== told) said.textContent = told;
  said.classList.toggle("wrong", wrong);
  for (const each of inputs(name)) {
    if (wrong) each.setAttribute("aria-invalid", "true");
    else each.removeAttribute("aria-invalid");
  }
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
  const empty = !typed(name).trim();
  const hint = known.examples.includes(name) ? "example" : "proposed";
  const understood = reading.toLowerCase() === typed(name).trim().toLowerCase() ? "" : reading;
  const told = problems.length
    ? problems.map((each) => [each.what, each.remedy].filter(Boolean).join(". ")).join(" ")
    : understood
      ? words("understood", { words: understood })
      : empty && proposal ? words(hint, { example: asRead(name, proposal) }) : "";
  tell(name, told, problems.length > 0);
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
  the("p-cost").textContent = seen.cost;
  the("p-dates").replaceChildren(
    ...seen.dates.map(({ title, days, gathering }) => {
      const row = document.createElement("li");
      row.append(made("span", "", { className: gathering ? "dot gathering" : "dot" }), made("span", title), made("b", days));
      return row;
    }),
  );
  the("preview").hidden = false;
}

// ---- the beginning

let pause;
function later() {
  remember(KEPT, answers());
  clearTimeout(pause);
  pause = setTimeout(() => (kit ? ask().catch(() => {}) : judgeAlone()), PAUSE);
}

const chosen = remembered(KEPT, {});
const usual = Object.keys(known.places).find((id) => known.places[id].proposed[0] === known.language);
type("place", chosen.place in known.places ? chosen.place : usual ?? Object.keys(known.places)[0]);
showPlace();
for (const [name, value] of Object.entries(chosen)) if (fields.has(name) && name !== "place") type(name, String(value));

the("form").addEventListener("input", ({ target }) => {
  if (target.name === "place") showPlace();
  if (target.name === "languages") target.dataset.order = Date.now();
  later();
});

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

/** Begin to ask the kit of what was written, once it has come. */
export async function begin(itself) {
  await itself.ready;
  kit = itself;
  await ask();
}
