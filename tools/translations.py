"""Keep translations honest: `python -m tools.translations` names what is missing or stale.

A translation carries the hash of the English body that it was made from. `--stamp LANGUAGE [ID …]` writes the hash
of today's English into translations that somebody has just brought up to date. That goes for the documents of the
template, which every language has, and for the pages of docs/, which a language has when somebody has written them.
An ID is a document's (`mentor-guide`), or what the list names (`docs/tutorial/first-programme`).
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kit_cli.files.document_paths import documents_of
from kit_cli.files.front_matter import read_split
from kit_cli.files.shipped import RENDERED, template_folder
from kit_cli.files.written_numbers import as_written
from kit_cli.languages.table import SOURCE_LANGUAGE, languages
from website.translated import DOCS, translated

_PAGES = "docs"
_NO_FRONT = "---\nstatus: not reviewed\n---\n"
_HASH = re.compile(r"^source_hash: .*\n", re.MULTILINE)
_WORDS = frozenset({"title", "heading", "also"})
"""What of the front matter is said in each language's own words."""
_SAME = (  # what a translation takes over unchanged, in any order and number
    re.compile(r"\{\{.*?\}\}|\{%.*?%\}"),
    re.compile(r"(?<!\{)\{[a-z][a-z0-9_.-]*\}(?!\})"),
    re.compile(r"\]\(([^)]+)\)"),
    re.compile(r"\{ #[a-z0-9-]+ \}"),
)


@dataclass(frozen=True)
class Text:
    """A document of the template, or a page of docs/, in one language."""

    id: str
    language: str
    path: Path
    front: dict[str, str]
    body: str

    @property
    def hash(self) -> str:
        """The fingerprint of the body."""
        return fingerprint(self.body)


def fingerprint(body: str) -> str:
    """Return the stamp of an English text, by which its translations tell whether they are stale."""
    return hashlib.sha256(body.encode()).hexdigest()[:12]


def texts(language: str) -> dict[str, Text]:
    """Return a language's documents by folder and id, and its pages by their path."""
    documents = documents_of(language, template_folder() / RENDERED)
    found = {f"{path.parent.parent.name}/{path.stem}": _text(path, path.stem, language) for path in documents}
    for english, path in _pages(language).items():
        name = english.removesuffix(".md")
        found[f"{_PAGES}/{name}"] = _text(path, name.rpartition("/")[2], language)
    return found


def _pages(language: str) -> dict[str, Path]:
    if language != SOURCE_LANGUAGE:
        return translated().get(language, {})
    english = {page for pages in translated().values() for page in pages}
    return {page: DOCS / page for page in english if (DOCS / page).is_file()}


def _text(path: Path, id_: str, language: str) -> Text:
    if not _has_front(path):  # a page may do without
        return Text(id_, language, path, {}, path.read_text(encoding="utf-8"))
    split = read_split(path)
    keys = {key: str(as_written(value)) for key, value in split.front.data.items()}
    return Text(id_, language, path, keys, split.body)


def _has_front(path: Path) -> bool:
    return path.read_text(encoding="utf-8").startswith("---\n")


def problems(language: str) -> Iterator[str]:
    """Yield what is missing, stale or different in a language's documents, each by name."""
    source, here = texts(SOURCE_LANGUAGE), texts(language)
    for name in sorted(source.keys() | here.keys()):
        if name not in here or name not in source:
            if name in here or not name.startswith(f"{_PAGES}/"):
                yield f"{language}/{name}: {'missing' if name in source else 'has no English source'}"
            continue
        yield from (f"{language}/{name}: {what}" for what in _differences(source[name], here[name]))


def _differences(source: Text, here: Text) -> Iterator[str]:
    if here.front.get("source_hash") != source.hash:
        yield "stale: the English has changed since (or was never stamped)"
    for key in source.front.keys() - _WORDS:
        if here.front.get(key) != source.front[key]:
            yield f"front matter: {key} differs"
    if here.front.get("status") != "not reviewed" and "reviewed_by" not in here.front:
        yield "front matter: neither `status: not reviewed` nor reviewed_by"
    for pattern in _SAME:
        ours, theirs = set(pattern.findall(here.body)), set(pattern.findall(source.body))
        if ours != theirs:
            yield f"differs in {sorted(ours ^ theirs)}"
    for what, shape in (("headings", r"^(#+) "), ("table rows", r"^(\|)"), ("boxes", r"^ *(- \[ \])")):
        shapes = [re.findall(shape, text.body, re.MULTILINE) for text in (source, here)]
        if shapes[0] != shapes[1]:
            yield f"{what} differ: {len(shapes[0])} in English, {len(shapes[1])} here"


def stamp(language: str, ids: list[str]) -> int:
    """Write today's hash of the English into translations (all, or those named) and return how many changed."""
    source, changed = texts(SOURCE_LANGUAGE), 0
    for name, here in texts(language).items():
        if name not in source or (ids and not {here.id, name} & set(ids)):
            continue
        text = ("" if _has_front(here.path) else _NO_FRONT) + here.path.read_text(encoding="utf-8")
        text = _HASH.sub("", text, count=1)
        end = text.index("\n---\n", 4)
        stamped = f"{text[:end]}\nsource_hash: {source[name].hash}{text[end:]}"
        if stamped != here.path.read_text(encoding="utf-8"):
            here.path.write_text(stamped, encoding="utf-8")
            changed += 1
    return changed


def main(arguments: list[str]) -> int:
    """Stamp, or print every problem and return 1 when there is one."""
    if arguments[:1] == ["--stamp"] and len(arguments) > 1:
        sys.stdout.write(f"{stamp(arguments[1], arguments[2:])} stamped\n")
        return 0
    if arguments:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    found = [line for language in languages() if language != SOURCE_LANGUAGE for line in problems(language)]
    sys.stdout.write("".join(f"{line}\n" for line in found))
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
