"""Standards in a terminal: a list, or one in full."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

import click

from kit_cli.actions.standards import StandardsRequest
from kit_cli.cli.printer import Printer
from kit_cli.cli.terminal import width
from kit_cli.method.compose import cited, standard_text
from kit_cli.method.listing import as_json
from kit_cli.method.read import Standard, method, read_sources


def show(outcome: tuple[Standard, ...], request: StandardsRequest) -> None:
    """Print the standards in the shape that is asked for."""
    if request.format == "json":
        click.echo(as_json(outcome))
    else:
        click.echo(as_text(outcome[0], width()) if request.standard else as_list(outcome, width()))


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


PRINTER = Printer(show=show)
