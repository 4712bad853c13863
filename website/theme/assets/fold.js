// Sections that fold: open on a desk and on paper, and where the address leads into one.
"use strict";

(function fold() {
  const folds = [...document.querySelectorAll("details.mk-fold")];
  if (!folds.length) return;
  const wide = matchMedia("(min-width: 60em)");

  function lay() {
    for (const each of folds) {
      each.open ||= wide.matches;
      each.firstElementChild.tabIndex = wide.matches ? -1 : 0; // on a desk there is nothing to choose
    }
    document.documentElement.classList.toggle("mk-unfolded", wide.matches);
    lead();
  }
  function lead() {
    const there = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!there) return;
    const closed = folds.filter((each) => each.contains(there) && !each.open);
    for (const each of closed) each.open = true;
    if (closed.length) there.scrollIntoView();
  }
  lay();
  wide.addEventListener("change", lay);
  addEventListener("hashchange", lead);
  // A link to where one is already changes no address.
  document.addEventListener("click", (event) => event.target.closest?.("a[href*='#']") && setTimeout(lead));

  const shut = new Set();
  addEventListener("beforeprint", () => {
    for (const each of folds) {
      if (!each.open) shut.add(each);
      each.open = true;
    }
  });
  addEventListener("afterprint", () => {
    for (const each of shut) each.open = false;
    shut.clear();
  });
})();
