"""documents/<language>/*.md: the front matter of a document."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from kit_cli.grammar.sentence import say
from kit_cli.judging.marks import Alias, Before, Lasting, Length, Suggested
from kit_cli.judging.model import Model
from kit_cli.model.base import MilestoneID, Plain
from kit_cli.model.vocabulary import Stage

Reader = Literal["applicants", "mentees", "mentors", "coordinator", "team", "patrons", "origin", "reporters"]


Kind = Literal["letter", "guide", "policy", "agreement", "tool", "certificate"]


def _together(value: Any) -> Any:
    """Take one word, or several with commas, for the list that is meant."""
    return [each.strip() for each in value.split(",")] if isinstance(value, str) and value.strip() else value


NOT_REVIEWED = "not reviewed"
"""The status of a translation that no native reader has signed off."""


class FrontMatter(Model):
    """What a document says of itself: what it is, and for whom."""

    title: Annotated[str, Length(1, 200)]
    """What the document is called."""
    heading: Annotated[str, Length(1, 200)] | None = None
    """What stands above the text for whoever reads it, where that is not the title; a letter shows no title."""
    stage: Stage
    """The stage of the method to which it belongs."""
    kind: Kind
    """What kind of text it is: a letter has a letterhead, an agreement room for signatures."""
    for_: Annotated[list[Reader], Before(_together), Alias("for"), Length(1)]
    """Who reads it."""
    milestone: MilestoneID | None = None
    """The milestone at which it is needed."""
    public: bool = False
    """Whether anybody may read it, such as a call."""
    source_hash: Annotated[Plain, Lasting(say("The kit writes this itself."), by_kit=True)] | None = None
    """The fingerprint of the text from which it was translated."""
    status: Annotated[str, Suggested((NOT_REVIEWED,))] | None = None
    """What is still to be done with it: `not reviewed` until a native reader has read it."""
    reviewed_by: str | None = None
    """Who has read it as a native reader: a role rather than a name."""
    reviewed_on: date | None = None
    """On which day: as `2027-10-08`."""
