"""A report as JSON: the models are its published schema (`mentorkit check --schema`)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Annotated, Literal

from kit_cli import __version__
from kit_cli.check.results import Report, Result, Status, Timing
from kit_cli.check.score import Share, score
from kit_cli.judging.marks import Limits
from kit_cli.judging.model import Model, plain
from kit_cli.judging.schema import json_schema
from kit_cli.method.evidence.in_words import words
from kit_cli.report.locating import page_of, relative

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class PlaceData(Model):
    """Something that is wrong or lacking: what, what to do, and where (lines count from 1; 0 where none is meant)."""

    what: str
    remedy: str
    file: str
    line: Annotated[int, Limits(0)]


class DueData(Model):
    """When a standard is due: the milestone, its days (both included), and who sees to it."""

    timing: Timing
    milestone: str
    begins: date | None
    ends: date | None
    owner: str
    """A key of ``people`` in programme.yml."""


class ResultData(Model):
    """One standard."""

    standard: str
    title: str
    requirement: str
    level: Literal["MUST", "SHOULD"]
    nature: Literal["core", "adaptable"]
    stage: str
    status: Status
    due: DueData
    evidence: list[str]
    """What the check reads, in words."""
    read: list[str]
    """The files that it read."""
    findings: list[PlaceData]
    reason: str | None
    """Why it is attested, adapted or not applicable."""
    page: str | None
    """The address of the standard's page, when a site was named."""


class ShareData(Model):
    """How many of the standards that apply are met, attested or adapted."""

    satisfied: int
    applicable: int
    per_cent: int | None
    """Rounded down; null where nothing applies."""


class PartsData(Model):
    """What the share of the standards that apply is made up of, and what is left."""

    met: int
    attested: int
    adapted: int
    as_generated: int
    open: int


class ProgrammeData(Model):
    """One programme on one day."""

    folder: str
    name: str
    hub: str
    city: str
    place: str
    kit_version: str
    on: date
    stage: str | None
    score: ShareData
    due: ShareData
    """Of the standards that are due by this day."""
    stages: dict[str, ShareData]
    parts: PartsData
    """Of all standards that apply: what they rest on."""
    problems: list[PlaceData]
    results: list[ResultData]


class CheckData(Model):
    """What `mentorkit check --format json` prints."""

    checked_with: str
    """The version of the kit that checked."""
    programmes: list[ProgrammeData]


def schema() -> str:
    """Return the JSON Schema of what ``as_json`` gives."""
    return json.dumps({"$schema": DIALECT, **json_schema(CheckData)}, indent=2)


def as_json(reports: Iterable[Report], site: str | None = None) -> Iterator[str]:
    """Yield the JSON text of reports piece by piece: of many programmes, one at a time is held."""
    yield f'{{\n"checked_with": {json.dumps(__version__)},\n"programmes": ['
    for number, report in enumerate(reports):
        yield f"{',' if number else ''}\n{_written(_programme(report, site))}"
    yield "\n]\n}\n"


def _written(data: ProgrammeData) -> str:
    return json.dumps(plain(data), indent=1, ensure_ascii=False, default=date.isoformat)


def _programme(report: Report, site: str | None) -> ProgrammeData:
    shares = score(report)
    return ProgrammeData(
        folder=report.folder.as_posix(),
        name=report.name,
        hub=report.hub,
        city=report.city,
        place=report.place,
        kit_version=report.kit_version,
        on=report.on,
        stage=report.stage,
        score=_share(shares.overall),
        due=_share(shares.due),
        stages={stage: _share(share) for stage, share in shares.stages.items()},
        parts=PartsData(**vars(shares.parts)),
        problems=[
            PlaceData(
                what=str(each.what), remedy=str(each.remedy), file=relative(each.file, report), line=each.line or 0
            )
            for each in report.problems
        ],
        results=[_result(each, site) for each in report.results],
    )


def _share(share: Share) -> ShareData:
    return ShareData(
        satisfied=share.satisfied, applicable=share.applicable, per_cent=share.per_cent if share.applicable else None
    )


def _result(result: Result, site: str | None) -> ResultData:
    front, due = result.standard.front, result.due
    return ResultData(
        standard=front.id,
        title=front.title,
        requirement=result.standard.requirement,
        level=front.level,
        nature=front.nature,
        stage=front.stage,
        status=result.status,
        due=DueData(timing=due.timing, milestone=due.milestone, begins=due.begins, ends=due.ends, owner=due.owner),
        evidence=[str(words(each)) for each in front.evidence],
        read=list(result.files),
        findings=[
            PlaceData(what=str(each.what), remedy=str(each.remedy), file=each.file, line=each.line)
            for each in result.findings
        ],
        reason=str(result.reason) if result.reason else None,
        page=page_of(result.standard, site),
    )
