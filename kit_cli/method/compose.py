"""Put a page of the method together: the text that people wrote, and what follows from its front matter."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from kit_cli.errors import KitError, Problem
from kit_cli.grammar.sentence import say
from kit_cli.languages.catalogues import own_words
from kit_cli.languages.speech import spoken
from kit_cli.languages.table import SOURCE_LANGUAGE
from kit_cli.method.evidence.in_words import words
from kit_cli.method.front_matter import Reference
from kit_cli.method.read import Page, Standard
from kit_cli.method.references import Publication

ADAPTING = "## Adapting to your context"
"""The heading of a stage's page before which its standards are listed."""

Target = Callable[[str], str | None]
"""Where a standard's id, or the text of a code span, leads: an address, or None."""

_CITED = re.compile(r"\[\[([a-z0-9-]+)\]\]")
# Code blocks and links that somebody wrote stay as they are; in the rest, ids and code spans may become links.
_PIECES = re.compile(
    r"(?P<keep>^```.*?^```|\[[^\]\n]*\]\([^)\n]*\)|<[^>\n]+>)|`(?P<code>[^`\n]+)`|\b(?P<id>[A-Z]{3}-[1-9][0-9]?)\b",
    re.DOTALL | re.MULTILINE,
)


_HEADINGS = {
    "Requirement": say("Requirement"),
    "Why": say("Why"),
    "How to meet it": say("How to meet it"),
    "Evidence": say("Evidence"),
    "Sources": say("Sources"),
}
"""The headings of a standard's page."""
_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)


def standard_text(standard: Standard, sources: Mapping[str, Publication], language: str = SOURCE_LANGUAGE) -> str:
    """Return a standard's page as Markdown: requirement, why, how to meet it, evidence, sources.

    In another language than English it is said with what the catalogues have; the rest stays as it was written.
    """
    read = "\n".join(f"- {spoken(words(each, language), language)}" for each in standard.front.evidence)
    listed = sources_text(standard, standard.front.sources, sources)
    text = f"{standard.body_with(own_words(standard.requirement, language))}\n## Evidence\n\n{read}\n\n{listed}"
    return _HEADING.sub(lambda found: f"## {spoken(_HEADINGS.get(found[1], found[1]), language)}", text)


def sources_text(page: Page[Any], references: Iterable[Reference], sources: Mapping[str, Publication]) -> str:
    """Return the section of a page's sources; raises KitError for one that methodology/sources.yml lacks."""
    lines = []
    for reference in references:
        if reference.source not in sources:
            what = say("the source {source} is not known", source=reference.source)
            remedy = say("Add it to {file}, or name one that is there.", file="methodology/sources.yml")
            raise KitError(Problem(what, remedy, page.path))
        lines.append(f"- {reference.says} [[{reference.source}]]")
    return "\n".join(["## Sources", "", *lines, ""])


def cited(markdown: str, sources: Mapping[str, Publication], address: Target) -> str:
    """Replace each `[[source-id]]` by the short name of the source, linked where ``address`` knows where."""

    def _short(match: re.Match[str]) -> str:
        source = sources[match[1]]
        there = address(match[1])
        name = short_name(source)
        return f"([{name}]({there}))" if there else f"({name})"

    return _CITED.sub(_short, markdown)


def short_name(source: Publication) -> str:
    """Return how a source is named in a text: `Eby et al. 2013`, or its title."""
    if source.kind != "research" or not source.authors:
        return source.title
    names = [name.split()[-1] for name in source.authors]
    said = f"{names[0]} et al." if len(names) > 2 else " and ".join(names)
    return f"{said} {source.year}"


def linked(markdown: str, target: Target) -> str:
    """Make links of the ids of standards, and of code spans that name something with a page of its own."""

    def _link(match: re.Match[str]) -> str:
        if match["keep"]:
            return match[0]
        there = target(match["code"] or match["id"])
        return f"[{match[0]}]({there})" if there else match[0]

    return _PIECES.sub(_link, markdown)
