"""The page on which a programme is made, in a language: complete in itself but for its scripts and the runtime."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Any

from kit_cli import __version__
from kit_cli.errors import Problem
from kit_cli.face.fonts import font_rules
from kit_cli.files.document_paths import DOCUMENT_FOLDERS
from kit_cli.files.shipped import RENDERED, place_ids, template_folder
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.languages.names import language_name
from kit_cli.languages.speech import spoken
from kit_cli.languages.table import SOURCE_LANGUAGE, languages
from kit_cli.model.folder import FORMS
from kit_cli.model.texts import in_language
from kit_cli.pages import look, page_of
from kit_cli.places.answer_rules import EU_FUNDING, SHAPES
from kit_cli.places.eu import funding_called, grant_called, grants
from kit_cli.places.place import Place
from kit_cli.places.questions import bare, examples, wordings
from kit_cli.places.read import load_place
from kit_cli.web.drawing.drawing import PARTS
from kit_cli.web.messages.plain import plain
from kit_cli.web.page.questions import GROUPS, PageQuestion

FOLDER = Path(__file__).resolve().parent
SERVED = "served.js"
"""What lies beside the scripts only where a program on the same computer serves the page."""
SCRIPTS = tuple(sorted(each.name for each in FOLDER.glob("*.js") if each.name != SERVED))
"""What lies beside the page's folder of languages, as it is here."""
_LOOK = ("make.css", "desk.css")

_RUNTIME = " 'wasm-unsafe-eval'"
_POLICY = (
    f"default-src 'none'; script-src 'self'{_RUNTIME}; worker-src 'self' blob:; connect-src 'self'; "
    "style-src 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; frame-src 'self'; "
    "manifest-src 'self'; base-uri 'none'; form-action 'none'"
)


@frozen
class PageOption:
    """What can be chosen: its value, and what people read."""

    value: str
    title: str


@frozen
class PageField:
    """A question as the page draws it."""

    question: PageQuestion
    title: str
    help: str
    options: tuple[PageOption, ...]


def make_page(
    language: str,
    addresses: Iterable[tuple[str, str]],
    home: str,
    fonts: str,
    here: str,
    *,
    first: bool,
    served: bool = False,
) -> str:
    """Return the page in a language, a BCP 47 tag.

    ``addresses`` are those of the page in each language, ``home`` that of the site, ``fonts`` and ``here`` those of
    the folders with the fonts, and with the scripts and the runtime: all from where the page lies. The ``first`` page
    is the one to which people come who have chosen no language; it leads on to theirs. One that is ``served`` by a
    program on the same computer works there on real folders, and fetches no runtime.
    """
    groups = [(spoken(group.title, language), [_field(each, language) for each in group.questions]) for group in GROUPS]
    return page_of(
        FOLDER,
        "make.html",
        language,
        partial(_said, language),
        groups=groups,
        data=_script_data(language, here, first, served),
        policy=policy(served),
        served=served,
        versions=[(tag, languages()[tag].name, address) for tag, address in addresses],
        home=home,
        here=here,
        version=__version__,
        fonts_of_site=font_rules(fonts),
        look="\n".join((look("year.html"), *((FOLDER / each).read_text(encoding="utf-8") for each in _LOOK))),
        parts_of_desk=[(view, spoken(title, language)) for view, title in PARTS.items()],
        **_counts(),
    )


def _counts() -> dict[str, int]:
    """Return how many forms and documents a programme is given, in one language."""
    text = template_folder() / RENDERED
    documents = (each for kind in DOCUMENT_FOLDERS for each in (text / kind / SOURCE_LANGUAGE).glob("*.md"))
    forms = (each for each in (text / FORMS).glob("*.yml") if not each.name.startswith("_"))
    return {"documents": len(list(documents)), "forms": len(list(forms))}


def policy(served: bool) -> str:
    """Return the page's security policy: it asks nothing of any address but its own."""
    return _POLICY.replace(_RUNTIME, "") if served else _POLICY


def _said(language: str, text: str, **values: object) -> str:
    return spoken(Sentence(text, tuple(values.items())), language)


def _field(question: PageQuestion, language: str) -> PageField:
    wording = spoken(wordings(template_folder())[question.name], language)
    return PageField(
        question,
        bare(wording),
        spoken(question.help, language),
        tuple(_options(question, language)),
    )


def _options(question: PageQuestion, language: str) -> Iterable[PageOption]:
    match question.control:
        case "place":
            for place in _places():
                yield PageOption(place.id, in_language(place.file.title, language))
        case "languages":
            for tag in languages():
                yield PageOption(tag, language_name(tag, language))
        case "funding":
            yield from (PageOption(word, funding_called(word, template_folder(), language)) for word in EU_FUNDING)
        case "grant":
            for word in grants(template_folder()):
                yield PageOption(word, grant_called(word, template_folder(), language))
        case _:
            pass


def _places() -> list[Place]:
    return [load_place(template_folder(), each) for each in place_ids(template_folder())]


def _script_data(language: str, here: str, first: bool, served: bool) -> str:
    """Return what the page's script knows before the kit has come: places, and what it says by itself, as JSON."""
    places = {
        place.id: {
            "languages": {tag: language_name(tag, language) for tag in place.file.languages.offered},
            "proposed": list(place.file.languages.default),
            "countries": {each.code: each.name(language) for each in place.countries},
        }
        for place in _places()
    }
    data: dict[str, Any] = {
        "language": language,
        "here": here,
        "first": first,
        "places": places,
        "examples": examples(template_folder()),
        "shapes": {key: plain(shape, language) for key, shape in SHAPES.items()},
    }
    if served:
        ended = Problem(say("nobody answers any more"), say("Start `mentorkit web` again, and open the new address."))
        data["served"] = {"ended": plain(ended, language)}
    # Whatever could end the element that holds it is written as JSON's own escape.
    return json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
