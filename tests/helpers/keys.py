"""A person who works with a keyboard alone, and what she must be able to see: where she is, and what comes next."""

from __future__ import annotations

from typing import Any

# Where the keyboard is: its element, the text by which a person knows it, and all that is wrong with it there.
_WHERE = """
() => {
  const at = document.activeElement;
  if (!at || at === document.body) return { text: "", name: "", wrong: ["nothing has the focus"] };
  const inFrame = at.localName === "iframe" && at.contentDocument?.activeElement !== at.contentDocument?.body;
  const shown = inFrame ? at.contentDocument.activeElement : at;
  const view = shown.ownerDocument.defaultView;
  const box = shown.getBoundingClientRect();
  const wrong = [];
  const marked = (each) => each && (({ outlineStyle, outlineWidth, outlineColor, boxShadow }) => boxShadow !== "none" ||
    (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && !/, 0\\)$/.test(outlineColor)))(view.getComputedStyle(each));
  const next = shown.matches(".unseen") ? shown.parentElement.querySelector(".seen") : shown.closest("label");
  if (!marked(shown) && !marked(next)) wrong.push("nothing marks it");
  const inside = box.bottom > 0 && box.right > 0 && box.top < view.innerHeight && box.left < view.innerWidth;
  const middle = [Math.max(box.left, 0) + Math.min(box.right, view.innerWidth), Math.max(box.top, 0) + Math.min(box.bottom, view.innerHeight)];
  const top = inside && shown.ownerDocument.elementFromPoint(middle[0] / 2, middle[1] / 2);
  if (!inside) wrong.push("it is outside the window");
  else if (!shown.matches(".unseen") && !(shown.contains(top) || top?.contains(shown))) wrong.push(`${top?.outerHTML.slice(0, 80)} covers it`);
  const named = at.labels?.[0] ?? at;
  const text = (named.innerText || at.getAttribute("aria-label") || at.title || "").trim().replace(/\\s+/g, " ");
  return { text, tag: at.localName, name: at.name ?? "", wrong };
}
"""

# Whether the focus has come, since the last time, from an element that a person reads later: above it, and not in a
# column of its own.
_BACKWARDS = """
() => {
  const [before, at] = [window.before, document.activeElement];
  window.before = at;
  if (!before?.isConnected || before === at || !(before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING)) return false;
  let both = before;
  while (!both.contains(at)) both = both.parentElement;
  if (/ .*px/.test(getComputedStyle(both).gridTemplateColumns)) return false;
  return at.getBoundingClientRect().bottom <= before.getBoundingClientRect().top;
}
"""

# Looks at each picture that the browser draws, whether the focus has fallen out of the page.
_WATCH = """
() => {
  window.lost = [];
  const look = () => {
    if (document.activeElement === document.body) window.lost.push(document.querySelector("main h1:not([hidden] *)")?.innerText ?? "");
    requestAnimationFrame(look);
  };
  look();
}
"""

_ARRIVED = """
(heading) => {
  const at = document.activeElement;
  return heading ? at.localName === "h1" && at.innerText === heading : at.matches("#view h1");
}
"""


class Keys:
    """Keys that somebody presses on a page. Wherever that leads, it is told if the focus cannot be seen there."""

    def __init__(self, page: Any) -> None:
        self.page = page

    def watch(self) -> None:
        """From now on note every moment in which nothing has the focus; it begins once something has."""
        self.page.evaluate(_WATCH)

    def lost(self) -> list[str]:
        """Return the headings under which nothing had the focus, since they were watched."""
        found: list[str] = self.page.evaluate("() => [...new Set(window.lost)]")
        return found

    def where(self) -> dict[str, Any]:
        """Return what has the focus, as a person sees it; raises AssertionError where that cannot be seen."""
        found: dict[str, Any] = self.page.evaluate(_WHERE)
        assert not found["wrong"], found
        return found

    def press(self, *keys: str) -> dict[str, Any]:
        """Press keys, and return what has the focus then."""
        for each in keys:
            self.page.keyboard.press(each)
        return self.where()

    def type(self, text: str) -> None:
        """Write into what has the focus."""
        self.page.keyboard.type(text)

    def to(self, text: str, *, back: bool = False, most: int = 80) -> dict[str, Any]:
        """Go on, or back, to what is called so, or begins so, step by step; raises AssertionError where the keyboard does not reach it.

        Or where a step goes against the order in which people read.
        """
        for _ in range(most):
            found = self.press("Shift+Tab" if back else "Tab")
            assert not self.page.evaluate(_BACKWARDS), f"{found} stands above what comes before it"
            if found["name"] == text or found["text"].startswith(text):
                return found
        raise AssertionError(f"the keyboard does not reach {text!r}; it is at {found}")

    def enter(self, timeout: float, heading: str = "") -> None:
        """Press Enter, and wait until that leads to a heading, within milliseconds: of a view, or that which is given."""
        self.page.keyboard.press("Enter")
        self.page.wait_for_function(_ARRIVED, arg=heading, timeout=timeout)
        self.where()
