"""The text of the next cycle: what the hub changed comes along as it is now, and the rest is today's kit's.

Which is which is told by the base that lies in the earlier programme; without one every difference counts as the hub's.
What speaks of people, of what was done or of what was promised (data, registers, what calendars and forms were told)
stays where it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from kit_cli.errors import KitError
from kit_cli.files.document_paths import language_of
from kit_cli.files.yaml_edits import Value, edited
from kit_cli.files.yaml_source import Key, parse_yaml
from kit_cli.model import folder as lies
from kit_cli.places.answers import Answers, complete
from kit_cli.programme.base import Base
from kit_cli.programme.programme import Programme
from kit_cli.programme.read import read_programme
from kit_cli.template.as_now import said, settings_of_answers
from kit_cli.template.other_languages import Translations
from kit_cli.template.quoting import quoted
from kit_cli.template.render import render
from kit_cli.template.written import written


def carry_over(
    earlier: Programme, answers: Answers, given: Mapping[str, Any], template: Path, bench: Path
) -> tuple[Path, CarriedOver]:
    """Put the next cycle's text into a workshop, and return its folder and what came along.

    ``given`` are those of the answers that are not taken from the earlier programme.
    Raises KitError when the template is broken.
    """
    (bench / "now").mkdir()
    now = written(answers, template, bench / "now")
    then = _then(earlier.folder, template, bench / "then")
    both = tuple(dict.fromkeys((*earlier.languages, *answers.languages)))
    words = Translations(earlier.languages, answers.languages)
    if answers.languages != earlier.languages:
        in_both = _rendered(replace(answers, languages=both), template, bench / "both")
        words.learn(
            {
                path: parse_yaml(readtext_of(in_both / path), in_both / path).data
                for path in texts(in_both)
                if path.endswith(".yml")
            }
        )
    joining = _Joining(earlier, answers, given, template, now, then, words)
    found = joining.joined()
    if found.problems and answers.languages == earlier.languages:
        # Whatever today's kit says otherwise does not go with what the hub changed: then nothing of it is taken.
        found = joining.whole(found)
    return now, found


def _rendered(answers: Answers, template: Path, bench: Path) -> Path:
    bench.mkdir()
    return render(answers, template, bench)


def _then(folder: Path, template: Path, bench: Path) -> Path | None:
    """Return what today's kit makes of the first answers; None where these are not known or no longer answers."""
    text = Base(folder).text(lies.ANSWERS)
    if text is None:
        return None
    try:
        first = parse_yaml(text, folder / lies.ANSWERS).data["answers"]
        return _rendered(complete(first, template, date.today()), template, bench)
    except (KitError, KeyError, TypeError):
        return None


@dataclass
class _Joining:
    earlier: Programme
    answers: Answers
    given: Mapping[str, Any]
    template: Path
    now: Path
    """What today's kit makes of the answers, into which the hub's texts are put."""
    then: Path | None
    words: Translations

    def joined(self) -> CarriedOver:
        """Put the texts that the hub changed into the folder."""
        base = Base(self.earlier.folder)
        mine = dict(self._mine())
        known, theirs = set(base.paths), set(texts(self.now))
        own, improved, by_hand, promised = [], [], [], 0
        for path, text in mine.items():
            was = base.text(path)
            if same(text, text_of(self.now / path) if was is None else was):
                continue
            own.append(path)
            if was is not None and self.then and not same(text_of(self.then / path), was):
                improved.append(path)
            fitted, left, again = self._fitted(path, text)
            by_hand += left
            promised += again
            self._write(path, fitted)
        left_out = [path for path in sorted(theirs) if self._is_left_out(path, known)]
        for path in left_out:
            (self.now / path).unlink()
        registers = self.earlier.attestations
        return CarriedOver(
            own=tuple(own),
            of=len(set(texts(self.now))),
            base=bool(known),
            improved=tuple(improved),
            left_out=tuple(left_out),
            years=tuple(self._years(own)),
            promised=promised,
            registered=len(registers.attestations) + len(self.earlier.adaptations.adaptations),
            by_hand=tuple(by_hand),
            whole=False,
            problems=read_programme(self.now).problems,
        )

    def whole(self, found: CarriedOver) -> CarriedOver:
        """Put all texts of the hub into the folder, also those that it left as they were, and take out all others."""
        mine = dict(self._mine())
        for path in set(texts(self.now)) - set(mine):
            (self.now / path).unlink()
        for path, text in mine.items():
            self._write(path, self._fitted(path, text)[0])
        return replace(found, of=len(mine), whole=True, problems=read_programme(self.now).problems)

    def _mine(self) -> Iterator[tuple[str, str]]:
        """Yield the hub's texts, but for documents in languages that are not spoken any more."""
        for path in texts(self.earlier.folder):
            if language_of(path) in (None, *self.answers.languages):
                yield path, readtext_of(self.earlier.folder / path)

    def _is_left_out(self, path: str, known: set[str]) -> bool:
        """Return whether the hub has deleted a text of the kit's; without a base, whether it does not have it."""
        # In a language that is new a document is left out where it was left out in the others.
        old = language_of(path) in (None, *self.earlier.languages)
        paths = [path] if old else in_languages(path, self.earlier.languages)
        return not any((self.earlier.folder / each).exists() or (known and each not in known) for each in paths)

    def _fitted(self, path: str, text: str) -> tuple[str, list[str], int]:
        """Return a text of the hub's for this cycle, settings that have no place in it, and sources promised before."""
        file = self.earlier.folder / path
        if self.answers.languages != self.earlier.languages and path.endswith(".yml"):
            text = self.words.spoken(path, text, file)
        if path == lies.SETTINGS.path:
            changed, by_hand = self._settings(parse_yaml(text, file).data)
            return edited(text, file, changed), by_hand, 0
        if path == lies.BUDGET.path:
            again: dict[Key, Value] = {
                ("sources", number, "status"): "planned"
                for number, source in enumerate(self.earlier.budget.sources)
                if source.status != "planned"
            }
            return edited(text, file, again), [], len(again)
        return text, [], 0

    def _settings(self, data: Any) -> tuple[dict[Key, Value], list[str]]:
        places = settings_of_answers(self.template)
        changed: dict[Key, Value] = {}
        by_hand = []
        for key in self.given:
            value, place = getattr(self.answers, key), places[key]
            if said(data, place) is not None:
                written = f"[{', '.join(value)}]" if isinstance(value, tuple) else quoted(_plain(value))
                changed[place] = value.isoformat() if isinstance(value, date) else written
            elif str(value) != "none":
                by_hand.append(".".join(map(str, place)))
        return changed, by_hand

    def _years(self, own: Iterable[str]) -> Iterator[tuple[str, int]]:
        first = self.earlier.settings.programme.starts_on.year
        years = range(first, max([first, *(row.end.year for row in self.earlier.dates)]) + 1)
        coming = self.answers.starts_on.year
        pattern = re.compile(rf"(?<!\d)({'|'.join(str(year) for year in years if year < coming) or '(?!)'})(?!\d)")
        for path in own:
            for number, line in enumerate(text_of(self.now / path).splitlines(), 1):
                if pattern.search(line):
                    yield path, number

    def _write(self, path: str, text: str) -> None:
        target = self.now / path
        target.parent.mkdir(parents=True, exist_ok=True)
        windows = b"\r\n" in (self.earlier.folder / path).read_bytes()
        target.writetext_of(text, encoding="utf-8", newline="\r\n" if windows else "\n")


def _plain(value: Any) -> Any:
    return value if isinstance(value, int) else str(value)
