// A built page in its frame: it runs no script and knows no address of its own, so its links are followed from here.

/** Show a page, HTML, in a frame; `follow` is given the path of each link to another file of the programme. */
export function showIn(frame, page, path, follow) {
  const at = frame.contentWindow?.scrollY ?? 0;  // a page shown anew stays where one was reading
  frame.onload = () => {
    frame.contentWindow?.scrollTo(0, at);
    if (frame.classList.contains("tall")) asHighAsItsPage(frame);
    frame.contentDocument?.addEventListener("click", (event) => {
      const link = event.target.closest("a[href]");
      if (!link) return;
      event.preventDefault();
      const there = link.getAttribute("href");
      if (there.startsWith("#")) {
        goTo(frame.contentDocument.getElementById(decodeURIComponent(there.slice(1))));
      } else if (/^(https?|mailto|tel):/.test(there)) {
        window.open(there, "_blank", "noopener");
      } else {
        follow(decodeURIComponent(new URL(there, `http://kit/${path}`).pathname.slice(1)));
      }
    });
  };
  frame.srcdoc = page;
}

/** Let a page have all its room: on a telephone nobody scrolls in what scrolls, and paper shows no more than there is. */
function asHighAsItsPage(frame) {
  const { body } = frame.contentDocument;
  new ResizeObserver(() => {
    const borders = frame.offsetHeight - frame.clientHeight;
    frame.style.height = `${Math.ceil(body.getBoundingClientRect().bottom + frame.contentWindow.scrollY) + borders}px`;
  }).observe(body);
}

/** Go on from an element, with the keyboard too. */
function goTo(element) {
  if (!element) return;
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.scrollIntoView();
  element.focus({ preventScroll: true });
}
