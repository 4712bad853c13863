"""Read the method: its stages in order, the standards of each, and the pages around them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import Generic, TypeVar

from kit_cli.errors import KitError, Problem
from kit_cli.files.attempts import Attempts
from kit_cli.files.front_matter import Split, read_split
from kit_cli.files.plain_text import read_text
from kit_cli.files.shipped import data_folder
from kit_cli.files.yaml_source import read_yaml
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say
from kit_cli.judging.model import Model
from kit_cli.judging.validate import validate, validate_rows
from kit_cli.method.front_matter import StandardFront
from kit_cli.method.kept_fronts import Fronts, kept_fronts
from kit_cli.method.references import Outside, ProofRule, Publication, SupportKind, Term
from kit_cli.method.stages import Stage, stages

_REQUIREMENT = r"(?ms)^## Requirement\n+(.+?)(?:\n\n|\Z)"

FrontT = TypeVar("FrontT", bound=Model)


@frozen
class Page(Generic[FrontT]):
    """A page of the method: what its front matter says, and its Markdown."""

    path: Path
    front: FrontT
    body: str


class Standard(Page[StandardFront]):
    """A standard's page."""

    @property
    def id(self) -> str:
        """The permanent id."""
        return self.front.id

    @property
    def requirement(self) -> str:
        """The normative sentence."""
        match = re.search(_REQUIREMENT, self.body)
        return " ".join(match[1].split()) if match else ""

    @property
    def needs_two(self) -> bool:
        """Whether two people have to stand for it where it is attested: it is core, and a MUST."""
        return self.front.nature == "core" and self.front.level == "MUST"

    def body_with(self, requirement: str) -> str:
        """Return the text with the normative sentence in other words, such as those of another language."""
        match = re.search(_REQUIREMENT, self.body)
        if match is None or requirement == self.requirement:
            return self.body
        return f"{self.body[: match.start(1)]}{requirement}{self.body[match.end(1) :]}"


@frozen
class Method:
    """The stages in the order in which a hub meets them, and the standards in that order."""

    folder: Path
    stages: tuple[Stage, ...]
    standards: tuple[Standard, ...]

    def of_stage(self, stage: str) -> tuple[Standard, ...]:
        """Return the standards of a stage."""
        return tuple(each for each in self.standards if each.front.stage == stage)


@cache
def method() -> Method:
    """Return the kit's method; raises KitError when a file of it is wrong."""
    return read_method(data_folder("methodology"))


def read_method(folder: Path) -> Method:
    """Return the method that stands in a folder; raises KitError with the problems of every file."""
    found = tuple(stages(folder).values())
    paths = [path for stage in found for path in sorted(_pages_of(stage, folder), key=_number)]
    texts = [_text(path) for path in paths]
    fronts = kept_fronts([path.name for path in paths], texts, partial(_fronts, paths))
    standards = (
        Standard(path, front, _body(text[start:]))
        for path, text, (front, start) in zip(paths, texts, fronts, strict=True)
    )
    return Method(folder, found, tuple(standards))


def read_page(path: Path, kind: type[FrontT]) -> Page[FrontT]:
    """Return a page whose front matter is of a kind; raises KitError."""
    front, body = _parts(path, kind)
    return Page(path, front, body)


def read_pages(paths: Iterable[Path], kind: type[FrontT]) -> tuple[Page[FrontT], ...]:
    """Return several pages of one kind; raises KitError."""
    return tuple(read_page(path, kind) for path in paths)


def read_sources(folder: Path) -> dict[str, Publication]:
    """Return methodology/sources.yml by id; raises KitError."""
    return {row.id: row for row in validate_rows(Publication, read_yaml(folder / "sources.yml"), ())}


def read_glossary(folder: Path) -> tuple[Term, ...]:
    """Return methodology/glossary.yml; raises KitError."""
    return tuple(validate_rows(Term, read_yaml(folder / "glossary.yml"), ()))


def read_outside(folder: Path) -> Outside:
    """Return methodology/outside.yml; raises KitError."""
    return validate(Outside, read_yaml(folder / "outside.yml"), ())


def read_support(folder: Path) -> tuple[SupportKind, ...]:
    """Return methodology/support.yml; raises KitError."""
    return tuple(validate_rows(SupportKind, read_yaml(folder / "support.yml"), ()))


@cache
def proof_rule() -> ProofRule:
    """Return methodology/proofs.yml; raises KitError."""
    return validate(ProofRule, read_yaml(data_folder("methodology") / "proofs.yml"), ())


def _pages_of(stage: Stage, folder: Path) -> Iterator[Path]:
    """Yield the files of a stage's standards; `glob` would compile a pattern for each stage."""
    here = folder / stage.folder
    names = os.listdir(here) if here.is_dir() else []  # noqa: PTH208  (a path for each costs more than its name)
    return (here / name for name in names if name.startswith(f"{stage.id}-") and name.endswith(".md"))


def _number(path: Path) -> int:
    digits = path.stem.partition("-")[2]
    return int(digits) if digits.isdigit() else 0


def _parts(path: Path, kind: type[FrontT]) -> tuple[FrontT, str]:
    return _judged(read_split(path), kind)


def _judged(split: Split, kind: type[FrontT]) -> tuple[FrontT, str]:
    return validate(kind, split.front, ()), _body(split.body)


def _body(text: str) -> str:
    return text.strip() + "\n"


def _text(path: Path) -> str:
    """Return the text of a standard; an empty one, which no standard has, where that cannot be read."""
    try:
        return read_text(path)
    except KitError:
        return ""


def _fronts(paths: Iterable[Path]) -> Fronts:
    """Return the front matter of standards; raises KitError with the problems of every file."""
    attempts = Attempts()
    fronts = [attempts.attempt(lambda path=path: _front(path)) for path in paths]  # type: ignore[misc]
    if attempts.problems:
        raise KitError(attempts.problems)
    return [each for each in fronts if each]


def _front(path: Path) -> tuple[StandardFront, int]:
    split = read_split(path)
    front = validate(StandardFront, split.front, ())
    if front.id != path.stem or not front.id.startswith(front.stage):
        stage = front.stage
        what = say(
            "the id {id}, the stage {stage} and the file's name {file} do not agree",
            id=front.id,
            stage=stage,
            file=path.name,
        )
        remedy = say("A standard of {stage} stands in {file} and so on.", stage=stage, file=f"{stage}-1.md")
        raise KitError(Problem(what, remedy, path, 2))
    return front, len(read_text(path)) - len(split.body)
