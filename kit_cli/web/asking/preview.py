"""What follows from the answers so far: the programme's mark and its gatherings, from its text as it would be made."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from kit_cli.files.shipped import template_folder
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.languages.numbers import money
from kit_cli.making.badge import page_badge
from kit_cli.making.edition import Edition, editions
from kit_cli.making.tables.budget_sums import budget_sums
from kit_cli.making.timeline.milestones import told
from kit_cli.model.folder import BUDGET, SETTINGS, TIMELINE
from kit_cli.places.answers import complete
from kit_cli.programme.read import read_programme
from kit_cli.template.render import rendered_texts

_FILES = (SETTINGS.path, TIMELINE.path, BUDGET.path)
"""All that is looked at: a person who types waits for it."""


@frozen
class PreviewDate:
    """When something begins, or people meet for several days."""

    title: str
    days: str
    gathering: bool


@frozen
class Preview:
    """A programme as it would be, in its own language; ``mark`` is SVG."""

    name: str
    hub: str
    city: str
    mark: str
    size: Sentence
    cost: Sentence
    """What it costs as planned, and for each pair."""
    dates: tuple[PreviewDate, ...]
    """Its first date, and each of its gatherings."""


def preview(answers: Mapping[str, str], language: str) -> Preview:
    """Return what follows from answers, empty ones left to the place; raises KitError with each that does not fit.

    Amounts are written as ``language`` writes them.
    """
    template = template_folder()
    given = {key: words for key, words in answers.items() if words.strip()}
    full = complete(given, template, date.today())
    with TemporaryDirectory() as folder:
        for path, text in zip(_FILES, rendered_texts(full, template, _FILES), strict=True):
            Path(folder, path).write_text(text, encoding="utf-8")
        edition = editions(read_programme(Path(folder)))[0]
        rows = [told(dated, edition) for dated in edition.programme.dates]
        return Preview(
            full.programme_name,
            full.hub_name,
            full.city,
            page_badge(edition),
            say(
                "<<{pairs} pair / {pairs} pairs>>, <<{months} month / {months} months>>",
                pairs=full.cohort_size,
                months=full.length_months,
            ),
            _cost(edition, language),
            tuple(
                PreviewDate(row.title, row.days, row.gathering)
                for number, row in enumerate(rows)
                if row.gathering or number == 0
            ),
        )


def _cost(edition: Edition, language: str) -> Sentence:
    sums, currency = budget_sums(edition), edition.programme.budget.currency
    whole, each = (money(round(amount), currency, language) for amount in (sums.total, sums.for_each))
    return say("About {total} in cash at planning prices, {each} for each pair", total=whole, each=each)
