"""An editor that knows the schemas, as yaml-language-server gives it to VS Code and others: what it offers is accepted."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kit_cli.files.plain_text import read_text
from kit_cli.files.yaml_source import parse_yaml
from kit_cli.judging.misfit import Misfit
from kit_cli.judging.model import Model
from kit_cli.judging.validate import judged
from kit_cli.model.folder import FILES
from kit_cli.model.form import FormFile
from kit_cli.programme.programme import Programme
from tests.helpers.drawing import spread
from tests.helpers.editing import Place, found_wrong, hovers, offer, places

_FORM = "forms/mentee-application.yml"
KINDS: dict[str, type[Model]] = {**{file.path: file.model for file in FILES if not file.optional}, _FORM: FormFile}
_PLACE = "portugal"


def _filled(new: Any, old: Any) -> Any:
    """Return data in which a person has written what an editor left empty: as it was before."""
    if isinstance(new, dict):
        before = old if isinstance(old, dict) else {}
        done = {key: _filled(value, before.get(key)) for key, value in new.items()}
        return {key: value for key, value in done.items() if value is not None}
    if isinstance(new, list):
        rows = old if isinstance(old, list) else []
        written = [_filled(each, rows[at] if at < len(rows) else None) for at, each in enumerate(new)]
        return written + rows[len(new) :]
    return old if new is None or new == "" else new


def _refused(kind: type[Model], data: Any, languages: tuple[str, ...]) -> list[str]:
    try:
        judged(kind, data, languages)
    except Misfit as misfit:
        return [f"{each.key}: {each.what.text}" for each in misfit.each]
    return []


def _about(place: Place, item: dict[str, Any]) -> str:
    return f"{place.what} {item['label']}"


@pytest.mark.parametrize("name", spread(KINDS, 1))
def test_whatever_is_offered_is_accepted(
    name: str, built: dict[str, Path], programmes: dict[str, Programme], tmp_path: Path
) -> None:
    """Each key is offered where it is missing; what is taken fits for the server, and for the kit that reads the file."""
    file, languages = built[_PLACE] / name, programmes[_PLACE].languages
    text = read_text(file, built[_PLACE])
    whole = parse_yaml(text, file).data
    at = places(text)
    offer(file, at, tmp_path)
    missing = [each for each in at if each.what[-1] not in ":-."]
    assert [each.what for each in missing if not each.wanted] == []
    taken: dict[str, Any] = {}
    for each in at:
        for item in each.wanted:
            taken.setdefault(_about(each, item), _filled(parse_yaml(each.taken(item), file).data, whole))
    assert len(taken) >= len(missing)
    head = text.split("\n", 1)[0]
    wrong = found_wrong(file, [f"{head}\n{json.dumps(data, ensure_ascii=False)}" for data in taken.values()], tmp_path)
    assert {about: said for about, said in zip(taken, wrong, strict=True) if said} == {}
    refused = {about: _refused(KINDS[name], data, languages) for about, data in taken.items()}
    assert {about: said for about, said in refused.items() if said} == {}


@pytest.mark.parametrize("name", spread(KINDS, 1))
def test_each_key_says_what_it_is_for(name: str, built: dict[str, Path], tmp_path: Path) -> None:
    """In a sentence of the programme's own language, below the name that the editor makes of the key."""
    said = {}
    for place in ("portugal", "sweden"):
        file = built[place] / name
        told = hovers(file, read_text(file, built[place]), tmp_path)
        said[place] = {path: words.split("\n\n")[1:-1] for path, words in told.items()}
        silent = [path for path, sentence in said[place].items() if not "".join(sentence).strip()]
        assert silent == [], place
    both = said["portugal"].keys() & said["sweden"].keys()
    assert [path for path in both if said["portugal"][path] == said["sweden"][path]] == []


def test_a_slip_is_marked(built: dict[str, Path], tmp_path: Path) -> None:
    """So the server does read the schema that the file names."""
    file = built[_PLACE] / "programme.yml"
    text = read_text(file, built[_PLACE])
    slips = [
        text.replace("length_months: 12", "length_months: 99"),
        text.replace("slug:", "slugg:"),
        text.replace("remuneration: none", "remuneration: much"),
        text.replace("visibility:", "visibility:\n  funders:\n    - name: Example"),
    ]
    assert all(slip != text for slip in slips)
    first, *wrong = found_wrong(file, [text, *slips], tmp_path)
    assert first == []
    assert [bool(said) for said in wrong] == [True] * len(slips)
