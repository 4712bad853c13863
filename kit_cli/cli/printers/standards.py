"""Standards in a terminal: a list, or one in full."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from kit_cli.actions.standards import StandardsRequest
from kit_cli.actions.telling.standards import LEVELS, about_told
from kit_cli.cli.echoing import echo
from kit_cli.cli.printer import Printer
from kit_cli.cli.speaking import language
from kit_cli.cli.terminal import width
from kit_cli.grammar.sentence import say
from kit_cli.languages.catalogues import own_words
from kit_cli.languages.speech import spoken
from kit_cli.languages.table import SOURCE_LANGUAGE
from kit_cli.method.compose import cited, standard_text
from kit_cli.method.listing import as_json
from kit_cli.method.read import Standard, method, read_sources
from kit_cli.method.stages import stage_title


def show(outcome: tuple[Standard, ...], request: StandardsRequest) -> None:
    """Print the standards in the shape that is asked for."""
    if request.format == "json":
        echo(as_json(outcome))
    elif request.standard:
        echo(as_text(outcome[0], width(), language()))
    else:
        echo(as_list(outcome, width(), language()))


def as_list(standards: tuple[Standard, ...], width: int, language: str) -> str:
    """Return the standards by stage, a line each: id, level, title."""
    lines = []
    levels = {level: spoken(word, language) for level, word in LEVELS.items()}
    widest = max(map(len, levels.values()))
    for stage in dict.fromkeys(each.front.stage for each in standards):
        lines += ["", stage_title(stage, language)]
        for each in standards:
            if each.front.stage == stage:
                start = f"  {each.id:<6} {levels[each.front.level]:<{widest}} "
                title, indent = own_words(each.front.title, language), " " * len(start)
                lines.append(textwrap.fill(title, width, initial_indent=start, subsequent_indent=indent))
    count = say(
        "<<{standards} standard / {standards} standards>>. `{command}` shows one.",
        standards=len(standards),
        command="mentorkit standards ID",
    )
    return "\n".join([*lines[1:], "", spoken(count, language)])


def as_text(standard: Standard, width: int, language: str) -> str:
    """Return one standard in full."""
    own, sources = standard.front, read_sources(method().folder)
    title = f"{own.id}  {own_words(own.title, language)}"
    head = [textwrap.fill(each, width) for each in (title, spoken(about_told(standard), language))]
    if own.answers:
        # i18n: the numbers of what outside standards ask, such as "answers I5, E2"
        head.append(spoken(say("answers {items}", items=", ".join(own.answers)), language))
    if language != SOURCE_LANGUAGE:
        head += ["", spoken(say("The reasons and the advice are in English so far."), language)]
    body = cited(standard_text(standard, sources, language), sources, lambda _: None)
    body = body.replace("**", "").replace("`", "")
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
