// Who works with a keyboard never falls out of the page: what had the focus and is hidden, or drawn anew, hands it on.

/** By what an element is known again, once it is drawn anew. */
const TOLD_BY = ["name", "href", "type", "title", "data-call", "data-by", "data-do", "data-give"];

const isShown = (element) => element?.isConnected && element.getClientRects().length > 0;

/** Return the heading of what is shown, from which one goes on who has nowhere else to be. */
export const heading = () => [...document.querySelectorAll("main h1")].find(isShown);

/** Hide an element; the focus, if that is in it, goes `back` to where it came from, or to the heading of what is shown. */
export function hide(element, back = null) {
  const has = element.contains(document.activeElement);
  element.hidden = true;
  if (has) (isShown(back) ? back : heading())?.focus();
}

/** Return what puts the focus, if that is in an element, where it was once the element's content is drawn anew. */
export function keepFocus(element) {
  const had = document.activeElement;
  if (!element.contains(had)) return () => {};
  const names = had.matches("[type=radio], [type=checkbox]") ? [...TOLD_BY, "value"] : TOLD_BY;
  const known = names.filter((name) => had.hasAttribute(name));
  const like = had.localName + known.map((name) => `[${name}="${CSS.escape(had.getAttribute(name))}"]`).join("");
  return () => {
    const found = element.querySelector(like);
    for (let fold = found; (fold = fold?.closest("details:not([open])")); ) fold.open = true;
    (isShown(found) ? found : heading())?.focus();
  };
}
