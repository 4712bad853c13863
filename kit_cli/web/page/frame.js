// A built page in its frame: it runs no script and knows no address of its own, so its links are followed from here.

// No script of a page runs: a sandbox forbids them, and once more a policy that stands before everything else.
const NO_SCRIPT = `<!doctype html><meta http-equiv="Content-Security-Policy" content="script-src 'none'; frame-src 'none'">`;
const SANDBOX = "allow-same-origin";
const SANDBOX_THAT_HEARS = "allow-same-origin allow-scripts";

let sandbox;

// How what is being changed is marked: quietly, for the words are read.
const MARKED = "outline: 3px solid var(--mk-spark); outline-offset: 10px";

/**
 * Show a page, HTML, in a frame; `follow` is given the path of each link to another file of the programme.
 * `spot` is what somebody is changing, as `fields` names it: the nearest of it that the page shows is marked, and seen
 * first.
 */
export async function showIn(frame, page, path, follow, spot = "") {
  frame.sandbox = await (sandbox ??= sandboxThatHears());
  const at = frame.contentWindow?.scrollY ?? 0;  // a page shown anew stays where one was reading
  frame.onload = () => {
    const shown = frame.contentDocument;
    if (!shown) return;
    lendFonts(shown).catch(console.warn);
    const named = (name) => shown.querySelector(`[data-of="${CSS.escape(name)}"]`);
    const marked = spot.split(".").reverse().map(named).find(Boolean);
    if (marked) marked.style.cssText += MARKED;
    frame.contentWindow.scrollTo(0, marked ? marked.getBoundingClientRect().top + frame.contentWindow.scrollY - 40 : at);
    if (frame.classList.contains("tall")) asHighAsItsPage(frame);
    shown.addEventListener("click", (event) => {
      const link = event.target.closest("a[href]");
      if (!link) return;
      event.preventDefault();
      const there = link.getAttribute("href");
      if (there.startsWith("#")) {
        goTo(shown.getElementById(decodeURIComponent(there.slice(1))));
      } else if (/^(https?|mailto|tel):/.test(there)) {
        window.open(there, "_blank", "noopener");
      } else {
        const { host, pathname } = new URL(there, `http://kit/${path}`);
        if (host === "kit") follow(decodeURIComponent(pathname.slice(1)));
      }
    });
  };
  frame.srcdoc = NO_SCRIPT + page;
}

/**
 * Return the sandbox in which clicks are heard: WebKit hears none where scripts may not run (bugs.webkit.org/218086).
 *
 * An empty page is asked, so that no page has to be shown twice: a click on the first would be lost.
 */
function sandboxThatHears() {
  const frame = Object.assign(document.createElement("iframe"), { hidden: true, sandbox: SANDBOX, srcdoc: NO_SCRIPT });
  return new Promise((done) => {
    frame.onload = () => {
      const shown = frame.contentDocument;
      let heard = false;
      shown?.addEventListener("asked", () => (heard = true));
      shown?.dispatchEvent(new Event("asked"));
      frame.remove();
      done(heard ? SANDBOX : SANDBOX_THAT_HEARS);
    };
    document.body.append(frame);
  });
}

let fonts;

/** Lend a shown page the fonts of this one: most built pages carry none, for each would be heavier than its words. */
async function lendFonts(shown) {
  const given = await (fonts ??= ownFonts());
  for (const [family, content, how] of given) shown.fonts.add(new FontFace(family, content, how));
}

/** Return the fonts that this page has come to use: the name of each, its content, and for what it stands. */
async function ownFonts() {
  await document.fonts.ready;  // a tab that begins with a page in a frame may still be fetching its own
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule instanceof CSSFontFaceRule);
  const faces = [...document.fonts];  // those of the style sheets come first, in their order
  const used = rules.filter((_, at) => faces[at]?.status === "loaded");
  return Promise.all(used.map(async ({ style }) => {
    const said = (name) => style.getPropertyValue(name);
    const [, address] = /url\("?([^")]+)/.exec(said("src"));
    const how = { style: said("font-style"), weight: said("font-weight"), unicodeRange: said("unicode-range") };
    return [said("font-family").replaceAll('"', ""), await (await fetch(new URL(address, document.baseURI))).arrayBuffer(), how];
  }));
}

/** Let a page have all its room: on a telephone nobody scrolls in what scrolls, and paper shows no more than there is. */
function asHighAsItsPage(frame) {
  const { body } = frame.contentDocument;
  new ResizeObserver(() => {
    const borders = frame.offsetHeight - frame.clientHeight;
    frame.style.height = `${Math.ceil(body.getBoundingClientRect().bottom + frame.contentWindow.scrollY) + borders}px`;
  }).observe(body);
}

/** Go on from an element, with the keyboard too, and unfold what it lies in. */
function goTo(element) {
  if (!element) return;
  for (let around = element; around; around = around.parentElement) if (around.matches("details")) around.open = true;
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.scrollIntoView();
  element.focus({ preventScroll: true });
}
