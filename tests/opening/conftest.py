"""What several modules open: the site, built once a run."""

from __future__ import annotations

from pathlib import Path

import pytest

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
