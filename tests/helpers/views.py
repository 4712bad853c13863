"""Views of a programme's desk as a page gets them: drawn, and taken apart as a browser would."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import parse_qsl, unquote

from tests.helpers.desks import result
from tests.helpers.drawing import is_full, spread

_VOID = ("area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
_ALIKE = 3
"""So many of the links are followed that lead to the same view of the same folder of files."""


@dataclass
class Page(HTMLParser):
    """The elements of a view, each with its attributes; and all its words."""

    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    words: str = ""
    open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element that holds nothing, as SVG writes it."""
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        """Leave it: what was opened last ends first."""
        assert self.open, tag
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note words."""
        self.words += data

    def of(self, tag: str) -> Iterator[dict[str, str]]:
        """Yield the attributes of each element of a kind."""
        return (given for name, given in self.elements if name == tag)


@dataclass(frozen=True)
class Address:
    """What stands behind `#`: the view of a folder, and what is said beside it."""

    folder: str
    view: str
    given: tuple[tuple[str, str], ...] = ()

    @property
    def alike(self) -> tuple[str, ...]:
        """What addresses share that lead to views of one kind."""
        said = dict(self.given)
        return (self.view, said.get("file", "").rpartition("/")[0], *sorted(said))


def address(link: str) -> Address:
    """Return a link as desk.js reads it."""
    folder, slash, rest = link.removeprefix("#").partition("/")
    assert link.startswith("#"), link
    assert slash, link
    view, _, said = rest.partition("?")
    return Address(unquote(folder), view, tuple(parse_qsl(said, strict_parsing=bool(said))))


def read(html: str) -> Page:
    """Return a view taken apart; each element is ended where it has to be."""
    page = Page()
    page.feed(html)
    page.close()
    assert page.open == []
    return page


def view(name: str, folder: str, language: str = "en", given: Mapping[str, Any] | None = None) -> Page:
    """Return a view that has to be there."""
    return read(result(call="draw", view=name, folder=folder, given=dict(given or {}), language=language)["html"])


def addresses(page: Page) -> list[Address]:
    """Return where the links of a view lead; what they hand over and show in frames is named likewise."""
    return [address(given["href"]) for given in page.of("a")]


def walked(starts: list[Address], language: str, handled: Callable[[Address], bool]) -> Iterator[tuple[Address, Page]]:
    """Yield views, and those to which their links lead: a few of those that are alike.

    Addresses that ``handled`` takes are no views.
    """
    known, waiting = set(starts), deque(starts)
    while waiting:
        here = waiting.popleft()
        page = view(here.view, here.folder, language, dict(here.given))
        yield here, page
        kinds = set() if is_full() else {each.alike for each in known}
        alike: dict[tuple[str, ...], list[Address]] = {}
        for each in dict.fromkeys(addresses(page)):
            if not handled(each) and each not in known and each.alike not in kinds:
                alike.setdefault(each.alike, []).append(each)
        new = [each for found in alike.values() for each in spread(found, _ALIKE)]
        known.update(new)
        waiting.extend(new)


@dataclass
class Form:
    """A form of an action as it was drawn: what goes with it, and what a person has chosen or typed in it."""

    call: str
    given: dict[str, Any]
    controls: dict[str, dict[str, str]] = field(default_factory=dict)
    """The attributes of each control, by its name."""
    options: dict[str, list[str]] = field(default_factory=dict)
    """What can be chosen in those in which something is chosen."""
    values: dict[str, list[str]] = field(default_factory=dict)
    """What is chosen; of a field in which one types its words, of a box to tick nothing or one thing."""

    def fill(self, **words: str | list[str]) -> None:
        """Type words into fields, tick a box by any, and choose what can be chosen."""
        for name, given in words.items():
            chosen = [given] if isinstance(given, str) else given
            assert name in self.controls, (name, list(self.controls))
            if name in self.options:
                assert set(chosen) <= set(self.options[name]), (name, self.options[name])
            self.values[name] = chosen

    def sent(self) -> dict[str, Any]:
        """Return the values of the call as desk.js gathers them."""
        found: dict[str, Any] = dict(self.given["values"])
        for name, control in self.controls.items():
            chosen: Any = self.values.get(name, [])
            if "multiple" not in control:
                word = next(iter(chosen), "").strip()
                chosen = re.split(r"[\s,]+", word) if "data-several" in control else word
                chosen = [each for each in chosen if each] if isinstance(chosen, list) else chosen
                chosen = bool(word) if control["data-kind"] == "flag" else chosen
            if chosen:
                found[name] = chosen
        return found


def form(page: Page) -> Form:
    """Return the one form of a view."""
    ((at, given),) = ((at, given) for at, (tag, given) in enumerate(page.elements) if tag == "form")
    found, select = Form(given["data-call"], json.loads(given["data-with"])), ""
    for tag, told in page.elements[at:]:
        if tag == "option":
            found.options.setdefault(select, []).append(told["value"])
            if "selected" in told:
                found.values.setdefault(select, []).append(told["value"])
        elif told.get("type") == "checkbox" and "value" in told:  # one of several
            found.controls[told["name"]] = {**told, "multiple": ""}
            found.options.setdefault(told["name"], []).append(told["value"])
            if "checked" in told:
                found.values.setdefault(told["name"], []).append(told["value"])
        elif tag in ("input", "select", "textarea") and told.get("name"):
            found.controls[told["name"]] = told
            select = told["name"]
            if tag == "input" and told.get("value"):
                found.values[select] = [told["value"]]
    return found
