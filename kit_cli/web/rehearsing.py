"""What any page asks first, before anybody has answered anything: once it was asked, the kit has read its own files."""

from __future__ import annotations

from typing import Any

from kit_cli.files.shipped import place_ids, template_folder
from kit_cli.places.read import load_place
from kit_cli.web.conversation import answer


def rehearse(language: str) -> None:
    """Ask what a page in a language asks of whom nothing is known; raises RuntimeError where that fails."""
    answers = {"place": usual_place(language)}
    for call in ({"call": "ask", "action": "new"}, {"call": "preview"}):
        rehearsed(language, **call, answers=answers)


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
