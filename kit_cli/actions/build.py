"""Build what people open."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from kit_cli.actions.action import Declaration, Listener, Noted, Notice, silent
from kit_cli.actions.notes import read_as_meant
from kit_cli.actions.parameter import folder, text
from kit_cli.actions.remarks_told import examples_told, left_behind_told, remark_told
from kit_cli.actions.telling.build import built_told
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say
from kit_cli.making.paths import START
from kit_cli.making.run import BuildStep, build
from kit_cli.model.folder import BUILD, KEPT, MADE, WHAT_WAS_TOLD


@frozen(kw_only=True)
class BuildRequest:
    """Which programme is built, and what of it."""

    programme: Annotated[
        Path, folder(say("The programme's folder (default: this one)."), value=say("PROGRAMME"), positional=True)
    ] = Path()
    only: Annotated[
        str | None, text(say("Only one kind, for example documents, forms, calendar, tables."), value=say("NAME"))
    ] = None


@frozen
class BuildOutcome:
    """What was made again, and how many files were up to date."""

    files: int
    up_to_date: int
    start: Path | None
    """The page to open first; None when none was ever built."""


def run(request: BuildRequest, listener: Listener = silent) -> BuildOutcome:
    """Build a programme; raises KitError, and then the last build stays as it was."""
    built = build(request.programme, request.only, listener)
    if built.told.not_built:
        note = say(
            "Note: not built, for the programme does not speak the language: {folders}."
            " Delete what nobody needs, or add the language to `languages:` in programme.yml.",
            folders=", ".join(built.told.not_built),
        )
        listener(Notice(note))
    for change in built.identity:
        listener(Notice(say("Note: {change}", change=change)))
    for noted in read_as_meant(built.notes):
        listener(noted)
    if built.told.unread:
        from kit_cli.programme.strays import nobody_reads

        listener(Notice(nobody_reads(built.told.unread)))
    for kept in filter(None, (built.kept_late, built.kept)):
        note = say(
            "Kept in {folder}: <<{files} file that somebody / {files} files that somebody>> had put into {build} or"
            " changed there. Take what you need into the texts or into a folder of your own.",
            folder=kept.folder,
            files=kept.files,
            build=f"{BUILD}/",
        )
        listener(Notice(note))
    for note in examples_told(built.told.examples):
        listener(Notice(note, Noted.EXAMPLES))
    for remark in built.remarks:
        listener(Notice(remark_told(remark), Noted.REMARKS))
    if built.told.turned:
        from kit_cli.files.shipped import template_folder
        from kit_cli.template.left_behind import left_behind

        for note in left_behind_told(left_behind(request.programme, template_folder())):
            listener(Notice(note))
    start = request.programme / BUILD / START.at()
    return BuildOutcome(built.files, built.up_to_date, start if start.is_file() else None)


DECLARATION = Declaration(
    run=run,
    about=say("That is the start page, forms, documents, calendar and tables."),
    reads=("programme", "template", "method"),
    writes=tuple(f"programme/{path}" for path in (f"{BUILD}/", *WHAT_WAS_TOLD, MADE, f"{KEPT}/")),
    tells=(Notice, BuildStep),
    told=built_told,
)
