"""Standards for the terminal and for programs: a list, one in full, JSON."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator
from typing import Any

from kit_cli.errors import Problem, UsageProblem, nearest
from kit_cli.method.compose import cited, standard_text
from kit_cli.method.evidence.in_words import words
from kit_cli.method.read import Method, Standard, method, read_sources


def chosen(standard: str | None, stage: str | None) -> tuple[Standard, ...]:
    """Return the standard that is asked for, or those of a stage, or all; raises UsageProblem for an unknown name."""
    read = method()
    if standard:
        found = tuple(each for each in read.standards if each.id == standard.upper())
        if not found:
            near = nearest(standard.upper(), (each.id for each in read.standards))
            remedy = near if near.startswith("Did") else "`mentorkit standards` lists them all."
            raise UsageProblem(Problem(f"there is no standard {standard}", remedy))
        return found
    return read.of_stage(_stage(read, stage)) if stage else read.standards


def _stage(read: Method, name: str) -> str:
    wanted = name.casefold()
    for stage in read.stages:
        if wanted == stage.id.casefold() or wanted in stage.title.casefold():
            return stage.id
    titles = [word for stage in read.stages for word in (stage.id, stage.title)]
    raise UsageProblem(Problem(f"--stage {name}: there is no such stage", nearest(name, titles)))


def as_list(standards: tuple[Standard, ...], width: int) -> str:
    """Return the standards by stage, a line each: id, level, title."""
    titles = {stage.id: stage.title for stage in method().stages}
    lines = []
    for stage in dict.fromkeys(each.front.stage for each in standards):
        lines += ["", titles[stage]]
        for each in standards:
            if each.front.stage == stage:
                start = f"  {each.id:<6} {each.front.level:<6} "
                indent = " " * len(start)
                lines.append(textwrap.fill(each.front.title, width, initial_indent=start, subsequent_indent=indent))
    count = f"{len(standards)} standard{'' if len(standards) == 1 else 's'}"
    return "\n".join([*lines[1:], "", f"{count}. `mentorkit standards ID` shows one."])


def as_text(standard: Standard, width: int) -> str:
    """Return one standard in full."""
    own, sources = standard.front, read_sources(method().folder)
    stage = next(each.title for each in method().stages if each.id == own.stage)
    head = [f"{own.id}  {own.title}", f"{own.level}, {own.nature}, due by {own.due}; {stage}"]
    head += [f"answers {', '.join(own.answers)}"] if own.answers else []
    body = cited(standard_text(standard, sources), sources, lambda _: None).replace("**", "").replace("`", "")
    return "\n".join([*head, "", *(_wrapped(paragraph, width) for paragraph in _paragraphs(body))]).rstrip()


def _paragraphs(markdown: str) -> Iterator[str]:
    """Yield headings, paragraphs and items of lists, each in one line, and the empty lines between them."""
    gathered: list[str] = []
    for line in [*markdown.splitlines(), ""]:
        begins = not line or line.startswith(("- ", "## "))
        if begins and gathered:
            yield " ".join(gathered)
            gathered = []
        if line:
            gathered.append(line.strip())
        else:
            yield ""


def _wrapped(paragraph: str, width: int) -> str:
    if paragraph.startswith("## "):
        return paragraph[3:].upper()
    indent = "  " if paragraph.startswith("- ") else ""
    return textwrap.fill(paragraph, width, subsequent_indent=indent)


def as_json(standards: tuple[Standard, ...]) -> str:
    """Return the standards as JSON: what their front matter declares, the requirement, and the evidence in words."""
    return json.dumps([_plain(each) for each in standards], ensure_ascii=False, indent=2)


def _plain(standard: Standard) -> dict[str, Any]:
    front = standard.front.model_dump(mode="json", exclude_none=True, exclude={"evidence"})
    return {**front, "requirement": standard.requirement, "evidence": [words(each) for each in standard.front.evidence]}
