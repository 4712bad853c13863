"""What several modules open: the site, built once a run, and a browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.browsing import chromium
from tests.helpers.sharing import Shared
from tests.helpers.sites import build


@pytest.fixture(scope="session")
def site(shared: Shared) -> Path:
    """The built site; `mkdocs build --strict` must have nothing to warn of. Never write to it."""
    return shared.folders("sites", {"site": build})["site"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Chromium, driven by Playwright."""
    with chromium() as browser:
        yield browser
