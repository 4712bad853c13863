"""How the page asks for what a new programme needs: in which group, with which control, and with which help."""

from __future__ import annotations

from typing import Literal

from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import NOTHING, Sentence, say

Control = Literal["place", "languages", "text", "country", "day", "number", "email", "funding", "grant"]


@frozen
class PageQuestion:
    """A question on the page: what it is about is worded where the terminal's is (cookiecutter.json)."""

    name: str
    control: Control
    help: Sentence = NOTHING
    autocomplete: str = "off"


@frozen
class QuestionGroup:
    """Questions that stand under one heading."""

    title: Sentence
    questions: tuple[PageQuestion, ...]


GROUPS = (
    QuestionGroup(
        say("The place"),
        (
            PageQuestion(
                "place", "place", say("It brings the public holidays, the law, the prices and the languages.")
            ),
            PageQuestion(
                "languages", "languages", say("The main one first; forms and documents are made in each of them.")
            ),
        ),
    ),
    QuestionGroup(
        say("The name and the house"),
        (
            PageQuestion("programme_name", "text", say("The name that people will say aloud.")),
            PageQuestion("programme_slug", "text", say("Small letters, digits and hyphens.")),
            PageQuestion(
                "hub_name", "text", say("It may wait: what nobody has filled in stands in brackets."), "organization"
            ),
            PageQuestion("city", "text", autocomplete="address-level2"),
            PageQuestion("country", "country", say("Its law and its authorities are the ones that count.")),
        ),
    ),
    QuestionGroup(
        say("The time and the size"),
        (
            PageQuestion("starts_on", "day", say("Write it as you write dates, or choose it. Holidays are avoided.")),
            PageQuestion("length_months", "number", say("Twelve is usual.")),
            PageQuestion("cohort_size", "number", say("As many mentors as mentees.")),
        ),
    ),
    QuestionGroup(
        say("The people and the money"),
        (
            PageQuestion("coordinator_name", "text", autocomplete="name"),
            PageQuestion("coordinator_email", "email", say("It will stand in letters and forms."), "email"),
            PageQuestion("eu_funding", "funding", say("If so, the emblem gets its place on every letter.")),
            PageQuestion("eu_grant", "grant"),
        ),
    ),
)
