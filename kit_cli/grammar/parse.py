"""Read a text with gaps, and refuse what is none.

A gap is a name in braces: `{hub.name}`. Around gaps a language says how it bends them, in doubled angle brackets:

- `<<genitive: {date.closing}>>`: the gap in a form of that language (languages.yml lists its forms);
- `<<{rules.appeal_days} dan / {rules.appeal_days} dana / {rules.appeal_days} dana>>`: one of several wordings, in the
  order of the language's plural forms, chosen by the first gap;
- `<<0: Taking part is free. / The fee is {fees.participation}.>>`: a wording for exactly this number, or for `empty`,
  before the others; where these name no gap, the first gap of the others chooses;
- `<<{mentors.remuneration} none: Without pay. / fee: We pay.>>`: a wording for each word that a setting may say.

What is nearly one of these, and surely meant as it, is read as it: kit_cli/grammar/nearly.py.

Braces thus hold a bare name in every language, which `msgfmt -c` and Poedit can compare (`python-brace-format`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kit_cli.frozen import frozen
from kit_cli.grammar import nearly
from kit_cli.grammar.sentence import Sentence, say

EMPTY = "empty"
"""The key of the wording for a gap in which nothing stands."""

_GAP = re.compile(r"\{([a-z][a-z0-9_-]*(?:\.[a-z0-9_-]+)*)\}")
_OPENING, _CLOSING, _OR = "<<", ">>", " / "
_MARKS = {"opening": _OPENING, "closing": _CLOSING}
_AROUND = "".join(nearly.BRACES) + " \\"
_ODD = (*nearly.ODD, "<")
_WORDINGS = re.compile(r"<<[^\n>]*+(?:>(?!>)[^\n>]*+)*+>>")
_QUOTED = re.compile("\u00ab[^\n\u00ab\u00bb<>{}\\\\]*\u00bb")
"""What half of Europe quotes with signs that somebody else may mean for a choice: there is no gap in it."""
_HEAD = re.compile(r"\s*([A-Za-z][a-z -]*):\s*")
_BY_WORD = re.compile(rf"\s*{_GAP.pattern} (?=[a-z_]+: )")
_WORD = re.compile(r"\s*([a-z_]+): ")
_KEY = re.compile(rf"\s*({EMPTY}|[0-9]{{1,6}}):(?: |$)")


class WrongText(ValueError):
    """A text breaks these rules: what is wrong, what to write instead, and at which sign (from 0).

    ``written`` is what stands between braces and names no gap.
    """

    def __init__(self, what: Sentence, remedy: Sentence, position: int, written: str = "") -> None:
        super().__init__(str(what))
        self.what = what
        self.remedy = remedy
        self.position = position
        self.written = written


@frozen
class Grammar:
    """What a language's texts may say: the forms that it has, and how many wordings a number needs."""

    forms: frozenset[str] = frozenset()
    plurals: int = 2


@frozen
class Gap:
    """A place in a text that a value fills."""

    name: str


@frozen
class Wordings:
    """Wordings of which one is said, and the form that its gaps take."""

    by: str
    """The name of the gap that decides."""
    forms: tuple[str, ...]
    exact: tuple[tuple[str, tuple[Piece, ...]], ...]
    """Wordings for a certain number, for ``empty`` or for a word, by their key."""
    wordings: tuple[tuple[Piece, ...], ...]
    """One, or one for each plural form; none where a word decides."""


Piece = str | Gap | Wordings


@lru_cache(maxsize=4096)
def parse(text: str, grammar: Grammar) -> tuple[Piece, ...]:
    """Return the pieces of a text; raises WrongText for the first thing in it that is neither text nor a gap."""
    return tuple(_pieces(text, 0, grammar))


def asked(text: str, grammar: Grammar) -> tuple[list[str], list[Wordings]]:
    """Return the names of a text's gaps outside wordings, and its wordings; raises WrongText as `parse` does.

    A check reads thousands of texts, and most have nothing but gaps: what lies between is not cut into pieces.
    """
    wordings = _WORDINGS.findall(text) if _OPENING in text else []
    rest = _WORDINGS.sub(" ", text) if wordings else text
    if "\u00ab" in rest:
        rest = _QUOTED.sub(" ", rest)
    found = _GAP.findall(rest)
    even = rest.count("{") == len(found) == rest.count("}") and "\\<" not in text
    if not even or any(sign in rest for sign in _ODD):
        # Tells what is wrong, and where in the whole; or what is nearly right, and meant as if it were.
        whole = parse(text, grammar)
        found = [each.name for each in whole if isinstance(each, Gap)]
        return found, [each for each in whole if isinstance(each, Wordings)]
    pieces = (piece for each in wordings for piece in parse(each, grammar))
    return found, [piece for piece in pieces if isinstance(piece, Wordings)]


def names(pieces: tuple[Piece, ...]) -> Iterator[str]:
    """Yield the name of each gap, also within choices, in order."""
    for piece in pieces:
        if isinstance(piece, Gap):
            yield piece.name
        elif isinstance(piece, Wordings):
            for wording in (*(wording for _key, wording in piece.exact), *piece.wordings):
                yield from names(wording)


def _pieces(text: str, start: int, grammar: Grammar | None) -> Iterator[Piece]:
    """Yield the pieces of a text that begins at ``start`` of the whole; within a choice ``grammar`` is None."""
    here = 0
    for match in nearly.SIGNS.finditer(text):
        if match.start() < here:
            continue
        found = _piece_at(text, match.start(), start, grammar)
        if found:
            if match.start() > here:
                yield text[here : match.start()]
            piece, here = found
            yield piece
    if here < len(text):
        yield text[here:]


