"""The home page: the method in one breath, three doors, and what the kit holds, counted where it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kit_cli.face.drawings import drawing
from kit_cli.method.stages import sign_of_stage
from kit_cli.model.own_names import own_name
from kit_cli.model.settings import Settings
from website.addresses import HOME, SiteLink, example_page, stage_page
from website.content import Content
from website.english import is_origin, place_title, spoken
from website.five_supports import five_supports, sign_of_support
from website.site_page import SitePage
from website.travels import travels

_TRAVELS = (
    "What is handed over, and what comes back within 60 days of the closing. "
    "No transfer has yet followed these steps from end to end."
)


@dataclass(frozen=True)
class HomeSupport:
    """A kind of support: its sign, its title and what it is."""

    sign: str
    title: str
    what: str


@dataclass(frozen=True)
class HomeStage:
    """A stage: its sign, and the way to its page."""

    sign: str
    link: SiteLink


@dataclass(frozen=True)
class HomeExample:
    """A generated programme, as it names itself, with its settings and its languages."""

    link: SiteLink
    name: str
    city: str
    settings: Settings
    spoken: tuple[str, ...]


@dataclass(frozen=True)
class Home:
    """What the home page tells."""

    around: str
    """The kinds of support around a pair, as a picture."""
    supports: tuple[HomeSupport, ...]
    stages: tuple[HomeStage, ...]
    travels: str
    standards: int
    documents: int
    forms: int
    examples: tuple[HomeExample, ...]


def site_pages(content: Content) -> Iterator[SitePage]:
    """Yield the page."""
    kinds = content.library.support
    around = five_supports(
        (kind.id for kind in kinds),
        "Five kinds of support around a pair",
        "A filled half disc, the mentor, and an open one, the mentee. Around them: "
        f"{', '.join(kind.title for kind in kinds)}.",
    )
    yield SitePage(
        HOME,
        "home",
        Home(
            around=around,
            supports=tuple(
                HomeSupport(drawing(sign_of_support(kind.id), kind="mk-pic"), kind.title, kind.what) for kind in kinds
            ),
            stages=tuple(
                HomeStage(drawing(sign_of_stage(stage.id), kind="mk-pic"), SiteLink(stage.title, stage_page(stage)))
                for stage in content.method.stages
            ),
            travels=travels([place_title(place) for place in content.programmes if not is_origin(place)], _TRAVELS),
            standards=len(content.method.standards),
            documents=len(content.documents()),
            forms=len(content.example.forms),
            examples=tuple(_examples(content)),
        ),
    )


def _examples(content: Content) -> Iterator[HomeExample]:
    for place, programme in content.programmes.items():
        settings, main = programme.settings, programme.languages[0]
        yield HomeExample(
            SiteLink(place_title(place), example_page(place)),
            own_name(settings.programme.name, main),
            own_name(settings.hub.city, main),
            settings,
            spoken(programme.languages),
        )
