"""What the check finds: plain frozen data, which other packages print."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from kit_cli.check.finding import Finding
from kit_cli.errors import Problem
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.method.read import Standard

if TYPE_CHECKING:
    from kit_cli.check.plan import Plan


class Status(StrEnum):
    """How a programme stands to one standard."""

    MET = "met"
    """The files show it, and nothing has to be attested."""
    ATTESTED = "attested"
    """The files show what files can show, and the hub has attested the rest."""
    TO_ATTEST = "to attest"
    """The files show what files can show; the hub has yet to say the rest."""
    AS_GENERATED = "as generated"
    """Nothing is lacking, but nobody of the hub has changed or confirmed what the kit wrote: it counts for nothing."""
    NOT_MET = "not met"
    ADAPTED = "adapted"
    """Met in another way, as the register of adaptations says."""
    NOT_APPLICABLE = "not applicable"
    BLOCKED = "blocked"
    """A file that the check reads is broken."""


SATISFIED = (Status.MET, Status.ATTESTED, Status.ADAPTED)
OPEN = (Status.NOT_MET, Status.BLOCKED, Status.TO_ATTEST, Status.AS_GENERATED)
"""Something is left to do."""

STATUS_WORDS = {
    Status.MET: say("met"),
    Status.ATTESTED: say("attested"),
    Status.TO_ATTEST: say("to attest"),
    Status.AS_GENERATED: say("as generated"),
    Status.NOT_MET: say("not met"),
    Status.ADAPTED: say("adapted"),
    Status.NOT_APPLICABLE: say("not applicable"),
    Status.BLOCKED: say("blocked"),
}


class Timing(StrEnum):
    """Where a day lies beside the milestone by which a standard is due."""

    UPCOMING = "upcoming"
    """The milestone has not begun."""
    DUE = "due"
    """The milestone is under way."""
    OVERDUE = "overdue"
    """The milestone has ended."""
    UNDATED = "undated"
    """The timeline has no such milestone, or it cannot be dated."""


@frozen
class Due:
    """When a standard is due and who sees to it; ``owner`` is a key of ``people`` in programme.yml."""

    timing: Timing
    milestone: str
    begins: date | None = None
    ends: date | None = None
    owner: str = "coordinator"


@frozen
class Result:
    """One standard: its status, what was read, what is lacking and where, and why it counts as it does."""

    standard: Standard
    status: Status
    due: Due
    files: tuple[str, ...]
    """What the check read of the programme for it."""
    findings: tuple[Finding, ...] = ()
    reason: Sentence | None = None
    """Why it is adapted, attested or not applicable."""
    line: int = 1
    """Where the register says so, for what is adapted or attested."""
    lapsed: Finding | None = None
    """Of what was attested, and does not count: the latest word, and why."""
    changed: bool = False
    """Of what is as generated: whether it was confirmed once, and its file has been changed since."""
    unsaid: bool = False
    """Of what is as generated: whether something has yet to be attested as well."""

    @property
    def is_open(self) -> bool:
        """Whether something is left to do."""
        return self.status in OPEN

    @property
    def counts_now(self) -> bool:
        """Whether something is left to do that is due and would fail: text that is only as generated does not."""
        fails = self.is_open and (self.status is not Status.AS_GENERATED or self.unsaid)
        return fails and self.due.timing in (Timing.DUE, Timing.OVERDUE)


@frozen
class Report:
    """One programme on one day."""

    folder: Path
    on: date
    name: str
    hub: str
    city: str
    place: str
    kit_version: str
    """The version of the kit that the programme was made with; empty where it does not say."""
    languages: tuple[str, ...]
    stage: str | None
    """The stage of the milestone that is under way or comes next; None when all have passed, or none has a date."""
    people: dict[str, str]
    """Who holds a role, a key of ``people`` in programme.yml: the name, or the role's title while nobody is named."""
    milestones: dict[str, str]
    """The titles of the milestones by their id, in the main language."""
    results: tuple[Result, ...]
    problems: tuple[Problem, ...]
    """What is broken or wrong in the files, apart from the standards."""
    unread: tuple[str, ...] = ()
    """What lies among forms and documents and is neither, by its path in the programme."""
    remarks: tuple[Problem, ...] = ()
    """What is no mistake by itself, and somebody should look at."""
    plan: Plan | None = None
    """What the programme plans; None where nobody asked for it, and where its settings cannot be read."""
    notes: tuple[Problem, ...] = ()
    """What was read otherwise than it is written, such as `340,50` for money."""

    @property
    def unmet_now(self) -> tuple[Result, ...]:
        """What is due and not met."""
        return tuple(each for each in self.results if each.counts_now)

    @property
    def language(self) -> str:
        """The main language."""
        return self.languages[0] if self.languages else "en"
