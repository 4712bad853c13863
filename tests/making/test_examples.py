"""Names of nobody stand in brackets in whatever is built, and nowhere as if they were real."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from kit_cli.files.shipped import template_folder
from kit_cli.making.documents import word
from kit_cli.making.edition import Edition, editions
from kit_cli.making.examples import examples, with_examples_shown
from kit_cli.making.run import build
from kit_cli.model.folder import BUILD, SETTINGS
from kit_cli.places.proposals import proposed_answers
from kit_cli.programme.programme import Programme
from tests.conftest import PLACES
from tests.helpers.small import small

_TEXTS = {".html", ".ics", ".gs", ".csv", ".json", ".md", ".txt", ".xml"}


def texts(path: Path) -> str:
    """Return all text of a file of the build, also of one that is packed, without what only marks it up."""
    if path.suffix in _TEXTS:
        # A calendar breaks its lines anywhere.
        return path.read_text(encoding="utf-8").replace("\n ", "").replace("\r", "")
    if not zipfile.is_zipfile(path):
        return ""
    with zipfile.ZipFile(path) as archive:
        parts = [archive.read(name).decode("utf-8", "replace") for name in archive.namelist() if name.endswith(".xml")]
    return re.sub(r"<[^>]+>", "", "\n".join(parts))


@pytest.mark.parametrize("place", PLACES)
def test_every_file_that_is_built_shows_them_as_gaps(place: str, built: dict[str, Path]) -> None:
    """Word, pages, forms, tables and the calendar, in each language; wherever one stands, its brackets do."""
    proposed = proposed_answers(template_folder(), place)
    names = {
        text
        for value in (proposed.hub_name, proposed.coordinator_name, proposed.coordinator_email)
        for text in (value.values() if isinstance(value, dict) else [value])
    }
    shown = 0
    for path in (built[place] / BUILD).rglob("*"):
        said = texts(path) if path.is_file() else ""
        for name in names:
            for found in re.finditer(re.escape(name), said):
                around = said[found.start() - 1 : found.end() + 1]
                assert around == f"[{name}]", f"{path.name}: {said[found.start() - 40 : found.end() + 40]!r}"
                shown += 1
    assert shown > 20


def test_word_shows_them_in_yellow(programmes: dict[str, Programme]) -> None:
    """As it shows an empty setting."""
    programme = with_examples_shown(programmes["portugal"])
    document = next(each for each in programme.documents if "{people.coordinator.name}" in each.body)
    import io

    with zipfile.ZipFile(io.BytesIO(word(document, Edition(programme, document.language)))) as archive:
        body = archive.read("word/document.xml").decode()
    runs = re.findall(r"<w:r>(?:(?!</w:r>).)*Nome Apelido(?:(?!</w:r>).)*</w:r>", body)
    assert runs
    assert all('<w:rStyle w:val="Gap"/>' in each for each in runs)


def test_they_are_counted_with_their_lines(programmes: dict[str, Programme]) -> None:
    """A name in two languages is one; a real one is none."""
    for programme in programmes.values():
        found = examples(programme)
        assert {setting for setting, _ in found} == {"hub.name", "people.coordinator.name", "people.coordinator.email"}
        text = (programme.folder / SETTINGS.path).read_text(encoding="utf-8").split("\n")
        for setting, line in found:
            holds = text[line - 1].strip()
            assert holds.startswith((setting.rpartition(".")[2], *programme.languages)), holds
        settings = programme.settings
        real = settings.people.coordinator.but(name="Ana Lima", email="ana@hub.pt")
        ours = settings.but(hub=settings.hub.but(name="Hub do Douro"), people=settings.people.but(coordinator=real))
        assert examples(programme.saying(SETTINGS, ours)) == ()


def test_other_addresses_of_nobody_are_examples_too(programmes: dict[str, Programme]) -> None:
    """Whoever has written them."""
    programme = programmes["portugal"]
    settings = programme.settings
    ours = programme.saying(SETTINGS, settings.but(hub=settings.hub.but(website="https://example.org")))
    assert "hub.website" in dict(examples(ours))
    (edition, *_) = editions(with_examples_shown(ours))
    assert edition.filled("{hub.website}") == "[https://example.org]"


def test_a_build_that_changes_nothing_tells_them_again(built: dict[str, Path], tmp_path: Path) -> None:
    """It reads no text for it."""
    folder = small(built["portugal"], tmp_path / "copy")
    first, second = (build(folder, None, lambda _step: None) for _ in range(2))
    assert second.files == 0
    assert first.told.examples == second.told.examples != ()
