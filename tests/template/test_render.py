"""Rendering: a programme's text, whatever the answers hold."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from kit_cli.actions.new import new
from kit_cli.errors import KitError
from kit_cli.files.shipped import RENDERED, template_folder
from kit_cli.places.answers import complete
from kit_cli.template.render import render
from tests.conftest import PLACES, TODAY
from tests.helpers.folders import HOSTILE
from tests.helpers.rendering import rendered

TEMPLATE = template_folder()


@pytest.mark.parametrize("kind", HOSTILE)
def test_answers_are_stored_literally(kind: str, tmp_path: Path) -> None:
    """Nothing in an answer is ever run, and every file that holds it is still what it was."""
    text = HOSTILE[kind]
    keys = ("programme_name", "hub_name", "city", "coordinator_name")
    answers = complete({"place": "western-balkans", **dict.fromkeys(keys, text)}, TEMPLATE, TODAY)
    made = {name: content.decode() for name, content in rendered(answers, tmp_path / "made").items()}
    settings = yaml.safe_load(made["programme.yml"])
    stored = [
        settings["programme"]["name"],
        settings["hub"]["name"],
        settings["hub"]["city"],
        settings["people"]["coordinator"]["name"],
    ]
    assert stored == [text] * 4
    assert [yaml.safe_load(made[".mentorkit/answers.yml"])["answers"][key] for key in keys] == [text] * 4


@pytest.mark.parametrize(
    ("town", "code"), [("Skopje", "MK"), ("sarajevo", "BA"), ("Beograd", "RS"), ("Elsewhere", "RS")]
)
def test_the_hubs_country_is_that_of_its_town(town: str, code: str, tmp_path: Path) -> None:
    """Its law, form and number of association follow."""
    answers = complete({"place": "western-balkans", "city": town}, TEMPLATE, TODAY)
    hub = yaml.safe_load(rendered(answers, tmp_path / "made")["programme.yml"])["hub"]
    assert hub["country"] == code


def test_nothing_of_the_template_is_left(built: dict[str, Path]) -> None:
    """No brace, no tag, no language that the programme does not speak."""
    for folder in built.values():
        for path in folder.rglob("*"):
            if path.suffix in {".yml", ".md"} and "build" not in path.parts:
                text = path.read_text(encoding="utf-8")
                assert not [mark for mark in ("{{", "{%", "{#", "cookiecutter.") if mark in text], path


def test_each_file_says_which_schema_it_follows(built: dict[str, Path]) -> None:
    """So that an editor completes keys and marks mistakes; the schema lies in the programme."""
    for folder in built.values():
        for path in folder.rglob("*.yml"):
            first = path.read_text(encoding="utf-8").splitlines()[0]
            if ".mentorkit" in path.parts:
                continue
            schema = path.parent / first.removeprefix("# yaml-language-server: $schema=")
            assert json.loads(schema.read_text(encoding="utf-8"))["$schema"], path


def test_a_path_that_looks_like_jinja_is_refused(tmp_path: Path) -> None:
    """Cookiecutter would render it."""
    from kit_cli.errors import KitError

    odd = tmp_path / "{{ 7*7 }}"
    odd.mkdir()
    with pytest.raises(KitError, match="Choose another folder"):
        render(complete({"place": "portugal"}, TEMPLATE, TODAY), TEMPLATE, odd)
    shutil.rmtree(odd)


@pytest.mark.parametrize(
    ("written", "rendered_as"),
    [
        (b"Nothing to fill in: { } [ ] % #\n\n", None),
        (b"\xef\xbb\xbfWith a mark, without a last line end", None),
        (b"All lines\r\nof another kind\r\n", None),
        (b"One kind\r\nthen another\n", b"One kind\nthen another\n"),
        (b"{{ 1 + 1 }}\n", b"2\n"),
        (b"{% if true %}\nyes\n{% endif %}\n", b"yes\n"),
        (b"{# a word to authors #}seen\n", b"seen\n"),
    ],
)
def test_what_needs_no_rendering_comes_out_as_plain_cookiecutter_writes_it(
    written: bytes, rendered_as: bytes | None, tmp_path: Path
) -> None:
    """Files without any Jinja are copied, and that must not be seen."""
    template = tmp_path / "template"
    shutil.copytree(TEMPLATE, template, ignore=shutil.ignore_patterns("forms", "documents"))
    path = Path("documents") / "en" / "own.md"
    (template / RENDERED / path).parent.mkdir(parents=True)
    (template / RENDERED / path).write_bytes(written)
    (tmp_path / "bench").mkdir()
    folder = render(complete({"place": "western-balkans"}, template, TODAY), template, tmp_path / "bench")
    assert (folder / path).read_bytes() == (rendered_as or written)


@pytest.mark.parametrize("at", ["mkdir", "copy2"])
def test_a_disk_that_is_full_is_told_once(at: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """At a folder or at a file of the template's copy: in words, and not file by file."""
    asked = 0
    owner, real = (Path, Path.mkdir) if at == "mkdir" else (shutil, shutil.copy2)

    def full(*arguments: Any, **options: Any) -> Any:
        nonlocal asked
        asked += 1
        if asked > 5:
            raise OSError(28, "No space left on device", "x")
        return real(*arguments, **options)

    monkeypatch.setattr(owner, at, full)
    answers = complete({"place": PLACES[0]}, TEMPLATE, TODAY)
    with pytest.raises(KitError, match="nothing was written") as caught:
        new(answers, tmp_path / "made", TEMPLATE, None)
    assert len(str(caught.value)) < 400
    assert asked == 6
    monkeypatch.undo()
    assert [path.name for path in tmp_path.iterdir()] == ["home"]
