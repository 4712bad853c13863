"""The standards that somebody names, by id or by stage, and standards as JSON."""

from __future__ import annotations

from typing import Any

from kit_cli.errors import Problem, UsageProblem, nearest
from kit_cli.grammar.sentence import NOTHING, Sentence, say
from kit_cli.judging.model import plain
from kit_cli.method.evidence.in_words import words
from kit_cli.method.read import Method, Standard, method

NONE_NAMED = say("no standard is named")
LISTED = say("`mentorkit standards` lists them all.")


def chosen(standard: str | None, stage: str | None) -> tuple[Standard, ...]:
    """Return the standard that is asked for, or those of a stage, or all; raises UsageProblem for an unknown name."""
    if standard:
        return (named(standard),)
    read = method()
    return read.of_stage(_stage(read, stage)) if stage else read.standards


def named(standard: str) -> Standard:
    """Return the standard of an id, in any case; raises UsageProblem where there is none, or nothing is named."""
    standards = method().standards
    found = next((each for each in standards if each.id == standard.upper()), None)
    if found is None:
        what = say("there is no standard {standard}", standard=standard) if standard.strip() else NONE_NAMED
        raise UsageProblem(Problem(what, nearest(standard.upper(), (each.id for each in standards), LISTED)))
    return found


def _stage(read: Method, name: str) -> str:
    """Return the id of a stage by its id or else by a part of its title, in any case."""
    wanted = name.casefold()
    for stage in read.stages:
        if wanted == stage.id.casefold():
            return stage.id
    for stage in read.stages:
        if wanted in stage.title.casefold():
            return stage.id
    what = say("{option}: there is no such stage", option=f"--stage {name}")
    raise UsageProblem(Problem(what, _stages(read, name)))


def _stages(read: Method, name: str) -> Sentence:
    """Return the stage whose id or title is nearest to a name, and where none is, all of them."""
    near = nearest(name, [word for stage in read.stages for word in (stage.id, stage.title)], NOTHING)
    # i18n: a stage of the method, such as "SEL Selection"
    known = [say("{id} {title}", id=stage.id, title=say(stage.title)) for stage in read.stages]
    return near or say("They are: {stages}.", stages=known)


def as_json(standards: tuple[Standard, ...]) -> str:
    """Return the standards as JSON: what their front matter declares, the requirement, and the evidence in words."""
    import json

    return json.dumps([_plain(each) for each in standards], ensure_ascii=False, indent=2)


def _plain(standard: Standard) -> dict[str, Any]:
    front = plain(standard.front.but(evidence=[]), without_none=True)
    return {
        **front,
        "requirement": standard.requirement,
        "evidence": [str(words(each)) for each in standard.front.evidence],
    }
