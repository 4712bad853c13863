"""A document: one Markdown file in each language of the kit, the translations still in English."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import get_args

from kit_cli.files.document_paths import DOCUMENT_FOLDERS, document_path
from kit_cli.files.yaml_source import Source
from kit_cli.judging.schema import json_schema
from kit_cli.judging.validate import validate
from kit_cli.languages.table import SOURCE_LANGUAGE
from kit_cli.model.document import FrontMatter, Reader
from kit_cli.template.quoting import quoted
from tools.add.addition import Addition
from tools.add.judging import bad_id, bad_stage, listed, refuse, title_of, unknown
from tools.add.marks import mark
from tools.add.milestone import milestone_ids
from tools.add.repository import Repository
from tools.add.translation import still_english
from tools.add.unread import with_reason

_KINDS = tuple(json_schema(FrontMatter)["properties"]["kind"]["enum"])
_READERS = get_args(Reader)


def options(parser: ArgumentParser) -> None:
    """Add what the command asks of a document."""
    parser.add_argument("name", help="its id, for example studio-visit-guide")
    parser.add_argument("--stage", help="the stage of the method to which it belongs, for example NET")
    parser.add_argument("--title", help="its title in English (by default the id as words)")
    parser.add_argument("--kind", default="guide", help=", ".join(_KINDS))
    parser.add_argument("--for", dest="readers", default="coordinator", help=f"who reads it: {', '.join(_READERS)}")
    parser.add_argument("--milestone", help="the milestone at which it is needed")
    parser.add_argument("--because", help="why no standard reads it")


def add(repository: Repository, arguments: Namespace) -> Addition:
    """Return the files of a new document; raises KitError with everything that does not fit."""
    name, readers = arguments.name, listed(arguments.readers)
    refuse(
        [
            *bad_id(name, "document", document_ids(repository)),
            *bad_stage(arguments.stage, repository),
            *unknown("kind", [arguments.kind], _KINDS),
            *unknown("for", readers, _READERS),
            *unknown("milestone", listed(arguments.milestone), milestone_ids(repository)),
        ]
    )
    front = {"title": title_of(arguments), "stage": arguments.stage, "kind": arguments.kind, "for": readers}
    if arguments.milestone:
        front["milestone"] = arguments.milestone
    english = repository.programme / document_path(name, SOURCE_LANGUAGE)
    validate(FrontMatter, Source(english, front), ())
    keys = "".join(f"{key}: {_value(value)}\n" for key, value in front.items())
    text = f"---\n{keys}---\n{_body()}"
    new = {english: text}
    for language in repository.languages():
        if language != SOURCE_LANGUAGE:
            translated = repository.programme / document_path(name, language)
            new[translated] = still_english(text, repository.grammar(language))
    return Addition(new, with_reason(repository, name, arguments.because))


def document_ids(repository: Repository) -> set[str]:
    """Return the ids of the template's documents."""
    folders = (repository.programme / folder / SOURCE_LANGUAGE for folder in DOCUMENT_FOLDERS)
    return {path.stem for folder in folders for path in folder.glob("*.md")}


def _value(value: str | list[str]) -> str:
    return f"[{', '.join(value)}]" if isinstance(value, list) else quoted(value)


def _body() -> str:
    return (
        f"{mark('one sentence that says what this is for')}\n\n"
        f"## {mark('a first heading')}\n\n"
        f"{mark('what to do, in short sentences, one a line')}\n\n"
        f"- {mark('a step')}\n"
        f"- {mark('another one')}\n"
    )
