// What the page's modules share: its elements, its words, and how a file is handed over.

import { TooMuch } from "./disk.js";

export const the = (id) => document.getElementById(id);

/** What the page knows before the kit has come (page.py). */
export const known = JSON.parse(the("data").textContent);

/** Return a text of the page's template of words, its gaps filled. */
export function words(name, gaps = {}) {
  const text = the("words").content.querySelector(`[data-word=${name}]`).textContent;
  return text.replace(/\{(\w+)\}/g, (gap, key) => gaps[key] ?? gap);
}

/** Return a new element that holds a text. */
export function made(tag, text, more = {}) {
  return Object.assign(document.createElement(tag), { textContent: text }, more);
}

/** Write a text into an element; what stands between backticks is to be typed literally. */
export function write(element, text) {
  element.replaceChildren(...text.split(/`([^`]+)`/).map((part, at) => (at % 2 ? made("code", part) : part)));
  return element;
}

/** Return what is wrong, in the lines in which a person reads it. */
export function told(error) {
  if (error instanceof TooMuch) return [words(`much-${error.reason}`, { file: error.path })];
  if (!error.problems) return [words("crashed", { reason: error.message })];
  return error.problems.map((each) => {
    const where = each.file && each.line ? `${each.file}:${each.line}: ` : "";
    return where + [each.what, each.remedy].filter(Boolean).join(". ");
  });
}

/** Add to notes what an event notes; what the desk shows in a place of its own is left to that. */
export function noted({ event, told: said }, notes) {
  if (event !== "Notice" || said.about === "examples") return;
  const line = said.about === "remarks" ? words("look") : said.text;
  if (!notes.includes(line)) notes.push(line);
}

/** Show lines in an element, or hide it where there are none. */
export function say(element, lines) {
  element.replaceChildren(...lines.map((line) => write(made("p", ""), line)));
  element.hidden = !lines.length;
}

/** Hand a file over, as the browser saves what it is given. */
export function hand(content, name) {
  const address = URL.createObjectURL(new Blob([content]));
  made("a", "", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
