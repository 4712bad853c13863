"""A real programme of each place, made once a worker, and the judges that look at them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from kit_cli.actions.new import new
from kit_cli.files.shipped import place_ids, template_folder
from kit_cli.places.answers import complete
from kit_cli.programme.programme import Programme
from kit_cli.programme.read import read_programme

# A landing must not hang on a new guess: CI tries the same examples each time, a laptop tries new ones.
settings.register_profile("ci", derandomize=True)
settings.register_profile("many", max_examples=5000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "default"))

PLACES = tuple(place_ids(template_folder()))
TODAY = date(2026, 11, 22)
"""The tests' own today, so that default dates do not drift."""


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The folder of a built programme by place, as `mentorkit new --place P --yes` makes it. Never write to it."""
    folder = tmp_path_factory.mktemp("programmes")
    template = template_folder()
    for place in PLACES:
        answers = complete({"place": place}, template, TODAY)
        new(answers, folder / place, template, lambda *_: None)
    return {place: folder / place for place in PLACES}


@pytest.fixture(scope="session")
def programmes(built: dict[str, Path]) -> dict[str, Programme]:
    """The programmes, read."""
    return {place: read_programme(folder).whole() for place, folder in built.items()}


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
