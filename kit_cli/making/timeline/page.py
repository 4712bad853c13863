"""The timeline's page: a picture of the whole year, and beside it every milestone in a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kit_cli.languages import long_date
from kit_cli.making.outputs import Output
from kit_cli.making.start_page import page_name
from kit_cli.making.timeline import milestones as words
from kit_cli.making.timeline.picture import WIDTH, is_gathering, picture
from kit_cli.method.stages import stage_title, stages
from kit_cli.pages import page
from kit_cli.programme.footnotes import notes
from kit_cli.programme.programme import Programme
from kit_cli.schedule.dates import Dated
from kit_cli.schedule.reasons import why


@dataclass(frozen=True, slots=True)
class MilestoneRow:
    """A milestone as the table shows it."""

    id: str
    start: str
    date: str
    title: str
    gathering: bool
    what: str
    where: str
    time: str
    who: str
    owner: str
    links: tuple[words.Link, ...]
    moved_from: str
    why: str


def make(programme: Programme) -> Iterator[Output]:
    """Yield `timeline/<language>.html` for each language of the programme."""
    for language in programme.languages:
        yield Output(f"timeline/{language}.html", _html(programme, language).encode())


def _html(programme: Programme, language: str) -> str:
    rows = {row.id: _row(row, programme, language) for row in programme.dates}
    groups = [
        (stage_title(stage, language), [rows[row.id] for row in programme.dates if row.milestone.stage == stage])
        for stage in stages()
    ]
    breaks = [" ".join(each.title[language].split()) for each in programme.timeline.calendar.breaks]
    data = {
        "programme": programme,
        "start": page_name(programme, language),
        "picture": picture(programme, language),
        "width": WIDTH,
        "groups": [(title, group) for title, group in groups if group],
        "gatherings": [row for row in rows.values() if row.gathering],
        "breaks": breaks,
        "first": long_date(programme.dates[0].start, None, language),
        "last": long_date(max(row.end for row in programme.dates), None, language),
        "count": len(rows),
    }
    html = page("timeline.html", language, **data, notes=[])
    found = notes(html, programme, language)
    return page("timeline.html", language, **data, notes=found) if found else html


def _row(row: Dated, programme: Programme, language: str) -> MilestoneRow:
    return MilestoneRow(
        id=row.id,
        start=row.start.isoformat(),
        date=long_date(row.start, row.end, language),
        title=words.title(row, programme, language),
        gathering=is_gathering(row),
        what=words.what(row, programme, language),
        where=words.where(row, programme, language),
        time=(row.milestone.time or "").replace("-", "–"),
        who=words.who(row, language),
        owner=words.owner(row, programme, language),
        links=(*words.forms(row, programme, language), *words.documents(row, programme, language)),
        moved_from=long_date(row.moved_from, None, language) if row.moved_from else "",
        why=why(row, language),
    )
