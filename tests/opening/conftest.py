"""What several modules open: the site, built once a run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.serving import served
from tests.helpers.sharing import Shared
from tests.helpers.sites import build
from tests.opening.tab import write_modules


@pytest.fixture(scope="session")
def site(shared: Shared) -> Path:
    """The built site; `mkdocs build --strict` must have nothing to warn of. Never write to it."""
    return shared.folders("published", {"site": build})["site"]


@pytest.fixture(scope="module")
def modules(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an empty page beside the modules of the page that makes programmes, without their kit."""
    folder = tmp_path_factory.mktemp("modules")
    write_modules(folder)
    with served(folder) as address:
        yield f"{address}/blank.html"


@pytest.fixture
def context(browser: Any) -> Iterator[Any]:
    """Somebody's own browser, in which nothing is kept yet."""
    made = browser.new_context()
    yield made
    made.close()
