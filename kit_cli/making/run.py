"""Make what people open as far as something has changed, and put it in place in one step.

Where nothing has changed, a build ends before any text is read or any library imported; so what is needed to make
something is imported where it is used.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from kit_cli.errors import Problem
from kit_cli.files.exchanging import Exchange
from kit_cli.files.fingerprints import walked
from kit_cli.files.replacing import Kept, put_in_place
from kit_cli.files.signals import uninterrupted
from kit_cli.files.writing import any_workshop, workspace
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import Sentence
from kit_cli.making.inputs import BuildInputs
from kit_cli.making.made import Made, MadeOutput, ToldAgain, as_made, read_made
from kit_cli.making.makers import MAKERS, Maker, chosen, owner
from kit_cli.making.remaking import BESIDE, Remade, remake
from kit_cli.model.folder import BUILD, KEPT, MADE

_AFTER = "after"
"""The folder of the workshop that holds what is put in place when the build is."""


@frozen
class Built:
    """What a build has made, and what it has left alone."""

    files: int
    """How many files of `build/` were made."""
    up_to_date: int
    """How many of those that were asked for were still what they would become, and stayed."""
    told: ToldAgain
    remarks: tuple[Problem, ...] = ()
    """What somebody should look at in texts that have changed."""
    kept: Kept | None = None
    """What people had put into `build/`, and where it lies now."""
    kept_late: Kept | None = None
    """Likewise, of an earlier build that was killed before it had kept it."""
    identity: tuple[Sentence, ...] = ()
    """What has changed of the names by which calendars and online forms know the programme."""
    notes: tuple[Problem, ...] = ()
    """What was read otherwise than it is written."""


@frozen
class BuildStep:
    """A kind of file whose making begins: its name, its number from 1, and how many kinds there are to make."""

    kind: str
    number: int
    of: int


Progress = Callable[[BuildStep], None]
"""Told of each step as it begins."""


def build(folder: Path, only: str | None, progress: Progress) -> Built:
    """Build a programme's folder and return what was made, and what not.

    A file is made when what it follows from has changed, or the kit, or the file itself; the others stay.
    ``only`` names a kind, or the first word of several; the files of other kinds stay as they are.
    ``build/`` is replaced as a whole when everything has been made; whatever goes wrong before leaves it as it was.
    What people changed or added there, and a new build would not hold, is kept in ``kept/``.
    Raises KitError.
    """
    makers = chosen(only)
    return _untouched(folder, makers) or _built(folder, makers, progress)


def _untouched(folder: Path, makers: tuple[Maker, ...]) -> Built | None:
    """Return what there is when nothing has to be made; None when something may have to be."""
    made = read_made(folder)
    if not made.texts or any_workshop(folder):  # of a build that is at work, or of one that was killed
        return None
    inputs, outputs = BuildInputs.of(folder, made.pictures), made.of_kinds(_kinds(makers))
    now = inputs.kit, inputs.whole(), inputs.strange, inputs.answers
    if now != (made.kit, made.texts, made.strange, made.answers):
        return None
    if _strays(folder, outputs, makers) or not as_made(folder, outputs):
        return None
    return Built(0, len(outputs), made.told, _remarks_again(folder) if made.told.remarked else ())


def _remarks_again(folder: Path) -> tuple[Problem, ...]:
    """Return what somebody should look at and has not."""
    from kit_cli.programme.read import read_programme
    from kit_cli.programme.remarks import remarks

    return tuple(remarks(read_programme(folder)))


def _built(folder: Path, makers: tuple[Maker, ...], progress: Progress) -> Built:
    """Make what has to be made, and return what was."""
    from kit_cli.files.shipped import template_folder
    from kit_cli.making.examples import examples, with_examples_shown
    from kit_cli.making.identities import identity_changes
    from kit_cli.places.turned import turned
    from kit_cli.programme.contents import contents
    from kit_cli.programme.forms_and_documents import folders_of_other_languages
    from kit_cli.programme.read import check_is_programme, read_programme
    from kit_cli.programme.remarks import remarks

    check_is_programme(folder)  # so that a folder that is no programme's is told so, and nothing is put into it
    if contents(folder, read_made(folder).told.not_built).problems:
        read_programme(folder).whole()  # raises them with whatever else is wrong
    late: list[Kept] = []
    with workspace(folder, told=late.append) as bench:  # first of all: it brings back what a killed build took away
        before = read_made(folder)
        # Before the texts are read: what is edited meanwhile is made again next time.
        inputs = BuildInputs.of(folder)
        programme = read_programme(folder).whole()
        inputs = inputs.showing(folder, programme.pictures)
        identity = identity_changes(programme, makers)  # before what was told last is told anew
        said = tuple(remarks(programme))
        shown = with_examples_shown(programme)
        inputs = inputs.saying(shown)
        remade = remake(shown, makers, before, inputs, bench, lambda *step: progress(BuildStep(*step)))
        told = ToldAgain(
            not_built=folders_of_other_languages(folder, programme.languages),
            unread=programme.unread,
            examples=examples(programme),
            remarked=bool(said),
            turned=bool(turned(folder, template_folder())),
        )
        note = bench / _AFTER / MADE
        note.parent.mkdir(parents=True)
        note.write_bytes(_now(before, remade, makers, programme.pictures, told).as_bytes())
        state, noted = Exchange.of(bench / BESIDE, folder), Exchange.of(bench / _AFTER, folder)
        kept: Kept | None = None
        # What lies beside the build goes first: a number that calendars were never told does no harm,
        # a change that they were told under its old number does.
        with uninterrupted(), state.done():  # what belongs together is done or undone together
            if remade.made or _strays(folder, remade.kept, makers):
                kept = put_in_place(
                    bench / BUILD,
                    folder / BUILD,
                    {path: each.content for path, each in before.outputs.items()},
                    folder / KEPT,
                    take_over=lambda path: path in remade.kept or owner(path) not in makers,
                    # A build that is killed before its note is written finds other files than it knows, and makes them.
                    along=noted.done(),
                )
            else:
                with noted.done():
                    pass
    return Built(
        len(remade.made),
        len(remade.kept),
        told,
        remarks=said,
        kept=kept,
        kept_late=next(iter(late), None),
        identity=identity,
        notes=programme.notes,
    )


def _now(
    before: Made,
    remade: Remade,
    makers: tuple[Maker, ...],
    pictures: Mapping[str, tuple[str, ...]],
    told: ToldAgain,
) -> Made:
    """Return what is made now, the files of other kinds as they were."""
    kit, texts = remade.inputs.kit, remade.inputs.whole()
    everything = makers == MAKERS or (before.kit, before.texts) == (kit, texts)
    others = before.of_kinds(_kinds(MAKERS) - _kinds(makers))
    outputs = {**others, **remade.kept, **remade.made}
    known, strange, answers = texts if everything else "", remade.inputs.strange, remade.inputs.answers
    return Made(kit, known, outputs, strange, answers, pictures, told)


def _kinds(makers: tuple[Maker, ...]) -> set[str]:
    return {maker.kind for maker in makers}


def _strays(folder: Path, outputs: Mapping[str, MadeOutput], makers: tuple[Maker, ...]) -> bool:
    """Return whether `build/` holds files that some makers have left once and no longer make."""
    return any(path not in outputs and owner(path) in makers for path in walked(folder / BUILD))
