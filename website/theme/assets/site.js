// Small conveniences: ticks that stay, explanations of words, and labels that a screen reader needs. The theme could explain words as well, at the cost of half a second on a telephone.
"use strict";

// Ticks: kept in this browser only, by page and by the text of the box.
(function ticks() {
  const boxes = [...document.querySelectorAll(".task-list-item input[type=checkbox]")];
  for (const [number, box] of boxes.entries()) {
    const label = box.closest("li").textContent.trim();
    const key = `mk:${location.pathname}:${number}:${label.slice(0, 60)}`;
    box.disabled = false;
    box.setAttribute("aria-label", label);
    try {
      box.checked = localStorage.getItem(key) === "1" || box.checked;
      box.addEventListener("change", () => localStorage.setItem(key, box.checked ? "1" : "0"));
    } catch {
      // A browser that keeps nothing shows boxes that can be ticked all the same.
    }
  }
})();

// Words of the glossary explain themselves to a pointer, to a finger and to the keyboard.
(function explain() {
  let tip;
  function hide() {
    tip?.remove();
    tip = undefined;
  }
  function show(event) {
    const word = event.target.closest?.("article abbr[title], article abbr[data-mk-means]");
    hide();
    if (!word) return;
    word.dataset.mkMeans ||= word.title;
    word.removeAttribute("title"); // or the browser would say it a second time
    tip = Object.assign(document.createElement("div"), { className: "mk-tip", textContent: word.dataset.mkMeans });
    tip.setAttribute("role", "tooltip");
    document.body.append(tip);
    const place = word.getBoundingClientRect();
    const left = Math.min(place.left, document.documentElement.clientWidth - tip.offsetWidth - 8);
    Object.assign(tip.style, { left: `${Math.max(8, left) + scrollX}px`, top: `${place.bottom + scrollY + 4}px` });
  }
  for (const name of ["pointerover", "focusin", "click"]) document.addEventListener(name, show);
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
})();

// Labels: what the theme leaves without a name gets one, also what the theme adds later.
(function labels() {
  const search = document.querySelector(".md-search__input")?.getAttribute("aria-label");
  if (search) document.querySelector(".md-search[role=dialog]").setAttribute("aria-label", search);
  for (const nav of document.querySelectorAll("nav[aria-labelledby]")) {
    const label = document.getElementById(nav.getAttribute("aria-labelledby"));
    const link = nav.closest("li")?.querySelector("a");
    if (label?.textContent.trim() || !link) continue;
    nav.removeAttribute("aria-labelledby");
    nav.setAttribute("aria-label", link.textContent.trim());
  }
  function name() {
    for (const [number, nav] of document.querySelectorAll(".md-code__nav").entries()) {
      nav.setAttribute("aria-label", `${nav.querySelector("[title]")?.title} ${number + 1}`);
    }
    // Whoever has no mouse scrolls a wide table or a long line with the keyboard.
    for (const box of document.querySelectorAll(".md-typeset__scrollwrap, pre > code")) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    }
  }
  const article = document.querySelector("article");
  if (article) new MutationObserver(name).observe(article, { childList: true, subtree: true });
  name();
  addEventListener("resize", name);
})();
