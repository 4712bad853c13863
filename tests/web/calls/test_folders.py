"""What a programme that somebody handed over may hold: links, pipes, a folder without rights; none is followed or waited for."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.helpers.desks import problems, result

pytestmark = pytest.mark.skipif(os.name == "nt", reason="pipes and links are POSIX's")
HOSTILE: dict[str, Callable[[Path], object]] = {
    "a link that leads out": lambda path: path.symlink_to("../../secret.txt"),
    "a link that leads to another programme": lambda path: path.symlink_to("../other/theirs.txt"),
    "a whole path": lambda path: path.symlink_to("/etc/hostname"),
    "a link that leads nowhere": lambda path: path.symlink_to("nowhere"),
    "a link that leads to itself": lambda path: path.symlink_to(path.name),
    "a pipe": os.mkfifo,
}


@pytest.fixture
def casa(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A programme's folder where the kit works, beside another one, and what is none of its business above."""
    desk = tmp_path / "desk"
    (desk / "casa").mkdir(parents=True)
    (desk / "other").mkdir()
    (desk / "casa" / "ours.txt").write_text("ours", encoding="utf-8")
    (desk / "other" / "theirs.txt").write_text("theirs", encoding="utf-8")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    monkeypatch.chdir(desk)
    return desk / "casa"


@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE)
def test_it_is_listed_and_not_packed(casa: Path, make: Callable[[Path], object]) -> None:
    """The list still shows the rest; the ZIP tells which file has to go, and nobody waits for it."""
    make(casa / "odd.txt")
    assert [each["path"] for each in result(call="list", folder="casa")] == ["odd.txt", "ours.txt"]
    for call in ("pack", "keep"):
        (told,) = problems(call=call, folder="casa")
        assert told["file"] == "casa/odd.txt"


@pytest.mark.parametrize("kind", [each for each in HOSTILE if each != "a link that leads to another programme"])
def test_it_is_not_read(casa: Path, kind: str) -> None:
    """Beyond what the page may touch, and where there is nothing that ends."""
    HOSTILE[kind](casa / "odd.txt")
    (told,) = problems(call="read", file="casa/odd.txt")
    assert told["what"]


def test_a_link_to_a_file_of_its_own_is_that_file(casa: Path) -> None:
    """As wherever a programme is read."""
    (casa / "odd.txt").symlink_to("ours.txt")
    assert result(call="read", file="casa/odd.txt") == result(call="read", file="casa/ours.txt")
    assert result(call="pack", folder="casa")
