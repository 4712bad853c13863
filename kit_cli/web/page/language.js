// In which language the page meets a person: the browser's first that it has, unless another was chosen.

import { remember, remembered } from "./remembered.js";
import { known } from "./words.js";

const KEPT = "mentorkit.language";
const LINKS = "header [hreflang]";

/** Return the address of the page in the browser's first language that it has, if it is another one than this. */
function inTheirs() {
  const links = [...document.querySelectorAll(LINKS)];
  for (const wished of navigator.languages) {
    const same = ({ hreflang }) => hreflang.split("-")[0] === wished.split("-")[0];
    const found = links.find(({ hreflang }) => hreflang === wished) ?? links.find(same);
    if (found) return found.hreflang === known.language ? null : found.href;
  }
  return null;
}

/** Lead whoever has chosen none to theirs; the page of the other languages is asked for by its address. */
export function meet() {
  for (const link of document.querySelectorAll(LINKS)) {
    link.addEventListener("click", () => remember(KEPT, link.hreflang));
  }
  if (!known.first || remembered(KEPT, "")) return;
  const there = inTheirs();
  if (there) location.replace(there + location.hash);
}
