"""The timeline's page: a picture of the whole year, and beside it every milestone in a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kit_cli.making import paths
from kit_cli.making.edition import Edition, editions
from kit_cli.making.html import html
from kit_cli.making.outputs import Output
from kit_cli.making.timeline.milestones import ToldMilestone, told
from kit_cli.making.timeline.picture import picture
from kit_cli.method.stages import sign_of_stage, stage_title, stages
from kit_cli.programme.programme import Programme


def make(programme: Programme) -> Iterator[Output]:
    """Yield the page in each language of the programme; raises UnknownGap."""
    for edition in editions(programme):
        yield _page(edition)


def _page(edition: Edition) -> Output:
    programme, language = edition.programme, edition.language
    name, hub = edition.named(programme.settings.programme.name), edition.named(programme.settings.hub.name)
    rows = [told(each, edition) for each in programme.dates]
    by_stage = ((stage, [row for row in rows if row.stage == stage]) for stage in stages())
    groups = [
        (sign_of_stage(stage), stage_title(stage, language), _days(group, edition), group)
        for stage, group in by_stage
        if group
    ]
    drawn = picture(edition)
    breaks = programme.timeline.calendar.named_breaks(language)
    return html(
        "timeline.html",
        paths.TIMELINE.at(language=language),
        edition,
        name=name,
        hub=hub,
        start=paths.start_page(edition),
        calendar=paths.CALENDAR.at(language=language),
        picture=drawn,
        picture_small=picture(edition, narrow=True),
        groups=groups,
        gatherings=[row for row in rows if row.gathering],
        breaks=breaks,
        first=edition.day(programme.dates[0].start),
        last=edition.day(max(each.end for each in programme.dates)),
        count=len(rows),
        notes=edition.footnotes(name, hub, groups, drawn, breaks),
    )


def _days(rows: Sequence[ToldMilestone], edition: Edition) -> str:
    """Return the days from the first date of a stage to its last."""
    return edition.day(min(each.start for each in rows), max(each.end for each in rows))
