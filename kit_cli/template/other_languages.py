"""The hub's YAML in other languages than it was written in: the kit's translations where the kit's words still stand.

What the hub wrote itself stays in the languages in which it wrote it; that the others are missing is told when the
programme is read, with the line of each.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from kit_cli.files.written_numbers import as_written
from kit_cli.files.yaml_edits import Value, edited
from kit_cli.files.yaml_source import Key, parse_yaml
from kit_cli.judging.misfit import Misfit
from kit_cli.judging.validate import judged
from kit_cli.model import folder as lies
from kit_cli.model.base import OF_LANGUAGES
from kit_cli.model.form import Choice, FormFile
from kit_cli.template.quoting import quoted

_KINDS: dict[str, Any] = {file.path: file.model for file in lies.FILES} | {lies.CHOICES: dict[str, list[Choice]]}
"""What judges each file; any other is a form."""


class Translations:
    """The kit's texts in the languages of before and of now, by what they are in one of those of before."""

    def __init__(self, before: tuple[str, ...], now: tuple[str, ...]) -> None:
        self._before, self._now = before, now
        self._known: dict[str, dict[str, str]] = {}
        self._of_file: dict[tuple[str, str], dict[str, str]] = {}

    def learn(self, files: Mapping[str, Any]) -> None:
        """Take the texts of a programme's files that speak all these languages; a file's own prevail in it."""
        for path, data in files.items():
            for texts in self._texts(data):
                for tag in self._before:
                    self._of_file.setdefault((path, texts[tag]), texts)
                    self._known.setdefault(texts[tag], texts)

    def spoken(self, path: str, text: str, file: Path) -> str:
        """Return a file's text in the languages of now, as far as they are known; raises KitError."""
        data = parse_yaml(text, file).data
        values: dict[Key, Value] = {}
        for key in dict.fromkeys(self._unfit(path, data)):
            value = _at(data, key)
            said = value if isinstance(value, dict) else {self._before[0]: as_written(value)}
            texts = self._translated(path, {tag: str(as_written(each)).strip() for tag, each in said.items()})
            if not texts and not isinstance(value, dict):
                # Bare, a text of the one language of before would pass for one of the one language of now.
                texts = {self._before[0]: str(as_written(value)).strip()}
            if texts:
                written = {tag: quoted(each, in_braces=True) for tag, each in texts.items()}
                values[key] = written[self._now[0]] if (*texts,) == self._now[:1] == self._now else written
        if path == lies.SETTINGS.path:
            values[("programme", "languages")] = f"[{', '.join(self._now)}]"
        return edited(text, file, values)

    def _unfit(self, path: str, data: Any) -> Iterator[Key]:
        """Yield the keys of the texts that do not speak just these languages."""
        # A bare text fits any single language, the one of before as well as the one of now; by both it does not fit.
        wanted = (*self._before, *self._now) if len(self._before) == len(self._now) == 1 else self._now
        try:
            judged(_KINDS.get(path, FormFile), data, wanted, most=sys.maxsize)
        except Misfit as misfit:
            for each in misfit.each:
                key = each.key
                if each.what.text not in OF_LANGUAGES:
                    continue  # a number or a day as people write it, which is read as meant later on
                if key and key[-1] in self._before and isinstance(_at(data, key[:-1]), dict):
                    key = key[:-1]  # a name that is given in a language too many
                if isinstance(_at(data, key), str | int | float | dict):
                    yield key

    def _translated(self, path: str, said: dict[str, str]) -> dict[str, str]:
        mine = {tag: text for tag, text in said.items() if tag in self._before}
        known: dict[str, str] = {}
        for text in mine.values():
            known = known or self._of_file.get((path, text)) or self._known.get(text) or {}
        if any(known.get(tag) != text for tag, text in mine.items()):
            known = {}  # reworded in one language: a translation of the old words would say something else
        return {tag: text for tag in self._now if (text := said.get(tag) or known.get(tag, ""))}

    def _texts(self, data: Any) -> Iterator[dict[str, str]]:
        if isinstance(data, dict):
            if data.keys() >= {*self._before, *self._now} and all(isinstance(each, str) for each in data.values()):
                yield {tag: text.strip() for tag, text in data.items()}
            for each in data.values():
                yield from self._texts(each)
        elif isinstance(data, list):
            for each in data:
                yield from self._texts(each)


def _at(data: Any, key: Key) -> Any:
    for part in key:
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            return None
    return data
