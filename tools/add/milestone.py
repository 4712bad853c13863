"""A milestone: a rule in the template's timeline, after the milestone that it leans on."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from kit_cli.errors import Problem, nearest, shown
from kit_cli.grammar.sentence import literal
from kit_cli.judging.misfit import Misfit
from kit_cli.judging.validate import judged
from kit_cli.model.folder import TIMELINE
from kit_cli.model.timeline import OffsetText
from kit_cli.schedule.dates import START
from tools.add.addition import Addition
from tools.add.blocks import Block, blocks
from tools.add.judging import bad_id, bad_stage, refuse, title_of
from tools.add.planning import plan_everywhere
from tools.add.repository import Repository
from tools.add.short_texts import said
from tools.add.unread import with_reason

_SECTION = "milestones"


def options(parser: ArgumentParser) -> None:
    """Add what the command asks of a milestone."""
    parser.add_argument("name", help="its id, for example studio-visits")
    parser.add_argument("--stage", help="the stage of the method to which it belongs, for example NET")
    parser.add_argument("--title", help="its title in English (by default the id as words)")
    parser.add_argument("--anchor", default="kick-off", help="the milestone that it leans on")
    parser.add_argument("--offset", default="0 days", help="how far: --offset='-3 weeks', '10 days', '50 %%'")
    parser.add_argument("--because", help="why no standard reads it")


def add(repository: Repository, arguments: Namespace) -> Addition:
    """Return the timeline with a new milestone; raises KitError where it cannot be planned in a place or a length."""
    path = repository.programme / TIMELINE.path
    text = path.read_text(encoding="utf-8")
    found = [each for each in blocks(text) if each.section == _SECTION]
    refuse(
        [
            *bad_id(arguments.name, "milestone", {START, *(each.id for each in found)}),
            *bad_stage(arguments.stage, repository),
            *_bad_anchor(arguments.anchor, found),
            *_bad_offset(arguments.offset),
        ]
    )
    before = next((each for each in found if each.id == arguments.anchor), found[-1])
    lines = text.splitlines(keepends=True)
    changed = "".join([*lines[: before.end], *_rule(arguments), *lines[before.end :]])
    plan_everywhere(repository.template, changed)
    new = {path: changed, **with_reason(repository, arguments.name, arguments.because)}
    return Addition(changed=new, has_short_texts=True)


def milestone_ids(repository: Repository) -> set[str]:
    """Return the ids of the template's milestones."""
    text = (repository.programme / TIMELINE.path).read_text(encoding="utf-8")
    return {each.id for each in blocks(text) if each.section == _SECTION}


def _bad_anchor(anchor: str, found: list[Block]) -> Iterator[Problem]:
    known = {START, *(each.id for each in found if not any("repeat:" in line for line in each.lines))}
    if anchor not in known:
        what = literal(f"--anchor: {shown(anchor)} is not a milestone that others can lean on")
        yield Problem(what, nearest(anchor, known))


def _bad_offset(offset: str) -> Iterator[Problem]:
    try:
        judged(OffsetText, offset)
    except Misfit:
        remedy = literal(
            "Write it as -3 weeks, 10 days, 2 months or 50 %; one that begins with a minus after --offset=."
        )
        yield Problem(literal(f"--offset: {shown(offset)} is not a distance"), remedy)


def _rule(arguments: Namespace) -> Iterator[str]:
    yield f"  - id: {arguments.name}\n"
    yield f"    title: {said(title_of(arguments), whole=True)}\n"
    yield f"    stage: {arguments.stage}\n"
    yield f"    what: {said('what happens, and for whom, in one sentence')}\n"
    yield f"    anchor: {arguments.anchor}\n"
    yield f"    offset: {arguments.offset.strip()}\n"
    if arguments.offset.strip().startswith("-"):
        # What is counted back must not slide into what it comes before.
        yield "    move: earlier\n"
