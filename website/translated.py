"""The pages of docs/ that people wrote in another language: `docs/how-to/x.sv.md` becomes `sv/how-to/x/` on the site.

Which languages the site has is told by these files alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from posixpath import dirname, join, normpath

from kit_cli.grammar.sentence import say
from kit_cli.languages.speech import spoken
from kit_cli.languages.table import languages
from website import addresses
from website.content import ENGLISH, ROOT

DOCS = ROOT / "docs"
SOURCES = "*.*.md"
"""The names of the files, which are no pages where they lie."""

_FRONT = re.compile(r"\A---\n(.*?)---\n", re.DOTALL)
_STAMP = re.compile(r"^(?:source_hash|status|reviewed_by|reviewed_on): .*\n", re.MULTILINE)
"""What tells how a translation stands, in its front matter (`python -m tools.translations`)."""
_LINK = re.compile(r"(?P<text>\[[^\]]*\])\((?P<path>[^():#\s]+)(?P<anchor>#[^()\s]*)?\)")


def translated() -> dict[str, dict[str, Path]]:
    """Return the languages of the site besides English, each with the file of each page by the English page's path."""
    found: dict[str, dict[str, Path]] = {}
    for tag in languages():
        for path in sorted(DOCS.rglob(f"*.{tag}.md")):
            english = path.relative_to(DOCS).as_posix().removesuffix(f".{tag}.md") + ".md"
            found.setdefault(tag, {})[english] = path
    return found


def language_of(uri: str) -> str:
    """Return the language of a page, told from its path on the site."""
    folder = uri.partition("/")[0]
    return folder if folder in languages() else ENGLISH


def page_in(tag: str, english: str) -> str:
    """Return the path of a page in a language."""
    return english if tag == ENGLISH else f"{tag}/{english}"


def english_page(uri: str) -> str:
    """Return the path of the English page that a page says in its language."""
    return uri.removeprefix(f"{language_of(uri)}/")


def in_english(tag: str) -> str:
    """Return what a language says of a page that it has not translated."""
    return spoken(say("in English"), tag)


def pages() -> Iterator[tuple[str, str]]:
    """Yield every translated page as Markdown, by its path on the site."""
    for tag, files in translated().items():
        for english, path in files.items():
            text = _FRONT.sub(_without_stamp, path.read_text(encoding="utf-8"))
            yield page_in(tag, english), linked(text, tag, english, set(files))


def _without_stamp(front: re.Match[str]) -> str:
    left = _STAMP.sub("", front[1])
    return f"---\n{left}---\n" if left else ""


def linked(text: str, tag: str, english: str, known: set[str]) -> str:
    """Return a page with links that hold from its place on the site: to the same language, or marked as English."""
    words = in_english(tag)

    def link(match: re.Match[str]) -> str:
        there, anchor = normpath(join(dirname(english), match["path"])), match["anchor"] or ""
        own = there in known
        way = addresses.relative(page_in(tag, english), (page_in(tag, there) if own else there) + anchor)
        plain = f"{match['text']}({way})"
        return plain if own or not there.endswith(".md") else f"{plain}{{ hreflang={ENGLISH} }} ({words})"

    # Whether somebody wrote the words by hand or not, they stand where they are true.
    return re.sub(rf"{_LINK.pattern}(?: \({re.escape(words)}\))?", link, text)
