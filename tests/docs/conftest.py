"""What several modules run: the commands that a guide shows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.helpers.ready import Ready, ready


@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ready]:
    """A process that has made a programme once: what Python and Jinja keep of the kit's code is there."""
    here = tmp_path_factory.mktemp("rehearsed")
    with ready(here, ("new", str(here / "made"), "--place", "portugal", "--yes")) as kit:
        yield kit
