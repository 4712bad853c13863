"""The list of the programmes in a folder: each by its name, the broken ones told, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit_cli.web.keeping.programmes import programmes
from kit_cli.web.workplace.workplace import Workplace

GOOD = "programme:\n  name: Casa\n  place: portugal\n  languages: [pt-PT]\nhub:\n  name: A Nossa Casa\n"


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the kit works."""
    folder = tmp_path / "shelf"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def put(shelf: Path, name: str, text: str | bytes) -> None:
    """Put a programme's settings in a folder."""
    (shelf / name).mkdir()
    (shelf / name / "programme.yml").write_bytes(text if isinstance(text, bytes) else text.encode())


def test_each_is_named_with_its_hub_and_place(shelf: Path) -> None:
    """By their folders; what is no programme is passed over, and what is hidden."""
    put(shelf, "b", GOOD)
    put(shelf, "a", GOOD.replace("name: Casa", "name: {en: House, pt-PT: A Casa}"))
    put(shelf, ".hidden", GOOD)
    (shelf / "empty").mkdir()
    (shelf / "programme.yml").write_text(GOOD, encoding="utf-8")
    (shelf / "elsewhere").symlink_to(shelf / "a")
    found = list(programmes())
    assert [(each.folder, each.name, each.hub, each.place) for each in found] == [
        ("a", "A Casa", "A Nossa Casa", "portugal"),
        ("b", "Casa", "A Nossa Casa", "portugal"),
    ]
    assert [each.problems for each in found] == [(), ()]


BROKEN: dict[str, str | bytes] = {
    "nothing": "",
    "a list": "- programme\n",
    "a text": "programme\n",
    "no house": "hub: {name: x}\n",
    "a house that is a text": "programme: x\n",
    "a name that is a list": "programme:\n  name: [a]\n",
    "no name": "programme:\n  name: ''\n",
    "a name in no language": "programme:\n  name: {}\n",
    "a slip": "programme:\n  name: 'x\n",
    "a tab": "programme:\n\tname: x\n",
    "an alias": "programme: &a\n  name: *a\n",
    "not UTF-8": b"programme:\n  name: \xff\xfe\xfa\n",
    "binary": bytes(range(256)),
    "too large": b"#" * 2_100_000,
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
def test_one_that_cannot_be_read_is_told_and_hides_no_other(shelf: Path, text: str | bytes) -> None:
    """Under the name of its folder, with the file in which to look."""
    put(shelf, "broken", text)
    put(shelf, "good", GOOD)
    first, second = programmes()
    assert (first.name, second.name) == ("broken", "Casa")
    assert [str(each.file) for each in first.problems] == ["broken/programme.yml"]


def test_odd_values_are_words_or_nothing(shelf: Path) -> None:
    """A number as it is written; what names a hub otherwise than in words names none."""
    put(shelf, "a", "programme:\n  name: 2027\n  languages: 5\n  place: [x]\nhub: []\n")
    (found,) = programmes()
    assert (found.name, found.hub, found.place, found.problems) == ("2027", "", "", ())


def test_settings_that_lead_elsewhere_are_not_read(shelf: Path) -> None:
    """A link out of the programme's folder."""
    (shelf.parent / "secret.yml").write_text(GOOD.replace("Casa", "Secret"), encoding="utf-8")
    (shelf / "a").mkdir()
    (shelf / "a" / "programme.yml").symlink_to(shelf.parent / "secret.yml")
    (found,) = programmes()
    assert found.name == "a"
    assert found.problems


def test_what_the_page_was_not_opened_for_is_not_listed(shelf: Path) -> None:
    """By any letters in which a disk takes the name for the same."""
    for name in ("casa", "Outra", "mais"):
        put(shelf, name, GOOD)
    with Workplace(["outra", "MAIS"]).entered():
        assert [each.folder for each in programmes()] == ["casa"]
    assert len(list(programmes())) == 3
