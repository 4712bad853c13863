"""The frame in which the desk shows a page of a programme, which may come from anybody."""

from __future__ import annotations

from typing import Any

import pytest

from tests.opening.tab import evaluated

HOSTILE = """
<!doctype html><html lang="sv"><head><script>parent.ran = "inline"</script><script src="hostile.js"></script>
<script type="module">parent.ran = "module"</script></head>
<body onload="parent.ran = 'loaded'"><img src="data:," onerror="parent.ran = 'handler'">
<iframe srcdoc="<script>top.ran = 'inside'</script>"></iframe>
<a id="script" href="javascript:parent.ran = 'address'">x</a><a id="link" href="../forms/a.html">y</a></body></html>
"""


@pytest.mark.parametrize("hears", [True, False], ids=["sandbox", "policy alone"])
def test_no_script_of_a_page_runs_and_its_links_are_followed(hears: bool, context: Any, modules: str) -> None:
    """Whichever way it is written, and without any policy around it; its language and its way of drawing stay its own.

    Where a browser hears nothing of a page in a strict sandbox, as WebKit does, the policy before the page is enough.
    """
    page = context.new_page()
    page.route("**/hostile.js", lambda route: route.fulfill(body="parent.ran = 'file'", content_type="text/javascript"))
    page.goto(modules)
    script = """
    const { showIn } = await import("./frame.js");
    if (!given.hears) window.Event = class extends Event { constructor() { super("unheard"); } };
    const frame = document.body.appendChild(document.createElement("iframe"));
    const followed = [];
    showIn(frame, given.page, "casa/build/pages/b.html", (path) => followed.push(path));
    while (!frame.contentDocument?.getElementById("link")) await new Promise((done) => setTimeout(done, 20));
    await new Promise((done) => setTimeout(done, 300));
    const { contentDocument } = frame;
    for (const id of ["script", "link"]) contentDocument.getElementById(id).click();
    await new Promise((done) => setTimeout(done, 100));
    if (frame.sandbox.contains("allow-scripts") === given.hears) return frame.sandbox.value;
    return [window.ran ?? null, followed, contentDocument.documentElement.lang, contentDocument.compatMode];
    """
    assert evaluated(page, script, {"page": HOSTILE, "hears": hears}) == [
        None,
        ["casa/build/forms/a.html"],
        "sv",
        "CSS1Compat",
    ]


MANY = "<!doctype html>" + "".join(f'<p data-of="q{number}" style="height: 300px">{number}</p>' for number in range(9))


def test_what_is_changed_is_seen_first(context: Any, modules: str) -> None:
    """The nearest of it that the page shows is marked, and nothing else; a page that shows none of it begins above."""
    page = context.new_page()
    page.goto(modules)
    script = """
    const { showIn } = await import("./frame.js");
    const frame = document.body.appendChild(document.createElement("iframe"));
    showIn(frame, given.page, "", () => {}, given.spot);
    while (!frame.contentDocument?.querySelector("[data-of=q8]")) await new Promise((done) => setTimeout(done, 20));
    await new Promise((done) => setTimeout(done, 300));
    const marked = [...frame.contentDocument.querySelectorAll("[style*=outline]")].map((each) => each.dataset.of);
    return [marked, frame.contentWindow.scrollY > 1000];
    """
    found = {spot: evaluated(page, script, {"page": MANY, "spot": spot}) for spot in ("questions.q5.rows.one", "hub")}
    assert found == {"questions.q5.rows.one": [["q5"], True], "hub": [[], False]}
