"""What `new --like` takes from an earlier programme: its answers as it gives them today, and a new identity."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any

from kit_cli.errors import KitError, Problem, UsageProblem
from kit_cli.files.opening import opened
from kit_cli.files.yaml_source import read_yaml
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.model.folder import SETTINGS
from kit_cli.model.own_names import own_name
from kit_cli.places.answer_rules import slug_of
from kit_cli.places.answers import Answers
from kit_cli.places.read import load_place
from kit_cli.programme.programme import Programme
from kit_cli.programme.read import read_programme
from kit_cli.template.as_now import answers_now
from kit_cli.template.carried import CarriedOver
from kit_cli.template.next_cycle import carry_over

ASKED = ("starts_on", "programme_slug")
"""What a new cycle has of its own."""
_YEAR = re.compile(r"(?<!\d)(19|20)\d\d(?!\d)")
_MOST_BESIDE = 200
"""Folders beside a new programme that are looked into."""
_HEAD = 20_000
"""Bytes at the beginning of programme.yml, where the short name stands."""
_LONGEST = 40
"""Characters of a slug."""


@frozen
class Earlier:
    """An earlier programme, after which a new one is made."""

    programme: Programme
    template: Path

    @classmethod
    def read(cls, folder: Path, template: Path) -> Earlier:
        """Return the programme of a folder; raises KitError with all that is wrong with it."""
        return cls(read_programme(folder).whole(), template)

    @cached_property
    def answers(self) -> dict[str, Any]:
        """What it answers today, but for what a new cycle has of its own."""
        return {key: value for key, value in answers_now(self.programme, self.template).items() if key not in ASKED}

    def proposal(self, key: str, given: Mapping[str, Any], today: date) -> Any:
        """Return what is proposed for one of the answers that are asked."""
        section = self.programme.settings.programme
        if key == "starts_on":
            return load_place(self.template, section.place).start_after(section.starts_on, today)
        name = given.get("programme_name") or own_name(section.name, self.programme.languages[0])
        return next_slug(name, given["starts_on"], section.slug)

    def carried_over(self, answers: Answers, given: Mapping[str, Any], bench: Path) -> tuple[Path, CarriedOver]:
        """Put the text of the next cycle into an empty folder; what of ``given`` it does not answer so is changed."""
        changed = {key: value for key, value in given.items() if value != self.answers.get(key)}
        return carry_over(self.programme, answers, changed, self.template, bench)

    def check(self, given: Mapping[str, Any], today: date) -> None:
        """Raise KitError where an answer would give it no identity of its own."""
        section = self.programme.settings.programme
        start = given.get("starts_on") or self.proposal("starts_on", given, today)
        if given.get("programme_slug") == section.slug and start != section.starts_on:
            raise KitError(
                same_slug(section.slug, self.proposal("programme_slug", {**given, "starts_on": start}, today))
            )

    def check_place(self, place: str) -> None:
        """Raise UsageProblem where it is to run in another place: that one's law and days off are in no text of it."""
        section = self.programme.settings.programme
        if place != section.place:
            what = say("{option}: the earlier programme runs in {place}", option="--like", place=section.place)
            raise UsageProblem(Problem(what, say("Leave the place out; in another place begin without it.")))


def next_slug(name: str, start: date, before: str) -> str:
    """Return a short name with the year of the start, never the one of before."""
    year = str(start.year)
    words = slug_of(_YEAR.sub("", name)) or _YEAR.sub("", before).strip("-") or "programme"
    for ending in (f"-{year}", f"-{year}-2"):
        slug = words[: _LONGEST - len(ending)].rstrip("-") + ending
        if slug != before:
            break
    return slug


def same_slug(slug: str, example: str) -> Problem:
    """Return why a programme cannot have the short name of an earlier one."""
    what = say(
        "{key}: {slug} is the earlier programme’s; its calendar entries would be overwritten by the new ones, and its"
        " online forms by the new forms",
        key="programme_slug",
        slug=slug,
    )
    return Problem(what, say("For example: {example}", example=example))


@frozen
class FirstAnswers:
    """A file in which `new` noted what a programme was made from: it says nothing of the programme today."""

    file: Path
    answers: Mapping[str, Any]
    slug: str = ""
    """The short name that a new cycle has got instead of that programme's."""

    @classmethod
    def of(cls, file: Path | None) -> FirstAnswers | None:
        """Return a file as such; None for answers that somebody wrote for the purpose."""
        data = read_yaml(file).data if file else None
        if file is None or not isinstance(data, dict) or "kit_version" not in data:
            return None
        return cls(file, answers if isinstance(answers := data.get("answers"), dict) else {})

    def renewed(self, judged: dict[str, Any], given: Mapping[str, Any]) -> tuple[FirstAnswers, dict[str, Any]]:
        """Return the answers with a short name of their own where they are those of another cycle.

        Raises KitError where somebody has ``given`` that programme's.
        """
        slug, start = str(judged.get("programme_slug", "")), judged.get("starts_on")
        if start is None or slug != self.answers.get("programme_slug") or str(start) == self.answers.get("starts_on"):
            return self, judged
        new = next_slug(judged.get("programme_name", ""), start, slug)
        if "programme_slug" in given:
            raise KitError(same_slug(slug, new))
        return replace(self, slug=new), {**judged, "programme_slug": new}

    @property
    def notes(self) -> Iterator[Sentence]:
        """What somebody who uses them should know."""
        folder = self.file.absolute().parent.parent
        yield say(
            "Note: {file} holds the first answers, of the day on which that programme was made. For its next cycle"
            " {command} takes the programme as it is now.",
            file=self.file,
            command=f"mentorkit new --like {shlex.quote(folder.name)}",
        )
        if self.slug:
            yield say(
                "Note: the short name is {slug}, because with {old} the new calendar entries would overwrite those of"
                " that programme, and the new online forms its forms.",
                slug=self.slug,
                old=self.answers["programme_slug"],
            )


def namesakes(slug: str, target: Path) -> list[Path]:
    """Return the programmes beside a new one that have its short name; what cannot be read is passed over."""
    written = re.compile(rf"(?m)^[ \t]+slug:[ \t]*[\"']?{re.escape(slug)}[\"']?[ \t]*(?:#.*)?$")
    found = []
    for path in islice(target.parent.glob(f"*/{SETTINGS.path}"), _MOST_BESIDE):
        with suppress(OSError):
            if path.parent != target:
                with opened(path, path.parent) as stream:
                    if written.search(stream.read(_HEAD).decode("utf-8", "replace").replace("\r\n", "\n")):
                        found.append(path.parent)
    return sorted(found)
