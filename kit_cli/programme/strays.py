"""What is said of files that lie in a programme and are not read under their names."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kit_cli.errors import Problem, visible
from kit_cli.files.leftovers import unfinished
from kit_cli.grammar.sentence import Sentence, say

_NAMED = 5
"""So many files are named that nobody has to mend."""
_RENAMED = {"", "yml", "yaml", "md", "markdown", "txt", "text", "json"}
"""The endings of files that are the same text under another name."""


def in_place_of(path: Path, name: str) -> Problem:
    """Return that a file is missing, and that another lies in its place."""
    what = say("this file is missing; {name} lies in its place", name=visible(name))
    remedy = say("Rename {name} to {file}.", name=visible(name), file=path.name)
    if unfinished(name):
        remedy = say("It has not come over yet: wait until the program that syncs the folder has finished.")
    elif name.rpartition(".")[2].casefold() not in _RENAMED and "." in name and path.suffix:
        remedy = say("Write its text into {file}; nothing reads {name}.", file=path.name, name=visible(name))
    return Problem(what, remedy, path)


def second_copy(path: Path, of: str) -> Problem:
    """Return that a file is a second copy of another."""
    what = say(
        "this is a second copy of {file}, and nothing reads it: two people changed it at once, or somebody copied it",
        file=of,
    )
    remedy = say("Compare the two, bring what is right into {file}, then delete this one.", file=of)
    return Problem(what, remedy, path)


def no_id(path: Path, right: str | None) -> Problem:
    """Return that a form or a document has a name that cannot be an id, and one that can."""
    remedy = say("Name it with lower-case letters, digits and hyphens, beginning with a letter.")
    if right:
        remedy = say("Rename {name} to {file}.", name=visible(path.name), file=right)
    return Problem(say("the name of this file cannot be an id"), remedy, path)


def outside_of_languages(path: Path, example: str) -> Problem:
    """Return that a document lies in no language's folder."""
    what = say("this document lies in no language's folder, and nothing reads it")
    return Problem(what, say("Move it to the folder of its language, for example {folder}.", folder=example), path)


def no_language(path: Path, right: str) -> Problem:
    """Return that a folder has nearly the tag of a language, which has a folder."""
    what = say("no language has this tag, and nothing in this folder is read")
    return Problem(what, say("Move what it holds to {folder}.", folder=right), path)


def folder_in_place_of(path: Path, name: str) -> Problem:
    """Return that a folder is missing, and that another lies in its place."""
    what = say("this folder is missing; {name} lies in its place", name=f"{visible(name)}/")
    return Problem(what, say("Rename {name} to {file}.", name=visible(name), file=path.name), path)


def leads_nowhere(path: Path) -> Problem:
    """Return that a folder is a link to what is not there."""
    return Problem(say("this link leads nowhere"), say("Put a copy of what it leads to in its place."), path)


def too_large(folder: Path, megabytes: int) -> Problem:
    """Return that a folder holds more text than any programme has."""
    what = say("the forms and documents are larger than {number} MB together", number=megabytes)
    return Problem(what, say("Is it the right folder? Move what does not belong there elsewhere."), folder)


def nobody_reads(paths: Sequence[str]) -> Sentence:
    """Return a note on a person's own files, of which the first few are named by their paths in the programme."""
    return say(
        "Note: nothing reads {paths}. Forms end in {form}, documents in {document}; what is your own lies better in"
        " {data}.",
        paths=", ".join([*map(visible, paths[:_NAMED]), *["…"] * (len(paths) > _NAMED)]),
        form=".yml",
        document=".md",
        data="data/",
    )
