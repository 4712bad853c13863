"""The headings of a document, and the ids by which the method knows some of them in every language.

A heading such as `## Limits of confidentiality { #limits-of-confidentiality }` keeps its id when it is translated or
reworded. In the template the spaces inside the braces matter, for without them Jinja, which fills it, would read a
comment; in a programme `{#id}`, `{: #id}` and a dash of a word processor do as well.
"""

from __future__ import annotations

import re

# What stands before the braces ends with no space, so that a line of spaces is walked through once.
_ID = re.compile(
    "^(#{1,6}[ \u00a0](?:.*[^ \\t\\n\\\\])?)[ \\t]*"
    "\\\\?\\{:?[ \\t\u00a0]*#[ \\t\u00a0]*([A-Za-z][A-Za-z0-9\u2010-\u2015-]*)[ \\t\u00a0]*\\\\?\\}[ \\t\u00a0]*$",
    re.MULTILINE,
)
_DASHES = re.compile("[\u2010-\u2015]")

_PLAIN = re.compile(r"#{1,6} ")
_ANY = re.compile(r"^(#{1,6}) ", re.MULTILINE)
_NUMBER = re.compile(r"^[A-Z]?[0-9]+\. ")


def _plain_id(written: str) -> str:
    return _DASHES.sub("-", written).lower()


def heading_ids(markdown: str) -> dict[str, int]:
    """Return the ids of a text's headings, each with its line from 1."""
    found: dict[str, int] = {}
    line, counted = 1, 0
    for match in _ID.finditer(markdown):
        line += markdown.count("\n", counted, match.start())
        counted = match.start()
        found[_plain_id(match[2])] = line
    return found


def section(markdown: str, heading: str) -> str | None:
    """Return what stands below the heading of an id, down to the next one of its rank; None where there is none."""
    for match in _ID.finditer(markdown):
        if match[2] == heading:
            rank = len(match[1]) - len(match[1].lstrip("#"))
            ends = (each.start() for each in _ANY.finditer(markdown, match.end()) if len(each[1]) <= rank)
            return markdown[match.end() : next(ends, len(markdown))]
    return None


def heading_titles(markdown: str) -> dict[str, str]:
    """Return the headings that have an id, as people read them: without the id, and without a clause's number."""
    return {_plain_id(match[2]): _NUMBER.sub("", match[1].lstrip("#").strip()) for match in _ID.finditer(markdown)}


def plain_headings(markdown: str) -> list[tuple[str, str]]:
    """Return the lines of headings that have no id, each with its words, without a clause's number."""
    lines = (line.rstrip() for line in markdown.splitlines() if _PLAIN.match(line) and not _ID.match(line))
    return [(line, _NUMBER.sub("", line.lstrip("#").strip())) for line in lines]


def id_spans(markdown: str) -> list[tuple[int, int]]:
    """Return where the id of each heading begins, with the spaces before it, and where it ends."""
    return [(match.end(1), match.end()) for match in _ID.finditer(markdown)]


def without_ids(markdown: str) -> str:
    """Return a text as people read it: the same lines, the headings without their ids."""
    return _ID.sub(r"\1", markdown)
