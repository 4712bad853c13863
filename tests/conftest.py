"""A real programme of each place, made once a run, and the judges that look at them."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from kit_cli.actions.new import new
from kit_cli.files.shipped import place_ids, template_folder
from kit_cli.making.run import build
from kit_cli.places.answers import complete
from kit_cli.places.read import load_place
from kit_cli.programme.programme import Programme
from kit_cli.programme.read import read_programme
from tests.helpers.browsing import chromium
from tests.helpers.drawing import covering
from tests.helpers.sharing import Shared, WhenAsked
from tests.helpers.small import small

# Started in the background by a shell, a run would ignore Ctrl-C, and so would the commands that the tests interrupt.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# A landing must not hang on a new guess: CI tries the same examples each time, a laptop tries new ones.
settings.register_profile("ci", derandomize=True)
settings.register_profile("many", max_examples=5000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "default"))

PLACES = tuple(place_ids(template_folder()))
SOME_PLACES = tuple(
    covering({place: {*load_place(template_folder(), place).file.languages.default} for place in PLACES})
)
"""A place for each language that any speaks by itself; in the full run all: where a judge looks at whole programmes."""
TODAY = date(2026, 11, 22)
"""The tests' own today, so that default dates do not drift."""


def pytest_collection_finish() -> None:
    """Look for garbage as seldom as the command does, and never among what was imported and collected."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Shared:
    """What all workers of this run share."""
    base = tmp_path_factory.getbasetemp()
    folder = (base if worker_id == "master" else base.parent) / "shared"
    folder.mkdir(exist_ok=True)
    return Shared(folder)


@pytest.fixture(scope="session")
def built(shared: Shared) -> dict[str, Path]:
    """The folder of a built programme by place, as `mentorkit new --place P --yes` makes it. Never write to it."""
    return shared.when_asked("programmes", {place: partial(_make, place) for place in PLACES})


def _make(place: str, folder: Path) -> None:
    template = template_folder()
    new(complete({"place": place}, template, TODAY), folder, template, lambda *_: None)


@pytest.fixture(scope="session")
def small_built(shared: Shared, built: dict[str, Path]) -> Path:
    """A small programme in Portuguese, built: for tests that run many commands in it. Never write to it."""

    def make(folder: Path) -> None:
        build(small(built["portugal"], folder), None, lambda *_: None)

    return shared.folders("small", {"small": make})["small"]


@pytest.fixture(scope="session")
def programmes(built: dict[str, Path]) -> dict[str, Programme]:
    """The programmes, read."""
    return WhenAsked(lambda: built, lambda place: read_programme(built[place]).whole())


@pytest.fixture(scope="session")
def browser() -> Any:
    """Chromium, driven by Playwright: one a worker. Close each page and context that is opened in it."""
    return chromium()


@pytest.fixture(autouse=True)
def _in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands speak English in tests, whatever the programme or this machine speaks."""
    monkeypatch.setenv("MENTORKIT_UI_LANGUAGE", "en")


@pytest.fixture(autouse=True)
def _away_from_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every test has a home of its own, which stays empty."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.chdir(tmp_path)
    yield
    left = [
        path for path in home.iterdir() if path.name not in {".cache", ".config", ".local", ".java", ".npm", ".pki"}
    ]
    assert not left, f"written to the home folder: {left}"
