"""What belongs to each stage of a programme: its dates, documents and forms, for every page that shows them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kit_cli.frozen import frozen
from kit_cli.making.edition import Edition
from kit_cli.making.timeline.milestones import ToldMilestone
from kit_cli.method.stages import sign_of_stage, stage_title, stages
from kit_cli.programme.document import Document
from kit_cli.programme.form import Form


@frozen
class OfStage:
    """A stage with what belongs to it in an edition: its number, the name of its sign, and its title."""

    id: str
    number: int
    sign: str
    title: str
    dates: tuple[ToldMilestone, ...]
    documents: tuple[Document, ...]
    forms: tuple[Form, ...]


def of_stages(edition: Edition, milestones: Sequence[ToldMilestone]) -> Iterator[OfStage]:
    """Yield each stage to which anything belongs, in the method's order; ``milestones`` are all of the programme."""
    documents = _in_order(edition)
    for number, stage in enumerate(stages(), 1):
        found = OfStage(
            stage,
            number,
            sign_of_stage(stage),
            stage_title(stage, edition.language),
            tuple(each for each in milestones if each.stage == stage),
            tuple(each for each in documents if each.front.stage == stage),
            tuple(each for each in edition.programme.forms.values() if each.file.stage == stage),
        )
        if found.dates or found.documents or found.forms:
            yield found


def _in_order(edition: Edition) -> list[Document]:
    """Return the documents as timeline.yml first names them, so in the order of the year; then all others."""
    named = [each for milestone in edition.programme.timeline.milestones for each in milestone.documents]
    place = {name: number for number, name in enumerate(dict.fromkeys(named))}
    return sorted(edition.documents, key=lambda each: place.get(each.id, len(place)))
