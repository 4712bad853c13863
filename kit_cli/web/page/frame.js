// A built page in its frame: it runs no script and knows no address of its own, so its links are followed from here.

// No script of a page runs: a policy stands before everything else of it. The sandbox has to allow scripts all the same,
// for without that WebKit does not even hear that a link was clicked (https://bugs.webkit.org/show_bug.cgi?id=218086).
const NO_SCRIPT = `<!doctype html><meta http-equiv="Content-Security-Policy" content="script-src 'none'; frame-src 'none'">`;
const SANDBOX = "allow-same-origin allow-scripts";

/** Show a page, HTML, in a frame; `follow` is given the path of each link to another file of the programme. */
export function showIn(frame, page, path, follow) {
  const at = frame.contentWindow?.scrollY ?? 0;  // a page shown anew stays where one was reading
  frame.onload = () => {
    frame.contentWindow?.scrollTo(0, at);
    frame.contentDocument?.addEventListener("click", (event) => {
      const link = event.target.closest("a[href]");
      if (!link) return;
      event.preventDefault();
      const there = link.getAttribute("href");
      if (there.startsWith("#")) {
        frame.contentDocument.getElementById(decodeURIComponent(there.slice(1)))?.scrollIntoView();
      } else if (/^(https?|mailto|tel):/.test(there)) {
        window.open(there, "_blank", "noopener");
      } else {
        const { host, pathname } = new URL(there, `http://kit/${path}`);
        if (host === "kit") follow(decodeURIComponent(pathname.slice(1)));
      }
    });
  };
  frame.sandbox = SANDBOX;
  frame.srcdoc = NO_SCRIPT + page;
}
