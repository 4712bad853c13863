"""What any page asks first, before anybody has answered anything: once it was asked, the kit has read its own files."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from kit_cli.files.shipped import place_ids, template_folder
from kit_cli.making.kit_fingerprint import kit_fingerprint
from kit_cli.making.word.markdown import tokens_of
from kit_cli.places.answers import complete
from kit_cli.places.read import load_place
from kit_cli.programme.read import read_programme
from kit_cli.template.render import render
from kit_cli.web.conversation import answer


def rehearse(language: str) -> None:
    """Ask what a page in a language asks of whom nothing is known, and read what it makes most likely.

    Raises RuntimeError where that fails, and KitError where the template is broken.
    """
    kit_fingerprint()  # of which every build asks
    answers = {"place": usual_place(language)}
    for call in ({"call": "ask", "action": "new"}, {"call": "preview"}):
        rehearsed(language, **call, answers=answers)
    # Most texts are the same in all programmes of a place: what was read and parsed once is known.
    template = template_folder()
    with TemporaryDirectory() as folder:
        for each in read_programme(render(complete(answers, template, date.today()), template, Path(folder))).documents:
            tokens_of(each.body)


def rehearsed(language: str, **call: Any) -> None:
    """Call the kit, and leave what it says; raises RuntimeError where it is a problem."""
    heard: list[dict[str, Any]] = []
    answer({"language": language, **call}, heard.append)
    if heard[-1]["kind"] != "result":
        raise RuntimeError(heard[-1])


def usual_place(language: str) -> str:
    """Return the first place that proposes a language, or the first of all."""
    places = place_ids(template_folder())
    proposed = (each for each in places if load_place(template_folder(), each).file.languages.default[0] == language)
    return next(proposed, places[0])
