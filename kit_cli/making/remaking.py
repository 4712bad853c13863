"""Make again what no longer follows from its inputs, and keep the rest."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kit_cli.errors import KitError, Problem
from kit_cli.files.fingerprints import fingerprint
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say
from kit_cli.making.inputs import BuildInputs
from kit_cli.making.made import Made, MadeOutput, as_made
from kit_cli.making.makers import Maker
from kit_cli.making.outputs import Output
from kit_cli.making.portions import Portion
from kit_cli.model.folder import BUILD

if TYPE_CHECKING:
    from kit_cli.programme.programme import Programme

BESIDE = "beside"
"""The folder of the workshop that holds what lies beside the build."""

Begun = Callable[[str, int, int], None]
"""Told as the making of a kind begins: the kind, its number from 1, and how many there are."""


@frozen
class _Work:
    """What there is to do for a maker: its outputs that still hold, and the portions that have to be made."""

    maker: Maker
    kept: dict[str, MadeOutput]
    stale: list[Portion]


@dataclass(slots=True)
class Remade:
    """What a build has kept and what it has made, the latter lying in the workshop; and the inputs as they are now.

    BuildInputs change by a build, for it also writes what calendars have been told.
    """

    inputs: BuildInputs
    kept: dict[str, MadeOutput] = field(default_factory=dict)
    made: dict[str, MadeOutput] = field(default_factory=dict)


def remake(
    programme: Programme, makers: tuple[Maker, ...], before: Made, inputs: BuildInputs, bench: Path, begun: Begun
) -> Remade:
    """Write to a workshop what has to be made again of some kinds; raises KitError.

    ``before`` is what the last build made, and ``inputs`` are what this one follows from.
    """
    (bench / BUILD).mkdir()
    works = [_work(maker, programme, before, inputs) for maker in makers]
    steps = sum(1 for work in works if work.stale)
    remade = Remade(inputs)
    made: list[tuple[Maker, Portion, Collection[str], str, str]] = []
    owners: dict[tuple[str, bool], Maker] = {}
    number = 0
    for work in works:
        for path in work.kept:
            _claim(owners, path, False, work.maker)
        remade.kept |= work.kept
        if not work.stale:
            continue
        number += 1
        begun(work.maker.kind, number, steps)
        for portion, asked, output in _made(work):
            _claim(owners, output.path, output.beside, work.maker)
            _write(output, bench)
            if output.beside:
                remade.inputs = remade.inputs.with_text(output.path, output.content)
            else:
                made.append((work.maker, portion, asked, output.path, fingerprint(output.content)))
    for maker, portion, asked, path, content in made:
        parts = tuple(sorted(asked))
        followed = remade.inputs.of_patterns(portion.reads).asked(parts)
        remade.made[path] = MadeOutput(maker.kind, followed, content, parts)
    return remade


def _work(maker: Maker, programme: Programme, before: Made, inputs: BuildInputs) -> _Work:
    work = _Work(maker, {}, [])
    known = before.of_kinds({maker.kind})
    for portion in maker.portions(programme):
        outputs = before.from_inputs(maker.kind, cache(inputs.of_patterns(portion.reads).asked)) if known else {}
        if outputs and as_made(programme.folder, outputs):
            work.kept.update(outputs)
        else:
            work.stale.append(portion)
    return work


def _made(work: _Work) -> Iterator[tuple[Portion, Collection[str], Output]]:
    """Yield what a maker makes of its portions, each with the parts of the settings that were asked for meanwhile.

    Raises KitError with what is wrong in any of them.
    """
    from kit_cli.making.asked import noting

    problems: list[Problem] = []
    for portion in work.stale:
        try:
            programme, asked = noting(portion.programme)
            for output in work.maker.make(programme):
                yield portion, asked, output
        except KitError as error:
            problems += error.problems
    if problems:
        raise KitError(problems)


def _claim(owners: dict[tuple[str, bool], Maker], path: str, beside: bool, maker: Maker) -> None:
    """Note whose a file is; raises KitError when it is already another's."""
    if (path, beside) in owners:
        # i18n: {one} and {other} are kinds of files that a build makes, as `mentorkit build --only` names them.
        what = say(
            "{file} would be made twice, by {one} and by {other}",
            file=path,
            one=owners[path, beside].kind,
            other=maker.kind,
        )
        raise KitError(Problem(what, say("Give the text that it is made from another name.")))
    owners[path, beside] = maker


def _write(output: Output, bench: Path) -> None:
    path = bench / (BESIDE if output.beside else BUILD) / output.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(output.content)
