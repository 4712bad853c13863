"""documents/<language>/*.md: the front matter of a document."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from kit_cli.judging.marks import Alias, Length
from kit_cli.judging.model import Model
from kit_cli.model.base import ID, Plain
from kit_cli.model.vocabulary import Stage

Reader = Literal["applicants", "mentees", "mentors", "coordinator", "team", "patrons", "origin", "reporters"]


class FrontMatter(Model):
    """What a document says of itself."""

    title: Annotated[str, Length(1, 200)]
    stage: Stage
    kind: Literal["letter", "guide", "policy", "agreement", "tool", "certificate"]
    for_: Annotated[list[Reader], Alias("for"), Length(1)]
    milestone: ID | None = None
    public: bool = False
    source_hash: Plain | None = None
    status: str | None = None
    reviewed_by: str | None = None
    reviewed_on: date | None = None
