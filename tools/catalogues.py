"""Bring the catalogues of short texts up to date: `python -m tools.catalogues` (`--check` only looks).

Texts are found where they are used. The template's catalogues hold what a programme and its build say: the template's
own texts (`_`, `comment`, `hover`, `main`), those of the pages and of the build's Python (`_`), the titles of stages.
The method's hold what its files say: titles and requirements of standards, what a hub attests. The tools' hold what a
person reads who works with them: questions, help, errors, reports (`say`), and the few words of the site's own.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po

from kit_cli.files.shipped import RENDERED, data_folder, place_ids, template_folder
from kit_cli.grammar.parse import names, parse
from kit_cli.languages.catalogues import TOOLS, catalogue_file
from kit_cli.languages.grammar import grammar_of
from kit_cli.languages.table import SOURCE_LANGUAGE, languages
from kit_cli.method.evidence.kinds import AnyOfEvidence, AttestationEvidence, Evidence
from kit_cli.method.read import method, read_outside
from kit_cli.method.stages import stages
from kit_cli.places.questions import wordings
from kit_cli.places.read import load_place, register
from kit_cli.places.statements import expectation_title
from website import mkdocs_yml

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "kit_cli"
SITE = ROOT / "website"
TEMPLATE = ROOT / "cookiecutter-programme" / RENDERED
_OF_PROGRAMMES = {"_": None, "translate": None, "comment": None, "hover": None, "main": None}
_OF_TOOLS = {"_": None, "say": None}
_DATED = (
    '"POT-Creation-Date',
    '"PO-Revision-Date',
    '"Last-Translator',
    '"Language-Team',
    '"Generated-By',
    '"Report-Msgid',
)
"""Lines of a PO file's head that change without a text having changed."""
_NOT_JINJA = {".md"}
_OF_THE_TOOLS = ("report", "web")
"""The packages whose pages the tools' catalogues hold: a programme is made and built without them."""

Message = tuple[str, str, str]
"""A text, the file in which it stands, and its translators' comment."""


def messages() -> Iterator[Message]:
    """Yield each text of the template's catalogues."""
    for path in sorted(TEMPLATE.rglob("*")):
        if path.is_file() and (path.suffix not in _NOT_JINJA or path.name == "README.md"):
            yield from _found("jinja2.ext:babel_extract", path, _OF_PROGRAMMES)
    for how, path in _code():
        if _room(path) not in _OF_THE_TOOLS:
            yield from _found(how, path, _OF_PROGRAMMES)
    for stage in stages().values():
        yield stage.title, "methodology/stages.yml", ""


def method_messages() -> Iterator[Message]:
    """Yield each text of the method's catalogues."""
    read = method()
    for standard in read.standards:
        where = str(standard.path.relative_to(read.folder.parent))
        yield standard.front.title, where, ""
        yield standard.requirement, where, ""
        for evidence in standard.front.evidence:
            yield from ((text, where, "") for text in _attested(evidence))
        for condition in standard.front.unless:
            yield condition.because, where, ""
    for outside in read_outside(read.folder).standards:
        if outside.levels:  # the report names its items
            yield from ((item.title, "methodology/outside.yml", "") for item in outside.items)


def tools_messages() -> Iterator[Message]:
    """Yield each text of the tools' catalogues."""
    for wording in wordings(template_folder()).values():
        yield wording.text, "cookiecutter-programme/cookiecutter.json", ""
    for how, path in _code():
        yield from _found(how, path, _OF_TOOLS if _room(path) in _OF_THE_TOOLS else {"say": None})
    facts = register(template_folder())
    for fact in (*facts.countries, *facts.prices):
        yield fact.title, "cookiecutter-programme/facts.yml", "what `mentorkit places show` tells of a place"
    uses = [fact.use for fact in facts.countries if fact.required]
    yield from ((use, "cookiecutter-programme/facts.yml", "in a programme’s list of facts to check") for use in uses)
    for place in place_ids(template_folder()):
        for each in load_place(template_folder(), place).file.context:
            yield expectation_title(each.id), f"cookiecutter-programme/places/{place}.yml", ""
    for path in sorted(SITE.glob("*.py")):
        yield from _found("python", path, {"say": None})
    for text in mkdocs_yml.texts():
        yield text, mkdocs_yml.FILE, "on every page of the site"


