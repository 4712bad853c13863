"""Mends that a machine may make because they change no meaning: the id that a heading has lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

from kit_cli.files.headings import plain_headings
from kit_cli.files.plain_text import read_text
from kit_cli.frozen import frozen
from kit_cli.method.evidence.kinds import DocumentEvidence
from kit_cli.method.read import Method
from kit_cli.method.template_headings import template_titles
from kit_cli.programme.programme import Programme
from kit_cli.programme.read import read_programme


@frozen
class Mend:
    """A file as it is, and as it would be."""

    path: Path
    before: str
    after: str

    def difference(self, folder: Path) -> str:
        """Return the change as a unified difference, paths counted from the programme's folder."""
        name = self.path.relative_to(folder).as_posix()
        lines = unified_diff(self.before.splitlines(), self.after.splitlines(), name, name, n=1, lineterm="")
        return "\n".join(lines)


def mends(folder: Path, method: Method) -> list[Mend]:
    """Return every mend of a programme; raises KitError when the folder is none."""
    return list(_headings(read_programme(folder), method))


def _headings(programme: Programme, method: Method) -> Iterator[Mend]:
    """Give a heading back the id that the method knows it by, where its words are still those of the template."""
    wanted: dict[str, set[str]] = {}
    for standard in method.standards:
        for evidence in standard.front.evidence:
            if isinstance(evidence, DocumentEvidence):
                wanted.setdefault(evidence.document, set()).update(evidence.headings)
    for document in programme.documents:
        lost = wanted.get(document.id, set()) - document.heading_ids.keys()
        titles = template_titles(document.id, document.language) if lost else {}
        if known := sorted(lost & titles.keys()):
            before = after = read_text(document.path, programme.folder)
            for heading in known:
                after = _with_id(after, heading, titles[heading])
            if after != before:
                yield Mend(document.path, before, after)


def _with_id(text: str, heading: str, title: str) -> str:
    """Return a text in which the one heading with these words has the id; the same text where it is not one."""
    lines = [line for line, words in plain_headings(text) if words == title]
    if len(lines) != 1:
        return text
    (line,) = lines
    return re.sub(rf"^{re.escape(line)}[ \t]*$", lambda _: f"{line} {{ #{heading} }}", text, flags=re.MULTILINE)
