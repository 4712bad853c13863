"""A hub's text, made to fit the next cycle: the values that have to be others, and not one other character."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from kit_cli.files.yaml_edits import Value, edited
from kit_cli.files.yaml_source import Key, parse_yaml
from kit_cli.frozen import frozen
from kit_cli.judging.readings import in_a_file
from kit_cli.model import folder as lies
from kit_cli.places.answers import Answers
from kit_cli.programme.programme import Programme
from kit_cli.template.as_now import NO_UNION, said, settings_of_answers
from kit_cli.template.other_languages import Translations
from kit_cli.template.quoting import quoted

_PLANNED = "planned"
"""The status of a source of money that nobody has asked yet."""


@frozen
class Fitting:
    """How the texts of an earlier programme become those of the next cycle.

    ``changed`` are those of the answers that are other ones than the earlier programme's.
    """

    earlier: Programme
    answers: Answers
    changed: Mapping[str, Any]
    template: Path
    words: Translations

    @property
    def same_cycle(self) -> bool:
        """Whether it is no other cycle but the same one, made anew: calendars and online forms know it already."""
        section = self.earlier.settings.programme
        return (self.answers.programme_slug, self.answers.starts_on) == (section.slug, section.starts_on)

    def fitted(self, path: str, text: str) -> str:
        """Return the text of a file; raises KitError where it is not written as expected."""
        file = self.earlier.folder / path
        if self._in_another_hand and path.endswith(".yml"):
            text = edited(text, file, self._plainly(path, text))
        if self.answers.languages != self.earlier.languages and path.endswith(".yml"):
            text = self.words.spoken(path, text, file)
        if path == lies.SETTINGS.path:
            return edited(text, file, self._settings(parse_yaml(text, file).data))
        if path == lies.BUDGET.path:
            return edited(text, file, self._sources())
        return text

    @property
    def promised(self) -> int:
        """How many sources of money had been asked or confirmed."""
        return len(self._sources())

    def by_hand(self) -> Iterator[str]:
        """Yield the settings of answers that have no place in the hub's own programme.yml."""
        data = self.earlier.source(lies.SETTINGS.path).data
        for key, place in self._places().items():
            if said(data, place) is None and NO_UNION.get(key) != self.changed[key]:
                yield ".".join(map(str, place))

    def years(self, path: str, text: str) -> Iterator[tuple[str, int]]:
        """Yield the lines of a text that name a year of the earlier cycle."""
        if self.same_cycle:
            return iter(())
        first = self.earlier.settings.programme.starts_on.year
        last = min(self.answers.starts_on.year, max((row.end.year for row in self.earlier.dates), default=first) + 1)
        names = re.compile(rf"(?<!\d)({'|'.join(map(str, range(first, last))) or '(?!)'})(?!\d)")
        return ((path, number) for number, line in enumerate(text.splitlines(), 1) if names.search(line))

    @property
    def _in_another_hand(self) -> bool:
        """Whether numbers and days that are written as people write them may be read otherwise from now on."""
        here = (self.earlier.languages, self.earlier.settings.hub.country)
        return (self.answers.languages, self.answers.country) != here

    def _plainly(self, path: str, text: str) -> dict[Key, Value]:
        """Return what a file says as people do, as files say it: `340 evra` are 340 in every language."""
        forms = {lies.form_path(name): form.source for name, form in self.earlier.forms.items()}
        source = {**forms, **self.earlier.sources}.get(path)
        if source is None:
            return {}
        written = parse_yaml(text, source.path).data
        return {
            key: quoted(value) if isinstance(value, str) else in_a_file(value)
            for key, value in _other(written, source.data)
        }

    def _places(self) -> dict[str, Key]:
        return {key: place for key, place in settings_of_answers(self.template).items() if key in self.changed}

    def _settings(self, data: Any) -> dict[Key, Value]:
        found = {place: self.changed[key] for key, place in self._places().items()}
        return {place: _written(value) for place, value in found.items() if said(data, place) is not None}

    def _sources(self) -> dict[Key, Value]:
        sources = enumerate(() if self.same_cycle else self.earlier.budget.sources)
        return {("sources", number, "status"): _PLANNED for number, each in sources if each.status != _PLANNED}


def _other(written: Any, meant: Any, key: Key = ()) -> Iterator[tuple[Key, Any]]:
    """Yield the keys at which a value was read otherwise than it is written, each with what was read."""
    if written == meant and type(written) is type(meant):
        return
    if isinstance(written, dict) and isinstance(meant, dict):
        for name in written.keys() & meant.keys():
            yield from _other(written[name], meant[name], (*key, name))
    elif isinstance(written, list) and isinstance(meant, list):
        for number, (one, other) in enumerate(zip(written, meant, strict=True)):
            yield from _other(one, other, (*key, number))
    else:
        yield key, meant


def _written(value: Any) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(value)}]"
    return value.isoformat() if isinstance(value, date) else quoted(value)
