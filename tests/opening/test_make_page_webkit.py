"""The page "Make your programme" in WebKit, the engine of Safari: the same files once more, where everything is tried."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.drawing import is_full
from tests.helpers.webkit import webkit
from tests.opening.test_make_page import site
from tests.opening.visits import CASES, assert_as_the_command_line, visit

__all__ = ["site"]


_FOLLOWED = """
const soon = async (found) => { for (;;) if (found()) return found(); else await new Promise((done) => setTimeout(done, 100)); };
location.hash = "#casa/page?file=casa/build/index.html";
(await soon(() => document.querySelector("#view iframe")?.contentDocument?.querySelector("a[href*='timeline/']"))).click();
return soon(() => decodeURIComponent(location.hash).includes("timeline") && decodeURIComponent(location.hash));
"""


@pytest.mark.skipif(not is_full(), reason="WebKit takes half a minute to start the kit: .ci/full tries it")
def test_webkit_makes_what_the_command_line_makes(site: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """File by file; and a built page's links are followed.

    Python's picture is not kept for the next visit: outside of Safari, WebKit has no place for it.
    """
    with webkit(tmp_path / "webkit") as window:
        for number, case in enumerate(CASES[:1]):
            saved = window.visit(**visit(site, *case))
            assert_as_the_command_line(saved, *case, tmp_path / str(number), monkeypatch)
        # Built pages are leafed through: their links are heard of.
        assert "file=casa/build/timeline/" in window.evaluate(_FOLLOWED)