def _piece_at(text: str, at: int, start: int, grammar: Grammar | None) -> tuple[Piece, int] | None:
    """Return the gap or the choice that begins at a sign, and where it ends; None where the sign is text."""
    gap = _GAP.match(text, at)
    if gap:
        return Gap(gap[1]), gap.end()
    end = text.find(_CLOSING, at + len(_OPENING)) if text.startswith(_OPENING, at) and grammar is not None else -1
    if grammar is not None and end >= 0 and "\n" not in text[at:end]:
        return _choice(text[at + len(_OPENING) : end], start + at + len(_OPENING), grammar), end + len(_CLOSING)
    if near := nearly.gap_at(text, at):
        return Gap(near[0]), near[1]
    choice = nearly.choice_at(text, at) if grammar is not None else None
    if choice and grammar is not None and _is_choice(text[choice[0] : choice[1]], grammar):
        return _choice(text[choice[0] : choice[1]], start + choice[0], grammar), choice[2]
    if text[at : at + 2] == _OPENING and grammar is not None:
        remedy = say("Write {closing} on the same line.", closing=_CLOSING)
        raise WrongText(say("{found} is not closed", found=_OPENING), remedy, start + at)
    if text[at : at + 2] in (_OPENING, _CLOSING) or text[at : at + 2].strip("\\")[:1] in nearly.BRACES:
        raise _not_a_gap(text, at, start)
    return None


def _is_choice(inside: str, grammar: Grammar) -> bool:
    """Return whether what stands between other signs than `<<` and `>>` is surely meant as if it stood between them.

    «Welcome to {hub.name}» is a quotation.
    """
    head = _HEAD.match(inside)
    if "{" not in inside:
        return False
    if (head and _all_forms(head[1], grammar)) or _KEY.match(inside) or _BY_WORD.match(inside):
        return True
    parts = inside.replace("\u00a0", " ").split(_OR)
    gaps = [_GAP.findall(part)[:1] for part in parts]
    return len(parts) == grammar.plurals > 1 and all(each == gaps[0] for each in gaps) and bool(gaps[0])


def _all_forms(head: str, grammar: Grammar) -> bool:
    return all(form in grammar.forms for form in head.lower().split())


def _not_a_gap(text: str, at: int, start: int) -> WrongText:
    """Return what is wrong with a brace that opens or closes no gap, or a bracket out of place."""
    if text[at] in "<>":
        remedy = say(
            "Write {opening} before, and {closing} after; not one in another.", opening=_OPENING, closing=_CLOSING
        )
        return WrongText(say("{found} stands alone", found=text[at : at + 2]), remedy, start + at)
    end = text.find("}", at)
    line = text.find("\n", at)
    if end < 0 or 0 <= line < end:
        found = text[at : line if line >= 0 else len(text)][:20]
        name = nearly.name_in(re.split(r"[\s,;:!?)]", found.strip(_AROUND), maxsplit=1)[0].rstrip("."))
    else:
        found = text[at : min(end + 1, at + 60)]
        name = nearly.name_in(found.strip(_AROUND))
    remedy = say("Write a name in braces, such as {example}.", example="{hub.name}")
    if name:
        remedy = say("Write {example}.", example=f"{{{name}}}")
    return WrongText(say("{found} is not a gap", found=found), remedy, start + at, found.strip(_AROUND))


def _choice(text: str, start: int, grammar: Grammar) -> Wordings:
    text = text.replace("\u00a0/", " /").replace("/\u00a0", "/ ")
    by_word = _BY_WORD.match(text)
    if by_word:
        return _by_word(by_word[1], text[by_word.end() :], start + by_word.end())
    forms: tuple[str, ...] = ()
    head = _HEAD.match(text)
    # A form is also one with a capital, or without a space behind its colon; other such words are text.
    strict = head and head[1].islower() and head[0].endswith(" ")
    if head and head[1] != EMPTY and (strict or _all_forms(head[1], grammar)):
        forms = tuple(head[1].lower().split())
        for form in forms:
            if form not in grammar.forms:
                remedy = say("It has: {forms}.", forms=", ".join(sorted(grammar.forms)))
                raise WrongText(say("{form} is not a form of this language", form=form), remedy, start)
        text, start = text[head.end() :], start + head.end()
    exact: list[tuple[str, tuple[Piece, ...]]] = []
    wordings: list[tuple[Piece, ...]] = []
    for part in text.split(_OR):
        key = _KEY.match(part)
        if key and not wordings:
            exact.append((key[1], tuple(_pieces(part[key.end() :], start + key.end(), None))))
        else:
            wordings.append(tuple(_pieces(part, start, None)))
        start += len(part) + len(_OR)
    if len(wordings) not in {1, grammar.plurals}:
        remedy = say("Write one, or one for each plural form ({number}), with / between them.", number=grammar.plurals)
        raise WrongText(
            say(
                "wordings between {opening} and {closing}: {number}",
                number=len(wordings),
                opening=_OPENING,
                closing=_CLOSING,
            ),
            remedy,
            start,
        )
    by = next((name for wording in wordings for name in names(wording)), None)
    if by is None:
        what = say("nothing between {opening} and {closing} says what decides", **_MARKS)
        raise WrongText(what, say("Name a gap in the last wording."), start)
    return Wordings(by, forms, tuple(exact), tuple(wordings))


def _by_word(by: str, text: str, start: int) -> Wordings:
    exact: list[tuple[str, tuple[Piece, ...]]] = []
    for part in text.split(_OR):
        word = _WORD.match(part)
        if not word:
            what = say("this wording does not begin with the word that it is for: {found}", found=part[:40])
            raise WrongText(what, say("For example: {example}", example="none: …"), start)
        exact.append((word[1], tuple(_pieces(part[word.end() :], start + word.end(), None))))
        start += len(part) + len(_OR)
    return Wordings(by, (), tuple(exact), ())