def _attested(evidence: Evidence) -> Iterator[str]:
    if isinstance(evidence, AttestationEvidence):
        yield from (evidence.attest, evidence.proof)
    elif isinstance(evidence, AnyOfEvidence):
        for each in evidence.any_of:
            yield from _attested(each)


def _code() -> Iterator[tuple[str, Path]]:
    """Yield the kit's modules and pages, each with Babel's name of how texts are found in it."""
    for suffix, how in ((".html", "jinja2.ext:babel_extract"), (".py", "python")):
        yield from ((how, path) for path in sorted(PACKAGE.rglob(f"*{suffix}")))


def _room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0]


def _found(how: str, path: Path, keywords: Mapping[str, None]) -> Iterator[Message]:
    options = {"trimmed": "true", "silent": "false"} if how != "python" else {}
    where = str(path.relative_to(ROOT)).replace(RENDERED, "programme")
    content = path.read_bytes()
    if how == "python" and not any(f"{name}(".encode() in content for name in keywords):
        return  # most modules say nothing, and to take one apart takes long
    for _line, text, comments, _context in extract(how, io.BytesIO(content), keywords, ["i18n:"], options):
        if isinstance(text, str) and text:
            yield text, where, " ".join(comments)


CATALOGUES: tuple[tuple[Path, Callable[[], Iterator[Message]]], ...] = (
    (template_folder(), messages),
    (data_folder("methodology"), method_messages),
    (TOOLS, tools_messages),
)
"""The folders that hold catalogues, and what these hold."""


def translated(language: str) -> Mapping[str, str]:
    """Return what the language's catalogues say of each text, from the last catalogue that translates it."""
    return {
        message.id: str(message.string)
        for folder, _messages in CATALOGUES
        if (path := catalogue_file(language, folder)).is_file()
        for message in read_po(path.open("rb"))
        if isinstance(message.id, str) and message.string
    }


def fresh(path: Path, language: str, found: Iterable[Message], elsewhere: Mapping[str, str]) -> Catalog:
    """Return a language's catalogue with all texts, translated where its file or another of the language does.

    No fuzzy guesses: a changed text is a new text, and a test names it until somebody has written it. A text that
    moves from one catalogue to another takes its translation with it.
    """
    header = f"# The kit's short texts: {languages()[language].name} ({language}). CC BY 4.0."
    locale = languages()[language].locale
    catalogue = Catalog(locale, project="mentorship-kit", version="1", header_comment=header, fuzzy=False)
    old = read_po(path.open("rb")) if path.is_file() else Catalog()
    for text, where, comment in found:
        before = old.get(text)
        added = catalogue.add(
            text,
            (before.string if before else "") or elsewhere.get(text, ""),
            [(where, 1)],
            auto_comments=list(filter(None, [comment])),
        )
        # Babel guesses; a per cent sign is no format here, and a gap is always one.
        added.flags = {"python-brace-format"} if any(names(parse(text, grammar_of(SOURCE_LANGUAGE)))) else set()
    return catalogue


def written(catalogue: Catalog) -> bytes:
    """Return a catalogue as the bytes of a PO file, without dates, so that only texts change it."""
    stream = io.BytesIO()
    write_po(stream, catalogue, width=0, sort_by_file=True, include_lineno=False, omit_header=False)
    lines = stream.getvalue().decode().splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(_DATED)).encode()


def main(arguments: list[str]) -> int:
    """Write the catalogues, or with ``--check`` return 1 when one is not up to date."""
    if arguments not in ([], ["--check"]):
        sys.stderr.write(f"{__doc__}\n")
        return 2
    stale = []
    elsewhere = {language: translated(language) for language in languages() if language != SOURCE_LANGUAGE}
    for folder, messages_of in CATALOGUES:
        found = tuple(messages_of())
        for language in languages():
            if language == SOURCE_LANGUAGE:
                continue
            path = catalogue_file(language, folder)
            content = written(fresh(path, language, found, elsewhere[language]))
            if not path.is_file() or path.read_bytes() != content:
                stale.append(f"{folder.name}/{path.name}")
                if "--check" not in arguments:
                    path.parent.mkdir(exist_ok=True)
                    path.write_bytes(content)
    if stale:
        sys.stdout.write(f"{'not up to date' if '--check' in arguments else 'written'}: {', '.join(stale)}\n")
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
