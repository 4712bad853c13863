"""What several modules open: the site, built once a run, and a browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.browsing import chromium
from tests.helpers.sharing import Shared
from tests.helpers.sites import SITE, both


@pytest.fixture(scope="session")
def sites(shared: Shared) -> Path:
    """The built site and its copy to carry away. Never write to them."""
    return shared.folders("published", {"sites": both})["sites"]


@pytest.fixture(scope="session")
def site(sites: Path) -> Path:
    """The built site; `mkdocs build --strict` must have nothing to warn of. Never write to it."""
    return sites / SITE


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Chromium, driven by Playwright."""
    with chromium() as browser:
        yield browser
