"""documents/<language>/*.md: the front matter of a document."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from kit_cli.judging.marks import Alias, Before, Length
from kit_cli.judging.model import Model
from kit_cli.model.base import MilestoneID, Plain
from kit_cli.model.vocabulary import Stage

Reader = Literal["applicants", "mentees", "mentors", "coordinator", "team", "patrons", "origin", "reporters"]


Kind = Literal["letter", "guide", "policy", "agreement", "tool", "certificate"]


def _together(value: Any) -> Any:
    """Take one word, or several with commas, for the list that is meant."""
    return [each.strip() for each in value.split(",")] if isinstance(value, str) and value.strip() else value


class FrontMatter(Model):
    """What a document says of itself."""

    title: Annotated[str, Length(1, 200)]
    stage: Stage
    kind: Kind
    for_: Annotated[list[Reader], Before(_together), Alias("for"), Length(1)]
    milestone: MilestoneID | None = None
    public: bool = False
    source_hash: Plain | None = None
    status: str | None = None
    reviewed_by: str | None = None
    reviewed_on: date | None = None
