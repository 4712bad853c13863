"""A programme's desk: all that a page shows of it on a day, from the same hands as what is built.

Names and titles are in the programme's main language, sentences, days and amounts in the language of whoever reads.
Nothing is judged by the method here, and nothing is built: that a programme is looked at has to be quick.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kit_cli.errors import KitError, Problem
from kit_cli.face.own import face_css, own_face
from kit_cli.files.yaml_source import read_yaml
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import NOTHING, Sentence, say
from kit_cli.languages.dates import day_of_week
from kit_cli.languages.speech import spoken
from kit_cli.making import paths
from kit_cli.making.badge import badge, page_badge
from kit_cli.making.edition import Edition, editions
from kit_cli.making.examples import examples, with_examples_shown
from kit_cli.making.holding import shows_its_texts
from kit_cli.making.timeline.milestones import told
from kit_cli.making.timeline.picture import picture
from kit_cli.model.folder import ANSWERS, BUDGET, SETTINGS, TIMELINE
from kit_cli.pages import drawn
from kit_cli.programme.gaps import UnknownGap
from kit_cli.programme.programme import Programme
from kit_cli.web.desk.coming import DeskDate, NextDate, desk_dates, next_dates, standing
from kit_cli.web.desk.costs import DeskBudget, desk_budget
from kit_cli.web.desk.forms_in_use import DeskForm, desk_forms
from kit_cli.web.desk.on_the_shelf import (
    DeskFile,
    DeskStage,
    DeskText,
    desk_stages,
    desk_tables,
    desk_texts,
    working_tables,
)
from kit_cli.web.workplace.lying import built
from kit_cli.web.workplace.reading import programme_in


@frozen
class DeskPerson:
    """Who fills a role: ``key`` is where the settings say it; the name is empty while nobody is named."""

    role: str
    key: str
    title: str
    name: str
    email: str
    phone: str


@frozen(kw_only=True)
class Desk:
    """All that a desk shows. Where settings or timeline cannot be read, there are the problems and the texts.

    ``mark`` and the pictures are SVG, ``legend`` is HTML, ``colours`` are CSS; files are told from the working folder.
    """

    folder: str
    name: str
    on: date
    today: str
    problems: tuple[Problem, ...]
    texts: tuple[DeskText, ...]
    languages: tuple[str, ...]
    kit: str
    """The version with which the programme was made; empty where it does not say."""
    language: str = ""
    """The main one."""
    hub: str = ""
    city: str = ""
    slug: str = ""
    place: str = ""
    mark: str = ""
    colours: str = ""
    since: Sentence = NOTHING
    """Where the programme stands on the day."""
    next: tuple[NextDate, ...] = ()
    picture: str = ""
    picture_small: str = ""
    """The same for a telephone."""
    legend: str = ""
    breaks: str = ""
    dates: tuple[DeskDate, ...] = ()
    stages: tuple[DeskStage, ...] = ()
    forms: tuple[DeskForm, ...] = ()
    tables: tuple[DeskFile, ...] = ()
    working: tuple[DeskFile, ...] = ()
    budget: DeskBudget | None = None
    people: tuple[DeskPerson, ...] = ()
    examples: tuple[int, ...] = ()
    """The lines of the settings that still hold an example."""
    start: str = ""
    built: bool = False
    """Whether the build is that of these texts."""


@frozen
class DeskFace:
    """What stands above every view of a desk: whose it is, its mark (SVG) and its colours (CSS)."""

    name: str
    house: str
    mark: str = ""
    colours: str = ""


def face(folder: Path) -> DeskFace:
    """Return how a programme shows itself; by its folder's name where its settings cannot be read.

    Raises KitError where the folder is no programme's.
    """
    programme = programme_in(folder)
    if not (programme.knows(SETTINGS) and programme.knows(TIMELINE)):
        return DeskFace(folder.name, "")
    edition = editions(with_examples_shown(programme))[0]
    hub = edition.programme.settings.hub
    house = ", ".join(filter(None, (edition.named(hub.name), edition.named(hub.city))))
    name = edition.named(edition.programme.settings.programme.name)
    return DeskFace(name, house, page_badge(edition), face_css(own_face(hub)))


def desk(folder: Path, on: date, language: str) -> Desk:
    """Return what the desk of a programme shows on a day to whoever reads a language.

    Raises KitError where the folder is no programme's.
    """
    programme = programme_in(folder)
    if programme.knows(SETTINGS) and programme.knows(TIMELINE) and programme.dates:
        try:
            return _whole(programme, on, language)
        except (UnknownGap, KitError):  # which the problems tell
            if not programme.problems:
                raise
    return _bare(programme, on, language)


def _bare(programme: Programme, on: date, language: str) -> Desk:
    return Desk(
        folder=programme.folder.as_posix(),
        name=programme.folder.name,
        on=on,
        today=day_of_week(on, language),
        problems=programme.problems,
        texts=tuple(desk_texts(programme, programme.folder.as_posix())),
        languages=programme.languages,
        kit=_made_with(programme.folder),
    )


def _whole(programme: Programme, on: date, language: str) -> Desk:
    edition = editions(with_examples_shown(programme))[0]
    folder, settings = programme.folder.as_posix(), edition.programme.settings
    rows = [told(each, edition) for each in edition.programme.dates]
    breaks = ", ".join(programme.timeline.calendar.named_breaks(edition.language))
    return Desk(
        folder=folder,
        name=edition.named(settings.programme.name),
        on=on,
        today=day_of_week(on, language),
        problems=programme.problems,
        texts=tuple(desk_texts(programme, folder)),
        languages=programme.languages,
        kit=_made_with(programme.folder),
        language=edition.language,
        hub=edition.named(settings.hub.name),
        city=edition.named(settings.hub.city),
        slug=settings.programme.slug,
        place=settings.programme.place,
        mark=_mark(edition),
        colours=face_css(own_face(settings.hub)),
        since=standing(edition, on),
        next=tuple(next_dates(rows, on, folder, language)),
        picture=_picture(edition, on, language, narrow=False),
        picture_small=_picture(edition, on, language, narrow=True),
        legend=_legend(breaks, language),
        breaks=breaks,
        dates=tuple(desk_dates(rows, on, folder, language)),
        stages=tuple(desk_stages(edition, rows, on, folder)),
        forms=tuple(desk_forms(edition, on, folder, language)),
        tables=tuple(desk_tables(edition, folder)),
        working=tuple(working_tables(edition, folder)),
        budget=desk_budget(edition, language) if programme.knows(BUDGET) else None,
        people=tuple(_people(edition)),
        examples=tuple(line for _setting, line in examples(programme)),
        start=built(folder, paths.start_page(edition)),
        built=not programme.problems and shows_its_texts(programme.folder),
    )


def _mark(edition: Edition) -> str:
    """Return the logo, or the mark: that also where the logo is broken, which the problems tell."""
    try:
        return page_badge(edition)
    except KitError:
        settings = edition.programme.settings
        return badge(None, edition.named(settings.programme.name), settings.hub)


def _people(edition: Edition) -> list[DeskPerson]:
    return [
        DeskPerson(
            role, f"people.{role}", each.title[edition.language], edition.named(each.name), each.email, each.phone
        )
        for role, each in edition.programme.settings.people
    ]


def _picture(edition: Edition, on: date, language: str, *, narrow: bool) -> str:
    title, about = (
        say("Timeline of the programme"),
        say("Stages are rows, months stand along the top, each milestone is a mark."),
    )
    shown = picture(edition, on, spoken(say("today"), language), narrow=narrow)
    return drawn("year.html", "drawn", shown, spoken(title, language), spoken(about, language))


def _legend(breaks: str, language: str) -> str:
    signs = {
        "gathering": say("Gathering of several days"),
        "meeting": say("Meeting"),
        "day": say("Deadline"),
        "window": say("Period"),
    }
    said = {name: spoken(words, language) for name, words in signs.items()}
    return drawn("year.html", "legend", {**said, "breaks": breaks})


def _made_with(folder: Path) -> str:
    try:
        data = read_yaml(folder / ANSWERS, folder).data
    except KitError:
        return ""
    return str(data.get("kit_version", "")) if isinstance(data, dict) else ""
