// The filter: its choice stands in the address, so that it can be sent to a colleague.
(function filter() {
  const form = document.querySelector("[data-mk-filter]");
  if (!form) return;
  const count = form.querySelector("[data-mk-count]");
  const rows = [...document.querySelectorAll(".mk-standard")];
  const groups = [...document.querySelectorAll(".mk-group")];
  const selects = [...form.querySelectorAll("select")];

  function apply() {
    const wanted = selects.filter((each) => each.value);
    let shown = 0;
    for (const row of rows) {
      const fits = wanted.every((each) => (row.dataset[each.name] || "").split(" ").includes(each.value));
      row.hidden = !fits;
      shown += fits;
    }
    for (const group of groups) {
      group.hidden = !group.querySelector(".mk-standard:not([hidden])");
      const fold = group.querySelector("details");
      if (fold && wanted.length && !group.hidden) fold.open = true;
    }
    count.textContent = shown === rows.length ? `${shown} standards` : `${shown} of ${rows.length} standards`;
    return wanted;
  }

  function remember() {
    const query = new URLSearchParams(apply().map((each) => [each.name, each.value])).toString();
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
  }

  const asked = new URLSearchParams(location.search);
  for (const select of selects) {
    const value = asked.get(select.name) || "";
    if ([...select.options].some((option) => option.value === value)) select.value = value;
  }
  apply();
  document.documentElement.classList.remove("mk-choosing");
  form.addEventListener("change", remember);
  form.addEventListener("reset", () => setTimeout(remember));
  form.addEventListener("submit", (event) => event.preventDefault());
})();
