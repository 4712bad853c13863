"""A letter's own pieces: the head with programme, hub and address, the foot, and the lines above its first word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kit_cli.making.badge import word_badge
from kit_cli.making.edition import Edition
from kit_cli.making.funders import has_funders
from kit_cli.making.word.addresses import linked
from kit_cli.making.word.body import Body
from kit_cli.making.word.drawing import anchored
from kit_cli.making.word.margins import Margins, of_letter, to_the_right
from kit_cli.making.word.paint import painted
from kit_cli.making.word.paper import UPRIGHT, Paper
from kit_cli.making.word.xml import Piece, gap, joined, paragraph, run
from kit_cli.programme.gaps import runs

MARK = 22
"""How high the logo or the mark in the head is, in millimetres."""
_BESIDE = 6
"""How far from it the words beside it begin, in millimetres."""
_TWENTIETHS = 1440 / 25.4
"""Twentieths of a point to a millimetre."""
_DRAWINGS = 500
"""The head's drawings are counted from here, those of the text from 1: Word tells them apart by their numbers."""
_HEAD = ("{hub.name}, {hub.city}\t{people.coordinator.name}", "{hub.address}\t{people.coordinator.email}")
"""Below the programme's name; what is not known yet is a gap, as in every document."""
_RULE = '<w:pBdr><w:{} w:val="single" w:sz="12" w:space="8" w:color="{{{{ink}}}}"/></w:pBdr>'


LETTER = replace(UPRIGHT, header=794, bottom=1100)
"""A letter's paper."""
_STYLES = {"": "LetterText", "ListParagraph": "LetterList", "KitTable": "LetterDays", "TableText": "LetterDay"}
_TIGHT = {name: style if name == "KitTable" else f"{style}Tight" for name, style in _STYLES.items()}


def letter_margins(edition: Edition, page: Paper) -> Margins:
    """Return a letter's margins; raises KitError where the hub's logo was taken away since the programme was read."""
    settings = edition.programme.settings
    programme, hub = edition.named(settings.programme.name), edition.named(settings.hub.name)
    return of_letter(programme, hub, page, head(edition, page), _foot(edition))


def head(
    edition: Edition, page: Paper, lines: Sequence[str] = _HEAD, *, style: str = "LetterheadName", ruled: bool = True
) -> Body:
    """Return the head: logo or mark, the programme's name, lines whose tab leads to the right margin, and a rule.

    The lines have gaps; ``style`` is that of the name. Raises KitError as `letter_margins` does.
    """
    body = Body(drawings=_DRAWINGS)
    badge, wide = word_badge(edition, body, MARK)
    left = round((wide + _BESIDE) * _TWENTIETHS)
    beside = f'<w:ind w:left="{left}"/>'
    lower = '<w:spacing w:before="110"/>'
    body.add(paragraph(anchored(badge) + _filled(body, edition, "{programme.name}"), style, beside, lower))
    *others, last = lines
    for text in others:
        body.add(paragraph(_filled(body, edition, text), "Letterhead", to_the_right(page), beside))
    # Moved in by a tab, and not as the others are, or the rule would be.
    inside = run("\t") + _filled(body, edition, last)
    rule = painted(_RULE.format("bottom")) if ruled else ""
    body.add(paragraph(inside, "Letterhead", rule, to_the_right(page, left), '<w:spacing w:after="300"/>'))
    return body


def letter_styles(edition: Edition) -> Mapping[str, str]:
    """Return what the styles of a document become in a letter: tighter where funders share the one page that it has."""
    return _TIGHT if has_funders(edition) else _STYLES


def opening(edition: Edition, readers: int, heading: str = "") -> list[Piece]:
    """Return what stands above a letter's first word: place and date, to whom it goes, and its heading, if any."""
    _ = edition.own
    place = edition.named(edition.programme.settings.hub.city)
    name, address = gap(_("[full name]")), gap(_("[postal or e-mail address]"))
    to = [name, address] if readers == 1 else [name] * readers
    addressee = joined(piece for line in to for piece in (run("\n"), line))
    return [
        paragraph(run(f"{place}, ") + gap(_("[date]")), "LetterDate"),
        paragraph(Piece(addressee.xml.removeprefix(run("\n").xml), addressee.text.removeprefix("\n")), "Addressee"),
        *([paragraph(run(heading), "LetterHeading")] if heading else []),
    ]


def _foot(edition: Edition) -> Body:
    """Return the foot: who the hub is before the law, and thanks to whom the programme is free."""
    hub = edition.programme.settings.hub
    number = hub.registration_number and f"{edition.named(hub.registration_label)} {hub.registration_number}"
    known = [edition.named(hub.name), edition.named(hub.legal_form), number, hub.website]
    body = Body()
    who = linked(body, " · ".join(filter(None, known)))
    thanks = linked(body, edition.said(edition.programme.settings.visibility.patrons))
    body.add(paragraph(who, "Footer", painted(_RULE.format("top"))))
    if thanks.xml:
        body.add(paragraph(thanks, "Footer"))
    return body


def _filled(body: Body, edition: Edition, text: str) -> Piece:
    pieces = runs(text, edition.programme, edition.language)
    return joined(gap(piece.text) if piece.gap else linked(body, piece.text) for piece in pieces)
