"""A form: one YAML file with a question of each of a few kinds, whose short texts the catalogues translate."""

from __future__ import annotations

import re
from argparse import ArgumentParser, Namespace

from kit_cli.judging.schema import json_schema
from kit_cli.model.folder import FORMS, PROCESSING, form_path
from kit_cli.model.form import FormFile
from tools.add.addition import Addition
from tools.add.blocks import blocks
from tools.add.judging import bad_id, bad_stage, listed, refuse, title_of, unknown
from tools.add.marks import mark
from tools.add.milestone import milestone_ids
from tools.add.repository import Repository, schema_line
from tools.add.short_texts import said
from tools.add.unread import with_reason

_AUDIENCES = tuple(json_schema(FormFile)["properties"]["audience"]["enum"])
_DATA = re.compile(r"^data: \{purpose: (\S+), basis: (\S+), retention: (\S+)\}$", re.MULTILINE)
_USES = {"purpose": "purposes", "basis": "bases", "retention": "retentions"}
"""What a form says of its data, and the list of processing.yml from which it takes the word."""


def options(parser: ArgumentParser) -> None:
    """Add what the command asks of a form."""
    parser.add_argument("name", help="its id, for example studio-diary")
    parser.add_argument("--stage", help="the stage of the method to which it belongs, for example NET")
    parser.add_argument("--title", help="its title in English (by default the id as words)")
    parser.add_argument("--audience", default="participants", help=", ".join(_AUDIENCES))
    parser.add_argument("--milestone", help="the milestone at which it is first sent or opened")
    for use, section in _USES.items():
        parser.add_argument(f"--{use}", help=f"one of the {section} of processing.yml (by default a similar form's)")
    parser.add_argument("--because", help="why no standard reads it")


def add(repository: Repository, arguments: Namespace) -> Addition:
    """Return the file of a new form; raises KitError with everything that does not fit."""
    known = _known_uses(repository)
    refuse(
        [
            *bad_id(arguments.name, "form", form_ids(repository)),
            *bad_stage(arguments.stage, repository),
            *unknown("audience", [arguments.audience], _AUDIENCES),
            *unknown("milestone", listed(arguments.milestone), milestone_ids(repository)),
            *(each for use in _USES for each in unknown(use, listed(getattr(arguments, use)), known[use])),
        ]
    )
    similar = _data_of_similar(repository, arguments.stage)
    data = ", ".join(f"{use}: {getattr(arguments, use) or similar[use]}" for use in _USES)
    milestone = f"milestone: {arguments.milestone}\n" if arguments.milestone else ""
    path = repository.programme / form_path(arguments.name)
    text = (
        f"{schema_line(path.parent)}"
        f"{said('what this form is for, in a sentence for the coordinator who opens the file', 'comment')}\n"
        f"title: {said(title_of(arguments), whole=True)}\n"
        f"intro: {said('what is asked, how long it takes, and who reads the answers')}\n"
        f"stage: {arguments.stage}\n"
        f"audience: {arguments.audience}\n"
        f"{milestone}"
        "minutes: 5\n"
        f"# {mark('is this what the answers are for, the right basis, and how long they are kept?')}\n"
        f"data: {{{data}}}\n"
        f"{_questions()}"
    )
    return Addition({path: text}, with_reason(repository, arguments.name, arguments.because), has_short_texts=True)


def form_ids(repository: Repository) -> set[str]:
    """Return the ids of the template's forms."""
    return {path.stem for path in (repository.programme / FORMS).glob("[!_]*.yml")}


def _known_uses(repository: Repository) -> dict[str, list[str]]:
    text = (repository.programme / PROCESSING.path).read_text(encoding="utf-8")
    return {use: [each.id for each in blocks(text) if each.section == section] for use, section in _USES.items()}


def _data_of_similar(repository: Repository, stage: str) -> dict[str, str]:
    """Return what the first form of the stage says of its data, else what the first form of all says."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((repository.programme / FORMS).glob("[!_]*.yml"))]
    found = [(f"\nstage: {stage}\n" not in text, match) for text in texts if (match := _DATA.search(text))]
    _, nearest = min(found, key=lambda each: each[0])
    return dict(zip(_USES, nearest.groups(), strict=True))


def _questions() -> str:
    """Return one question of each of a few kinds, to be changed, copied and deleted."""
    return f"""\
questions:
  - name: happened
    type: select_one
    choices: yesno
    label: {said("a question that is answered by yes or no")}
    required: true
  - name: story
    type: multiline
    label: {said("a question that is answered in words")}
    hint: {said("why it is asked, or an example of an answer")}
    relevant: ${{happened}} = 'yes'
  - name: which
    type: select_one
    label: {said("a question with answers of its own")}
    choices:
      - {{name: first, label: {said("one answer")}}}
      - {{name: second, label: {said("another answer")}}}
  - name: agree
    type: matrix
    choices: agree5
    label: {said("what the statements below are about")}
    rows:
      - {{name: agreeone, label: {said("one statement")}}}
      - {{name: agreetwo, label: {said("another statement")}}}
"""
