"""The controls of a form follow from the models: each key of each, said in every language, with what may stand there."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import pytest

from kit_cli.judging.model import Model, fields
from kit_cli.languages.table import languages
from kit_cli.model.folder import CHOICES, FILES, FORMS, file_at
from kit_cli.model.timeline import Offset
from kit_cli.web.editing.choice_words import title_of_word
from kit_cli.web.editing.key_words import sentence_of_key, sentence_of_model, titled
from kit_cli.web.editing.shapes import shape_of
from tests.helpers.desks import put, result

TAGS = tuple(languages())
_KNOWN = (*FILES, file_at(f"{FORMS}/x.yml"), file_at(CHOICES), file_at("documents/en/x.md"))


def models(annotation: Any, known: frozenset[Any] = frozenset()) -> set[type[Model]]:
    """Return the models that an annotation is made of."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        if annotation in known:
            return set()
        inner = known | {annotation}
        return {annotation}.union(*(models(each.annotation, inner) for each in fields(annotation)))
    return set().union(*(models(each, known) for each in get_args(annotation)))


EVERY = [
    (file, model)
    for file in _KNOWN
    if file
    for model in sorted(models(file.model), key=lambda each: each.__name__)
    if model is not Offset  # which people write as a text
]


def test_every_key_says_what_it_is_for() -> None:
    """In each language, in other words than in English; a key that nobody has described would be shown by its name."""
    silent = {}
    for file, model in EVERY:
        for field in fields(model):
            english = sentence_of_key(file.schema, model.__name__, field.key, "en")
            if not english or any(
                sentence_of_key(file.schema, model.__name__, field.key, tag) == english for tag in TAGS[1:]
            ):
                silent[model.__name__, field.key] = english
    assert silent == {}


@pytest.mark.parametrize("tag", TAGS)
def test_every_word_that_can_be_chosen_has_a_title(tag: str) -> None:
    """Roles are called as the programme calls them; all others by words of the kit."""
    for _file, model in EVERY:
        for field in fields(model):
            shape = shape_of(field.annotation)
            for word in (shape.entry or shape).words if not shape.refers else ():
                english = title_of_word(word, "en")
                assert english != word or " " not in english
                assert tag == "en" or title_of_word(word, tag), (model, field.key)


def test_words_are_translated() -> None:
    """All but those that two languages share."""
    words = {
        word
        for _file, model in EVERY
        for field in fields(model)
        for word in (shape_of(field.annotation).entry or shape_of(field.annotation)).words
        if not (shape_of(field.annotation).entry or shape_of(field.annotation)).refers
    }
    assert len(words) > 60
    for tag in TAGS[1:]:
        same = {word for word in words if title_of_word(word, tag) == title_of_word(word, "en")}
        assert len(same) <= 2, same


def test_a_sentence_is_a_title_and_help() -> None:
    """Parted at its first pause."""
    assert titled("How it is answered; `note` only says something.") == (
        "How it is answered",
        "`note` only says something.",
    )
    assert titled("What is paid for.") == ("What is paid for", "")
    assert titled("") == ("", "")
    assert sentence_of_model("programme", "Hub", "sv") != sentence_of_model("programme", "Hub", "en")


def test_a_form_knows_what_may_stand_where(
    built: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A milestone, a question, a funder that is not there yet: controls, choices with titles, limits, defaults, signs."""
    monkeypatch.chdir(tmp_path)
    put(built["western-balkans"], tmp_path)

    def of(file: str, at: str) -> dict[str, Any]:
        told = result(call="fields", file=f"casa/{file}", at=at, language="sr-Latn")
        return {each["key"]: each for each in told["fields"]}

    milestone = of("timeline.yml", "milestones.kick-off")
    assert milestone["id"]["fixed"]
    assert milestone["id"]["control"] == "text"
    assert [milestone[f"title.{tag}"]["language"] for tag in ("sr-Latn", "en")] == ["sr-Latn", "en"]
    assert milestone["title.en"]["language_name"] == "engleski"
    assert (milestone["days"]["control"], milestone["days"]["least"], milestone["days"]["most"]) == (
        "number",
        "1",
        "400",
    )
    assert {"value": "weekend", "title": "vikend"} in milestone["on"]["choices"]
    assert milestone["forms"]["control"] == "choices"
    assert {each["value"] for each in milestone["forms"]["choices"]} >= set(milestone["forms"]["value"].split("\n")) - {
        ""
    }
    assert milestone["owner"]["default"] == "coordinator"
    assert milestone["repeat.until"]["required"] is False
    assert of("timeline.yml", "milestones.pairs-announced")["offset"]["value"] == "4 dana ranije"
    assert (milestone["offset"]["help"][:18], milestone["offset"]["default"]) == ("`3 nedelje ranije`", "0 dana")
    assert milestone["owner"]["help"] == ""
    document = of("documents/en/call-for-mentees.md", "")
    assert {"value": "applicants", "title": "kandidati"} in document["for"]["choices"]
    assert (document["title"]["control"], document["kind"]["value"], document["public"]["value"]) == (
        "text",
        "letter",
        "yes",
    )
    assert "source_hash" not in document
    assert of("programme.yml", "programme")["starts_on"]["help"] == "Na primer `8. oktobar 2027.`."
    line = of("budget.yml", "lines.coordinator")
    assert line["unit_cost"]["help"] == "Na primer `12,50`."
    assert (line["unit_cost"]["sign"], line["in_kind"]["control"]) == ("EUR", "yesno")
    share = of("budget.yml", "sources")
    assert share["share"]["sign"] == "%"
    assert share["id"]["fixed"] == ""
    start = of("programme.yml", "programme")["starts_on"]
    assert (start["control"], start["plain"][:2]) == ("day", "20")
    assert start["value"] != start["plain"]
    question = of("forms/session-log.yml", "questions.goals")
    assert question["choices"]["value"] == ""
    assert (
        len(question["choices.en"]["value"].split("\n")) == len(question["choices.sr-Latn"]["value"].split("\n")) == 5
    )
    shared = of("forms/session-log.yml", "questions.format")
    assert (shared["choices"]["value"], shared["choices.en"]["value"]) == ("format", "")
    assert set(of("programme.yml", "visibility.funders")) == {"name", "logo", "logo_svg", "description"}
    assert set(of("programme.yml", "visibility.european_union")) >= {"funding", "statement.en", "note.sr-Latn"}
