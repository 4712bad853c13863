"""The text of the next cycle: what the hub changed comes along as it is now, and the rest is today's kit's.

Which is which is told by the base that lies in the earlier programme; without one every difference counts as the hub's.
What speaks of people, of what was done or of what was promised (data, registers, what calendars and forms were told)
stays where it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from kit_cli.errors import KitError
from kit_cli.face.picture import MOST_BYTES
from kit_cli.files.document_paths import language_of
from kit_cli.files.opening import content
from kit_cli.files.plain_text import read_text
from kit_cli.files.yaml_source import parse_yaml, read_yaml
from kit_cli.model import folder as lies
from kit_cli.model.folder import WHAT_WAS_TOLD
from kit_cli.places.answers import Answers, complete
from kit_cli.programme.base import Base
from kit_cli.programme.programme import Programme
from kit_cli.programme.read import read_programme
from kit_cli.template.carried import CarriedOver
from kit_cli.template.fitted import Fitting
from kit_cli.template.hub_texts import REGISTERS, in_languages, same, text_of, texts
from kit_cli.template.other_languages import Translations
from kit_cli.template.render import render
from kit_cli.template.written import written


def carry_over(
    earlier: Programme, answers: Answers, changed: Mapping[str, Any], template: Path, bench: Path
) -> tuple[Path, CarriedOver]:
    """Put the next cycle's text into a workshop, and return its folder and what came along.

    ``changed`` are those of the answers that are not the earlier programme's.
    Raises KitError when the template is broken.
    """
    (bench / "now").mkdir()
    now = written(answers, template, bench / "now")
    words = Translations(earlier.languages, answers.languages)
    if answers.languages != earlier.languages:
        both = tuple(dict.fromkeys((*earlier.languages, *answers.languages)))
        folder = _rendered(replace(answers, languages=both), template, bench / "both")
        words.learn({path: read_yaml(folder / path).data for path in texts(folder) if path.endswith(".yml")})
    then = _then(earlier.folder, template, bench / "then")
    joining = _Joining(earlier, Fitting(earlier, answers, changed, template, words), now, then)
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
    except (KitError, KeyError, TypeError, AttributeError):
        return None


@dataclass
class _Joining:
    earlier: Programme
    fitting: Fitting
    now: Path
    """What today's kit makes of the answers, into which the hub's texts are put."""
    then: Path | None

    def joined(self) -> CarriedOver:
        """Put the texts that the hub changed into the folder."""
        base = Base(self.earlier.folder)
        own = {path: text for path, text in self._mine() if not same(text, _kits(base, path, self.now))}
        for path, text in own.items():
            self._write(path, text)
        self._bring_pictures(own)
        if self.fitting.same_cycle:
            self._bring(*REGISTERS, *WHAT_WAS_TOLD)
        left_out = [path for path in texts(self.now) if self._is_left_out(path, set(base.paths))]
        for path in left_out:
            (self.now / path).unlink()
        entries = (*self.earlier.attestations.attestations, *self.earlier.adaptations.adaptations)
        return CarriedOver(
            own=tuple(own),
            of=sum(1 for _ in texts(self.now)),
            base=bool(base.paths),
            improved=tuple(path for path in own if self._is_improved(base.text(path), path)),
            left_out=tuple(left_out),
            years=tuple(line for path in own for line in self.fitting.years(path, text_of(self.now / path))),
            promised=self.fitting.promised if lies.BUDGET.path in own else 0,
            registered=0 if self.fitting.same_cycle else len(entries),
            same_cycle=self.fitting.same_cycle,
            by_hand=tuple(self.fitting.by_hand()) if lies.SETTINGS.path in own else (),
            whole=False,
            problems=read_programme(self.now).problems,
        )

    def whole(self, found: CarriedOver) -> CarriedOver:
        """Put all texts of the hub into the folder, also those that it left as they were, and take out all others."""
        mine = dict(self._mine())
        for path in set(texts(self.now)) - set(mine):
            (self.now / path).unlink()
        for path, text in mine.items():
            self._write(path, text)
        self._bring_pictures(mine)
        return replace(found, of=len(mine), whole=True, problems=read_programme(self.now).problems)

    def _mine(self) -> Iterator[tuple[str, str]]:
        """Yield the hub's texts, but for documents in languages that are not spoken any more."""
        for path in texts(self.earlier.folder):
            if language_of(path) in (None, *self.fitting.answers.languages):
                yield path, read_text(self.earlier.folder / path, self.earlier.folder)

    def _is_left_out(self, path: str, known: set[str]) -> bool:
        """Return whether the hub has deleted a text of the kit's; without a base, whether it does not have it."""
        # In a language that is new a document is left out where it was left out in the others.
        old = language_of(path) in (None, *self.earlier.languages)
        paths = [path] if old else in_languages(path, self.earlier.languages)
        return not any((self.earlier.folder / each).exists() or (known and each not in known) for each in paths)

    def _is_improved(self, was: str | None, path: str) -> bool:
        return was is not None and self.then is not None and not same(text_of(self.then / path), was)

    def _bring(self, *patterns: str) -> None:
        """Copy files as they are."""
        for path in {path for pattern in patterns for path in self.earlier.folder.glob(pattern) if path.is_file()}:
            target = self.now / path.relative_to(self.earlier.folder)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())

    def _bring_pictures(self, texts: Iterable[str]) -> None:
        """Copy what texts of the hub show."""
        for path in {path for text in texts for path in self.earlier.pictures.get(text, ())}:
            picture = content(self.earlier.folder / path, self.earlier.folder, most=MOST_BYTES)
            if picture is not None:
                target = self.now / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(picture)

    def _write(self, path: str, text: str) -> None:
        target = self.now / path
        target.parent.mkdir(parents=True, exist_ok=True)
        windows = b"\r\n" in (self.earlier.folder / path).read_bytes()
        target.write_text(self.fitting.fitted(path, text), encoding="utf-8", newline="\r\n" if windows else "\n")


def _kits(base: Base, path: str, now: Path) -> str:
    """Return what the kit wrote at a path: what it would write today, where nothing tells what it wrote then."""
    was = base.text(path)
    return text_of(now / path) if was is None else was
