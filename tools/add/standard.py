"""A standard: a Markdown file with the next number of its stage, and the three sections that a standard has."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from kit_cli import __version__
from kit_cli.files.yaml_source import parse_yaml
from kit_cli.judging.validate import validate
from kit_cli.method.front_matter import StandardFront
from kit_cli.method.read import read_method, read_sources
from kit_cli.method.stages import stages
from tools.add.addition import Addition
from tools.add.judging import bad_stage, listed, refuse, unknown
from tools.add.marks import mark
from tools.add.milestone import milestone_ids
from tools.add.repository import Repository
from tools.add.yaml_text import yaml_text

_LEVELS = ("MUST", "SHOULD")
_OWN_PROPOSAL = "kit-proposal"
"""The source of what the authors themselves propose."""


def options(parser: ArgumentParser) -> None:
    """Add what the command asks of a standard."""
    parser.add_argument("name", help="the stage to which it belongs, for example MAT; its number is the next one")
    parser.add_argument("--title", help="what it asks, in a few words")
    parser.add_argument("--level", default="SHOULD", help=" or ".join(_LEVELS))
    parser.add_argument("--due", help="the milestone by which a programme shows it (by default the stage's last)")
    parser.add_argument("--source", default=_OWN_PROPOSAL, help="an id of methodology/sources.yml")


def add(repository: Repository, arguments: Namespace) -> Addition:
    """Return the file of a new standard; raises KitError with everything that does not fit."""
    stage = arguments.name
    refuse(
        [
            *bad_stage(stage, repository),
            *unknown("level", [arguments.level], _LEVELS),
            *unknown("due", listed(arguments.due), milestone_ids(repository)),
            *unknown("source", [arguments.source], read_sources(repository.methodology)),
        ]
    )
    there = read_method(repository.methodology).of_stage(stage)
    # A retired standard keeps its file, so the last number is the largest that was ever given.
    number = max((int(each.id.partition("-")[2]) for each in there), default=0) + 1
    path = repository.methodology / stages(repository.methodology)[stage].folder / f"{stage}-{number}.md"
    front = yaml_text(
        {
            "id": f"{stage}-{number}",
            "title": arguments.title or mark("what it asks, in a few words"),
            "level": arguments.level,
            "stage": stage,
            "since": ".".join(__version__.split(".")[:2]),
            "support": [],
            "answers": [],
            "nature": "adaptable",
            "roles": ["coordinator"],
            "due": arguments.due or there[-1].front.due,
            "evidence": [
                {
                    "attest": mark("a sentence in the past tense that the hub can sign; better, what a file shows"),
                    "proof": mark("what the hub can lay on the table"),
                }
            ],
            "sources": [{"source": arguments.source, "says": mark("what the source supports here, in one sentence")}],
        }
    )
    validate(StandardFront, parse_yaml(front, path), ())
    return Addition({path: f"---\n{front}---\n{_body(arguments.level)}"}, has_short_texts=True)


def _body(level: str) -> str:
    return f"""\
## Requirement

{mark("who")} {level} {mark("do what, by when, in one sentence")}

## Why

{mark("what goes wrong without it, shown by one person; then what is known")}

## How to meet it

**Enough**

- {mark("what is enough, with the file or the command")}

**Better**

- {mark("what a good programme also does")}
"""
