"""What is left to write in the repository: where, what, and what judges it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from tools.add.left_facts import unnamed_holidays, unverified
from tools.add.left_texts import still_in_english, unrecorded, untranslated, without_a_language
from tools.add.marks import marked
from tools.add.repository import Found, Repository

_JUDGES = {
    "documents": "python -m tools.translations; docs/how-to/write-a-document.md",
    "evaluation": "python -m tools.translations; docs/how-to/write-a-document.md",
    "forms": "mentorkit new try --yes; docs/how-to/write-a-form.md",
    "timeline.yml": "mentorkit new try --yes; docs/how-to/add-a-milestone.md",
    "locale": "python -m pytest tests/tools/test_translations.py",
    "places": "mentorkit places show PLACE; docs/how-to/add-a-place.md",
    "countries": "mentorkit places show PLACE; docs/how-to/add-a-place.md",
    "recorded": "python -m tools.record --check; CONTRIBUTING.md, Versions",
    "holidays.yml": "python -m pytest tests/schedule/test_reasons.py",
    "unread.yml": "python -m pytest tests/method/evidence",
    "languages": "python -m pytest tests/opening/test_language.py",
    "methodology": "python -m pytest tests/method; docs/how-to/add-a-standard.md",
    "cookiecutter-programme": "python -m pytest tests/tools/test_translations.py",
}
"""What judges a file, by a folder in its path or its own name; the first that fits counts."""


@dataclass(frozen=True, order=True)
class Left:
    """Something that is left to write: what judges it, the file from the repository's folder, the line, and what."""

    judge: str
    file: str
    line: int
    what: str


def left(repository: Repository) -> list[Left]:
    """Return everything that is left to write, by what judges it."""
    english = set(still_in_english(repository))
    found: list[Found] = [(path, 1, "the text is still the English one") for path in english]
    found += _marks(path for path in _texts(repository) if path not in english)
    for look in (untranslated, unrecorded, without_a_language, unverified, unnamed_holidays):
        found += look(repository)
    return sorted(Left(_judge(path, repository), repository.shown(path), line, what) for path, line, what in found)


def table(rows: Iterable[Left]) -> Iterator[str]:
    """Yield the lines that show what is left, under what judges it."""
    for judge, group in groupby(rows, key=lambda row: row.judge):
        yield f"judged by {judge}"
        yield from (f"  {row.file}:{row.line}: {row.what}" for row in group)


def news(before: Iterable[Left], after: Iterable[Left]) -> list[Left]:
    """Return what is left now and was not before, wherever its lines have gone."""
    known = {(row.file, row.what) for row in before}
    return [row for row in after if (row.file, row.what) not in known]


def _texts(repository: Repository) -> Iterator[Path]:
    """Yield the files that hold marks until somebody writes; catalogues only repeat those of other files."""
    for folder in (repository.template, repository.methodology, repository.judged):
        yield from (path for path in sorted(folder.rglob("*")) if path.suffix in {".yml", ".md"})


def _marks(paths: Iterable[Path]) -> Iterator[Found]:
    """Yield each mark; one that comes again and again in a file, once."""
    for path in paths:
        found = list(marked(path.read_text(encoding="utf-8")))
        times = Counter(what for _, what in found)
        for what, count in times.items():
            line = next(number for number, each in found if each == what)
            yield path, line, f"{what} ({count} times)" if count > 1 else what


def _judge(path: Path, repository: Repository) -> str:
    names = repository.shown(path).split("/")
    return next(judge for name, judge in _JUDGES.items() if name in names)
