"""The programmes in the folder in which the kit works: what each is called, and which of them cannot be read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from os import scandir
from pathlib import Path
from typing import Any

from kit_cli.errors import KitError, Problem
from kit_cli.files.written_numbers import as_written
from kit_cli.files.yaml_source import read_yaml
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say
from kit_cli.model.folder import SETTINGS
from kit_cli.model.own_names import own_name
from kit_cli.web.workplace.workplace import left_alone

_MOST = 5_000
"""So many names of a folder are looked at; a folder with more is nobody's shelf of programmes."""


@frozen
class ShelvedProgramme:
    """A programme as a list names it; where it cannot be read, the problems say why, and its folder is its name."""

    folder: str
    name: str
    hub: str = ""
    place: str = ""
    problems: tuple[Problem, ...] = ()


def programmes() -> Iterator[ShelvedProgramme]:
    """Yield the programmes that lie in the working folder, by their folders; nothing but what names them is judged."""
    with scandir() as found:
        names = sorted(each.name for each in islice(found, _MOST) if _is_shelf(each.name))
    for name in names:
        try:
            yield _named(name, read_yaml(Path(name) / SETTINGS.path, Path(name)).data)
        except KitError as error:
            yield ShelvedProgramme(name, name, problems=error.problems)


def _is_shelf(name: str) -> bool:
    """Return whether something holds a programme, as far as its name and the names in it tell; a link does not."""
    folder = Path(name)
    hidden = name.startswith(".") or left_alone(name)
    return not hidden and folder.is_dir() and not folder.is_symlink() and (folder / SETTINGS.path).is_file()


def _named(folder: str, settings: Any) -> ShelvedProgramme:
    """Return what a programme is called; raises KitError where its settings do not say it."""
    house, hub = _mapping(settings, "programme"), _mapping(settings, "hub")
    tags = house.get("languages")
    language = str(tags[0]) if isinstance(tags, list) and tags else ""
    name = _text(house.get("name"), language)
    if not name:
        raise KitError(Problem(say("{key} is missing", key="programme.name"), file=Path(folder) / SETTINGS.path))
    return ShelvedProgramme(folder, name, _text(hub.get("name"), language), _text(house.get("place"), language))


def _mapping(settings: Any, key: str) -> dict[str, Any]:
    found = settings.get(key) if isinstance(settings, dict) else None
    return found if isinstance(found, dict) else {}


def _text(value: Any, language: str) -> str:
    """Return a text that may be written for each language."""
    if isinstance(value, dict):
        texts = {str(key): as_written(each) for key, each in value.items()}
        return _text(own_name(texts, language), language) if texts else ""
    words = as_written(value)
    return words.strip() if isinstance(words, str) else ""
