"""What stands above the answers to a question in a table of answers: no two of a form are alike.

Services head a column with the question's title. Where the same title comes again in a form, as on a page for each of
three goals, the page's own title goes before it.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from kit_cli.making.edition import Edition
from kit_cli.programme.form import Form

_WITHOUT_ANSWER = ("note", "group")


def headings(form: Form, edition: Edition) -> dict[str, str]:
    """Return the title of each question of a form by its name: the label, unless that comes again.

    Raises UnknownGap.
    """
    asked = list(_asked(form, edition))
    times = Counter(_as_read(label) for _name, label, _page in asked)
    titles = (f"{page}: {label}" if page and times[_as_read(label)] > 1 else label for _name, label, page in asked)
    return dict(zip((name for name, _label, _page in asked), _counted(titles), strict=True))


def _asked(form: Form, edition: Edition) -> Iterator[tuple[str, str, str]]:
    """Yield each question's name and label, and the title of the page on which it stands."""
    for question in form.file.questions:
        if question.type not in _WITHOUT_ANSWER:
            yield question.name, edition.said(question.label), ""
        for inner in question.questions:
            if inner.type not in _WITHOUT_ANSWER:
                yield inner.name, edition.said(inner.label), edition.said(question.label)


def _as_read(text: str) -> str:
    """Return what of a text tells it from another: neither blanks, nor capitals, nor how an accent is stored."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _counted(titles: Iterable[str]) -> Iterator[str]:
    """Yield titles, each with a number where it comes again on the same page."""
    taken: set[str] = set()
    for title in titles:
        free, number = title, 1
        while _as_read(free) in taken:
            number += 1
            free = f"{title} ({number})"
        taken.add(_as_read(free))
        yield free
