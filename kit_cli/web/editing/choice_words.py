"""What people read for the words of which a file takes one."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from kit_cli.files.shipped import data_folder
from kit_cli.files.yaml_source import read_yaml
from kit_cli.grammar.sentence import say
from kit_cli.languages.catalogues import own_words
from kit_cli.languages.speech import spoken
from kit_cli.method.stages import stage_title, stages
from kit_cli.model.document import NOT_REVIEWED
from kit_cli.model.vocabulary import support_ids

_WORDS = {
    "access": say("Access"),
    "acknowledge": say("A box to tick"),
    "affiliated": say("affiliated"),
    "agreement": say("An agreement"),
    "all": say("all"),
    "any": say("any day"),
    "anyone": say("anyone"),
    "applicants": say("applicants"),
    "asked": say("Asked for"),
    "both": say("mentees and mentors"),
    "breaks": say("breaks"),
    "certificate": say("A certificate"),
    "certified": say("certified"),
    "change": say("a change"),
    "civil": say("civil society"),
    "cofunded": say("a part of it"),
    "confirmed": say("Confirmed"),
    "coordinator": say("the coordinator"),
    "count": say("a number"),
    "date": say("A date"),
    "earlier": say("earlier"),
    "email": say("An e-mail address"),
    "evaluation": say("Evaluation"),
    "expenses": say("expenses"),
    "fee": say("a fee"),
    "file": say("A file"),
    "fri": say("a Friday"),
    "funded": say("all of it"),
    "group": say("A group of questions"),
    "guide": say("A guide"),
    "holidays": say("public holidays"),
    "horizontal": say("side by side"),
    "in-person": say("in one place"),
    "integer": say("A whole number"),
    "later": say("later"),
    "letter": say("A letter"),
    "likert": say("as a scale in one line"),
    "long": say("long term"),
    "matrix": say("A table of answers"),
    "mean": say("a mean"),
    "medium": say("medium term"),
    "mentees": say("mentees"),
    "mentors": say("mentors"),
    "minimal": say("as a list that opens"),
    "mon": say("a Monday"),
    "money": say("money"),
    "multiline": say("A longer text"),
    "none": say("none"),
    NOT_REVIEWED: say("no native reader has read it yet"),
    "note": say("A text that asks nothing"),
    "online": say("online"),
    "open": say("free to use"),
    "origin": say("the organisation whose method it is"),
    "participants": say("participants"),
    "patrons": say("patrons"),
    "percent": say("per cent"),
    "phone": say("A telephone number"),
    "pilot": say("as a pilot"),
    "planned": say("Planned"),
    "policy": say("A set of rules"),
    "private": say("private"),
    "public": say("public"),
    "rating": say("A figure on a scale"),
    "reporters": say("whoever reports something"),
    "sat": say("a Saturday"),
    "select_multiple": say("Several choices"),
    "select_one": say("One choice"),
    "short": say("short term"),
    "start": say("the first day of the programme"),
    "sun": say("a Sunday"),
    "team": say("the team"),
    "text": say("A short text"),
    "thu": say("a Thursday"),
    "tool": say("A tool"),
    "tue": say("a Tuesday"),
    "url": say("An address of a page"),
    "wed": say("a Wednesday"),
    "weekend": say("a weekend"),
    "workday": say("a working day"),
    "yes": say("Yes"),
    "no": say("No"),
}


def title_of_word(word: str, language: str, beside: Collection[str] = ()) -> str:
    """Return what people read for a word; the word itself where nobody has said it.

    ``beside`` are the words among which it is chosen: some mean a kind of support only among all of these.
    """
    if word in stages():
        return stage_title(word, language)
    if word in support_ids() and (word not in _WORDS or set(support_ids()) <= set(beside)):
        # Catalogues have the apostrophe that people read.
        return own_words(_support()[word].replace("'", "’"), language)
    return spoken(_WORDS[word], language) if word in _WORDS else word


@cache
def _support() -> dict[str, str]:
    return {row["id"]: row["title"] for row in read_yaml(data_folder("methodology") / "support.yml").data}
