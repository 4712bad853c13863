"""attestations.xlsx: all that a hub may attest over a year, a row a standard, to be ticked off and read back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kit_cli.languages.catalogues import own_words
from kit_cli.making.edition import Edition
from kit_cli.making.edition import marked as _
from kit_cli.making.examples import with_examples_shown
from kit_cli.making.tables.formats import INPUT, PAPER, TINT
from kit_cli.making.tables.sheet import FIRST, Sheet
from kit_cli.making.tables.workbook import Book
from kit_cli.method.evidence.kinds import asks_for_attestation
from kit_cli.method.read import Standard, method
from kit_cli.method.stages import stage_title
from kit_cli.programme.programme import Programme

STAGE, CODE, SAID, BEGINS, STANDS = "stage", "standard", "said", "begins", "stands"
ON, BY, PROOF, NEEDED, CONFIRMED_BY = "on", "by", "proof", "needed", "confirmed_by"
"""The columns; those that people fill are named as the fields of an entry of attestations.yml."""

COLUMNS = {
    STAGE: (_("Stage"), 15.0),
    CODE: (_("Standard"), 9.0),
    SAID: (_("What you say, and what proves it"), 48.0),
    BEGINS: (_("Not before"), 11.0),
    STANDS: (_("Attested so far"), 15.0),
    ON: (_("Day on which it was so"), 12.0),
    BY: (_("By whom (name and role)"), 18.0),
    PROOF: (_("Proof (a file in data/ or an address)"), 22.0),
    NEEDED: (_("Two people?"), 9.0),
    CONFIRMED_BY: (_("Who has looked as well (name and role)"), 18.0),
}
"""Each with its heading, by which it is found again wherever somebody moved it, and its width in characters."""

FILLED = (ON, BY, PROOF, CONFIRMED_BY)
"""What people fill, in the order of the table."""


def write(edition: Edition, _part: str) -> bytes:
    """Return the workbook of what may be attested; what is attested already stands beside it."""
    own = edition.own
    title = own(_("Attestations"))
    book = Book(edition, title)
    note = "\n".join(
        (
            own(_("Fill in the tinted cells of a row once it is so: the day, a name, and a proof that can be opened.")),
            own(
                _(
                    "To give it back, save this table and run `mentorkit attest --from` with its file name behind it. "
                    "Nothing is entered twice."
                )
            ),
        )
    )
    columns = [(own(heading), width) for heading, width in COLUMNS.values()]
    sheet = book.sheet(title, columns, note, frozen=2)
    standards = [each for each in method().standards if any(asks_for_attestation(each.front.evidence))]
    for standard in standards:
        _row(sheet, standard, edition)
        sheet.row += 1
    last = max(FIRST, sheet.row - 1)
    if people := list(_people(edition)):
        for column in (BY, CONFIRMED_BY):
            at = _number(column)
            sheet.dropdown(FIRST, at, last, at, book.choices(people), others=True)
    sheet.worksheet.autofilter(FIRST - 1, 0, last, len(COLUMNS) - 1)
    return book.content()


def follows_from(programme: Programme) -> dict[str, str]:
    """Return what gives the days before which nothing can be attested."""
    return {"programme.starts_on": programme.settings.programme.starts_on.isoformat()}


def _row(sheet: Sheet, standard: Standard, edition: Edition) -> None:
    row, language = sheet.row, edition.language
    asked = list(asks_for_attestation(standard.front.evidence))
    said = " ".join(own_words(each.attest, language) for each in asked)
    proof = " ".join(own_words(each.proof, language) for each in asked)
    sheet.text(row, _number(STAGE), stage_title(standard.front.stage, language), bg_color=TINT)
    sheet.text(row, _number(CODE), standard.id, bold=True, bg_color=TINT)
    sheet.text(row, _number(SAID), said + "\n" + edition.own(_("Proof: {proof}")).replace("{proof}", proof))
    sheet.day(row, _number(BEGINS), _begins(standard, edition.programme), bg_color=TINT)
    sheet.blank(row, _number(STANDS), bg_color=TINT)
    if stands := _stands(standard, edition):
        sheet.text(row, _number(STANDS), stands, bg_color=TINT)
    sheet.day(row, _number(ON), None, bg_color=INPUT)
    sheet.blank(row, _number(BY), row, _number(PROOF))
    needed = edition.own(_("yes") if standard.needs_two else _("no"))
    sheet.text(row, _number(NEEDED), needed, bg_color=TINT, bold=standard.needs_two)
    if standard.needs_two:
        sheet.blank(row, _number(CONFIRMED_BY))
    else:
        sheet.blank(row, _number(CONFIRMED_BY), bg_color=PAPER)


def _number(column: str) -> int:
    return list(COLUMNS).index(column)


def _begins(standard: Standard, programme: Programme) -> date | None:
    found = programme.occurrences(standard.front.due)
    return found[0].start if found else None


def _stands(standard: Standard, edition: Edition) -> str:
    """Return by whom and on which day it was attested last; whether that counts is for the check to say."""
    entries = [each for each in edition.programme.attestations.attestations if each.standard == standard.id]
    latest = max(entries, key=lambda each: each.on, default=None)
    return f"{latest.by}, {edition.day(latest.on)}" if latest else ""


def _people(edition: Edition) -> Iterator[str]:
    """Yield who belongs to the team, with the role; nobody for a name that is still an example."""
    for _role, each in with_examples_shown(edition.programme).settings.people:
        if (name := edition.named(each.name)) and not name.startswith("["):
            yield f"{name}, {each.title[edition.language]}"
