// Small things that the browser remembers of the page; where it may remember nothing, the page works without.

/** Return what was remembered under a key; `otherwise` where nothing was, or nothing that can be read. */
export function remembered(key, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

export function remember(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A private window, a full disk: nobody is kept from going on.
  }
}
