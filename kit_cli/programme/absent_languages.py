"""One cause for hundreds of problems: a language was added to a programme, or taken out, whose texts are not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from kit_cli.errors import Problem
from kit_cli.files.document_paths import documents_of
from kit_cli.files.yaml_source import Source
from kit_cli.grammar.sentence import NOTHING, Sentence, say
from kit_cli.languages.table import languages as kit_languages
from kit_cli.model.base import IN_EACH, MISSING_IN, OF_NO_LANGUAGE
from kit_cli.model.folder import DATA
from kit_cli.programme.anew import made_anew
from kit_cli.programme.base import Base

_MOST = 20
"""Problems of one kind that are still a list to work through."""
_KEY = ("programme", "languages")


def causes(problems: Sequence[Problem], tags: tuple[str, ...], settings: Source) -> tuple[Problem, ...]:
    """Return the problems; in the place of many that follow from the programme's languages, what these follow from."""
    if len(problems) <= _MOST:
        return tuple(problems)
    folder = settings.path.parent
    there = [tag for tag in dict.fromkeys((*tags, *kit_languages())) if any(documents_of(tag, folder))]
    absent = [each for each in problems if _text(each) in (IN_EACH, MISSING_IN)]
    without = [tag for tag in tags if tag not in there]
    if len(absent) > _MOST or (there and without):
        found = (without if there else []) or _named(absent, tags)
        what = say(
            "the texts in {languages} are not there: {number} things are missing or do not fit",
            languages=", ".join(found),
            number=len(absent) or len(problems),
        )
        before = [tag for tag in tags if tag not in found] or there
        return (settings.problem(what, _KEY, _remedy(before, tags, settings)),)
    extra = [each for each in problems if _text(each) == OF_NO_LANGUAGE]
    if len(extra) > _MOST:
        what = say(
            "{number} texts speak more languages than the list says ({languages})",
            number=len(extra),
            languages=", ".join(tags),
        )
        return (settings.problem(what, _KEY, _remedy(there or tags, tags, settings)),)
    return tuple(problems)


def _text(problem: Problem) -> str:
    """Return the English text of what is wrong, without the key at which it is."""
    within = dict(problem.what.values).get("what")
    return within.text if isinstance(within, Sentence) else problem.what.text


def _named(problems: Iterable[Problem], tags: tuple[str, ...]) -> list[str]:
    """Return the languages that problems say to be missing, each of which has some documents already."""
    named: set[str] = set()
    for each in problems:
        within = dict(each.what.values).get("what")
        if isinstance(within, Sentence) and within.text == MISSING_IN:
            named.update(str(dict(within.values)["languages"]).split(", "))
    return [tag for tag in tags if tag in named] or list(tags[1:])


def _remedy(before: Iterable[str], now: Iterable[str], settings: Source) -> Sentence:
    here, before, now = settings.path.parent, list(before), list(now)
    command = made_anew(here, settings.data["programme"], "-".join(now), {"languages": ",".join(now)})
    own = _own_documents(here, before, now)
    return say(
        "Write `languages: [{before}]` again. The command below then makes the same programme in other languages, with"
        " the kit’s texts where you have not changed them, and leaves yours as it is. What lies in {data} stays in the"
        " old folder: copy it yourself.{own} The command: {command}",
        before=", ".join(before),
        data=f"{DATA}/",
        own=say(" You will have to write your own documents in the new languages: {documents}.", documents=own)
        if own
        else NOTHING,
        command=f"`{command}`",
    )


def _own_documents(folder: Path, before: Sequence[str], now: Iterable[str]) -> list[str]:
    """Return the documents that the hub has added, in the first language of before, where a language comes in."""
    kits = Base(folder).paths
    if not kits or set(now) <= set(before):
        return []
    found = (each.relative_to(folder).as_posix() for each in documents_of(before[0], folder))
    return [each for each in found if each not in kits]
