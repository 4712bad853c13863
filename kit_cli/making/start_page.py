"""The hub's own start page: every date, document, form and table, by stage, and what comes next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from kit_cli.frozen import frozen
from kit_cli.languages.dates import led
from kit_cli.languages.table import languages as kit_languages
from kit_cli.making import paths
from kit_cli.making.edition import Edition, editions
from kit_cli.making.edition import marked as _
from kit_cli.making.forms.shapes import shapes
from kit_cli.making.help_rows import HelpRow, help_rows
from kit_cli.making.html import html
from kit_cli.making.link import Link
from kit_cli.making.of_stage import OfStage, of_stages
from kit_cli.making.outputs import Output
from kit_cli.making.ring_of_year import ring_of_year
from kit_cli.making.tables import TABLES
from kit_cli.making.timeline.milestones import ToldMilestone, is_gathering, told
from kit_cli.making.timeline.picture import Picture, picture
from kit_cli.making.working.lying import lying_in_data
from kit_cli.model.visibility import EuStatement
from kit_cli.programme.form import Form
from kit_cli.programme.programme import Programme


@frozen
class DateRow:
    """A date, as the page shows it; ``begins`` and ``until`` let the browser tell what comes next, and how soon."""

    when: str
    begins: date
    until: date
    title: str
    what: str
    why: str
    links: tuple[Link, ...]

    @property
    def led(self) -> tuple[str, str]:
        """The number of the day, large, and the rest of ``when``."""
        return led(self.when)


@frozen
class FormRow:
    """A form with its four shapes."""

    page: Link
    minutes: int
    word: str
    xlsform: str
    google: str


@frozen
class StageRow:
    """A stage with all that belongs to it: its number and sign, and in words its days and how much there is."""

    id: str
    number: int
    sign: str
    title: str
    when: str
    much: str
    dates: tuple[DateRow, ...]
    documents: tuple[Link, ...]
    forms: tuple[FormRow, ...]


@frozen
class PersonRow:
    """Who fills a role; empty where nobody is named or no address is given."""

    role: str
    name: str
    email: str
    phone: str


@frozen
class StartPage:
    """All that the page shows of a programme.

    ``ring`` is the year's, as SVG; ``breaks`` are named under the picture;
    ``to_ring`` says whether the mark of a number that nobody has rung is among them, ``union`` what the European Union
    wants said, where it pays.
    """

    name: str
    hub: str
    city: str
    cohort: str
    ring: str
    picture: Picture
    picture_small: Picture
    """The same for a telephone."""
    breaks: str
    editions: tuple[Link, ...]
    timeline: str
    calendar: str
    tables: tuple[Link, ...]
    working: tuple[Link, ...]
    """The tables that people fill, as far as they were made; the kit's own names, and none of a person."""
    given_back: tuple[str, ...]
    """The commands that take over what people wrote into the newest of them."""
    people: tuple[PersonRow, ...]
    help: tuple[HelpRow, ...]
    to_ring: bool
    stages: tuple[StageRow, ...]
    union: tuple[str, str] | None
    patrons: str
    unreviewed: bool


def make(programme: Programme) -> Iterator[Output]:
    """Yield the start page in each language; raises UnknownGap."""
    for edition in editions(programme):
        shown = contents(edition)
        here = paths.start_page(edition)
        yield html("start.html", here, edition, page=shown, notes=edition.footnotes(shown))


def contents(edition: Edition) -> StartPage:
    """Return what the page shows in a language; raises UnknownGap."""
    settings, language = edition.programme.settings, edition.language
    union = settings.visibility.european_union
    milestones = [told(each, edition) for each in edition.programme.dates]
    return StartPage(
        name=edition.named(settings.programme.name),
        hub=edition.named(settings.hub.name),
        city=edition.named(settings.hub.city),
        cohort=_cohort(edition),
        ring=ring_of_year(edition),
        picture=picture(edition),
        picture_small=picture(edition, narrow=True),
        breaks=", ".join(edition.programme.timeline.calendar.named_breaks(language)),
        editions=tuple(_editions(edition)),
        timeline=paths.TIMELINE.at(language=language),
        calendar=paths.CALENDAR.at(language=language),
        tables=tuple(
            Link(edition.own(table.title), paths.TABLE.at(language=language, name=table.name)) for table in TABLES
        ),
        working=tuple(_working(edition)),
        given_back=tuple(_given_back(edition)),
        people=tuple(
            PersonRow(each.title[language], edition.named(each.name), each.email, each.phone)
            for _role, each in settings.people
        ),
        help=tuple(help_rows(edition)),
        to_ring=any(country.to_ring for country in settings.countries),
        stages=tuple(_stages(edition, milestones)),
        union=_union(edition, union) if union else None,
        patrons=settings.visibility.patrons[language],
        unreviewed=any(each.front.status for each in edition.documents),
    )


def _cohort(edition: Edition) -> str:
    """Return how many pairs there are, and from when to when they meet."""
    dates = edition.programme.dates
    met = [each for each in dates if is_gathering(each)] or dates
    days = (met[0].start, max(each.end for each in met))
    size = edition.programme.settings.cohort.size
    return edition.told(_("<<{number} pair / {number} pairs>>, {days}"), number=size, days=days)


def _working(edition: Edition) -> Iterator[Link]:
    """Yield the tables in `data/` in the order of their list, the newest of each last."""
    for each in lying_in_data(edition.programme):
        yield Link(each.title(edition), paths.beside(each.path))


def _given_back(edition: Edition) -> Iterator[str]:
    newest = {each.table.name: each for each in lying_in_data(edition.programme) if each.table.given_back}
    yield from (f"{each.table.given_back} {each.path}" for each in newest.values())


def _union(edition: Edition, union: EuStatement) -> tuple[str, str]:
    """Return the statement and what the disclaimer adds: many begin with the statement itself."""
    statement = edition.said(union.statement)
    return statement, edition.said(union.disclaimer).removeprefix(f"{statement}. ")


def _editions(edition: Edition) -> Iterator[Link]:
    """Yield the start pages in the programme's other languages."""
    for other in editions(edition.programme):
        if other.language != edition.language:
            yield Link(kit_languages()[other.language].name, paths.start_page(other))


def _stages(edition: Edition, milestones: Sequence[ToldMilestone]) -> Iterator[StageRow]:
    for stage in of_stages(edition, milestones):
        rows = tuple(map(_date_row, stage.dates))
        yield StageRow(
            stage.id,
            stage.number,
            stage.sign,
            stage.title,
            edition.day(rows[0].begins, max(each.until for each in rows)) if rows else "",
            _much(stage, edition),
            rows,
            tuple(Link(edition.filled(each.front.title), paths.document(each)) for each in stage.documents),
            tuple(_form_row(each, edition) for each in stage.forms),
        )


def _much(stage: OfStage, edition: Edition) -> str:
    """Return how many dates, documents and forms a stage has, without those of which it has none."""
    counted = (
        (_("<<{number} date / {number} dates>>"), len(stage.dates)),
        (_("<<{number} document / {number} documents>>"), len(stage.documents)),
        (_("<<{number} form / {number} forms>>"), len(stage.forms)),
    )
    return ", ".join(edition.told(words, number=number) for words, number in counted if number)


def _form_row(form: Form, edition: Edition) -> FormRow:
    found = shapes(form, edition)
    page = Link(edition.said(form.file.title), found.page)
    return FormRow(page, form.file.minutes, found.word, found.xlsform, found.google)


def _date_row(each: ToldMilestone) -> DateRow:
    return DateRow(each.days, each.start, each.end, each.title, each.what, each.why, each.links)
