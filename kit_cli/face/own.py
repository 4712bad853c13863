"""A hub's own face: its two colours, made safe for everybody's eyes.

Whoever gives two colours gives what a printer once chose for a poster. Words have to be read on them, links in them, on
white and on black, and the two have to be told apart by people who see fewer colours. So each is computed from what was
given, never asked for again; and what was changed is told.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kit_cli.face.tokens import tokens
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import Sentence, say

if TYPE_CHECKING:
    from kit_cli.model.settings import Hub

WORDS_ON_FILL = 4.6
"""The least contrast of words on a fill: a little more than the 4.5 of WCAG 2.2 (1.4.3), for no screen is exact."""
WORDS = 7.0
"""The least contrast of words on a page (WCAG 2.2, 1.4.6)."""
SHAPES = 3.0
"""The least contrast of a shape with the page (WCAG 2.2, 1.4.11); a fill of less gets an edge."""
APART = 15.0
"""The least distance of the two colours for whoever tells them apart least (OKLab, times 100)."""

_OTHER = say("If you mind, choose another colour.")


@frozen
class Change:
    """A colour that cannot be used as it was given: which of them, from 0, and what is done instead."""

    number: int
    what: Sentence
    remedy: Sentence = _OTHER


@frozen
class Face:
    """The colours of a hub, each as `#RRGGBB`."""

    fill: str
    """Large areas, on light pages, dark ones and paper."""
    on: str
    """Words on the fill."""
    text: str
    """Words and links on white."""
    dark: str
    """Likewise on a dark page."""
    spark: str
    """The second colour: one thing at a time, always outlined in ink."""
    on_spark: str
    """Words on the spark."""
    edge: str
    """Around the fill on white: ink where it can hardly be told from paper, else the fill itself."""
    edge_dark: str
    """Likewise on a dark page."""
    own: bool = False
    """Whether the hub has given a colour of its own."""
    changes: tuple[Change, ...] = ()

    @property
    def told(self) -> tuple[Sentence, ...]:
        """What was corrected."""
        return tuple(each.what for each in self.changes)


def own_face(hub: Hub) -> Face:
    """Return the face of a hub: the kit's own where it gives no colours."""
    return _face(*hub.colours[:2])


def face_css(face: Face) -> str:
    """Return the rules of CSS that lay a hub's colours over what `css` says; nothing where it has none.

    Where a reader forces colours, what `css` says stands: the system's own.
    """
    if not face.own:
        return ""
    always = {"fill": face.fill, "on": face.on, "spark": face.spark, "on-spark": face.on_spark}
    light, dark = ({"text": text, "edge": edge} for text, edge in ((face.text, face.edge), (face.dark, face.edge_dark)))
    return (
        f"@media (forced-colors: none) {{ :root {_variables(always | light)}"
        f" @media (prefers-color-scheme: dark) {{ :root:not([data-theme=light]) {_variables(always | dark)} }}"
        f" :root[data-theme=dark] {_variables(always | dark)}"
        f" @media print {{ :root, :root[data-theme], :root:not([data-theme=light]) {_variables(always | light)} }} }}"
    )


def _variables(colours: dict[str, str]) -> str:
    return "{ " + " ".join(f"--hub-{name}: {colour};" for name, colour in colours.items()) + " }"


@cache
def _face(first: str = "", second: str = "") -> Face:
    here = tokens().colours
    if not first:
        solid, spark = here["solid"], here["spark"].light
        words = here["on-solid"].light, solid.light, solid.dark
        return Face(solid.light, *words, spark, here["on-spark"].light, edge=solid.light, edge_dark=solid.dark)
    from kit_cli.face.mixing import is_pale_grey, moved
    from kit_cli.face.sight import contrast

    paper, ink = here["paper"], here["ink"]
    changes: list[Change] = []
    fill = _fill(first.upper(), changes)
    hue = fill if is_pale_grey(first) else first.upper()
    spark = _spark(fill, second.upper(), changes)
    return Face(
        fill,
        _words(fill),
        moved(hue, lambda each: contrast(each, paper.light) >= WORDS, down=True),
        moved(hue, lambda each: contrast(each, paper.dark) >= WORDS, down=False),
        spark,
        _words(spark),
        fill if contrast(fill, paper.light) >= SHAPES else ink.light,
        fill if contrast(fill, paper.dark) >= SHAPES else ink.dark,
        own=fill != here["solid"].light or spark != here["spark"].light,
        changes=tuple(changes),
    )


def _fill(given: str, changes: list[Change]) -> str:
    """Return the first colour, dark enough for words on it; petrol in the place of a pale grey."""
    from kit_cli.face.mixing import is_pale_grey, moved

    if is_pale_grey(given):
        fill = tokens().colour("solid")
        changes.append(Change(0, _too_pale(given, fill), say("Write a stronger colour first.")))
        return fill
    fill = moved(given, _is_readable, down=True)
    if fill != given:
        changes.append(Change(0, _unreadable(given, fill)))
    return fill


def _spark(fill: str, given: str, changes: list[Change]) -> str:
    """Return the second colour; in the place of one that will not do the first of the kit's own that does.

    That is marigold, then pale petrol; and where somebody can tell neither from the fill, white or ink.
    """
    from kit_cli.face.mixing import is_pale_grey
    from kit_cli.face.sight import least_distance

    here = tokens().colours
    others = (here["spark"].light, here["solid"].dark, here["paper"].light, here["ink"].light)
    shown = next(each for each in others if least_distance(each, fill) >= APART)
    if not given:
        return shown
    if is_pale_grey(given):
        changes.append(Change(1, _too_pale(given, shown)))
    elif not _is_readable(given):
        changes.append(Change(1, _unreadable(given, shown)))
    elif least_distance(given, fill) < APART:
        what = say(
            "not everybody can tell {given} from {fill}: {shown} is used instead", given=given, fill=fill, shown=shown
        )
        changes.append(Change(1, what))
    else:
        return given
    return shown


def _too_pale(given: str, shown: str) -> Sentence:
    return say("{given} is too pale a grey to be seen on paper: {shown} is used instead", given=given, shown=shown)


def _unreadable(given: str, shown: str) -> Sentence:
    return say("words on {given} can hardly be read: {shown} is used instead", given=given, shown=shown)


def _is_readable(fill: str) -> bool:
    """Return whether words can be read on a fill."""
    from kit_cli.face.sight import contrast

    return contrast(_words(fill), fill) >= WORDS_ON_FILL


def _words(fill: str) -> str:
    """Return the colour of words on a fill: white or ink, whichever contrasts more."""
    from kit_cli.face.sight import contrast

    here = tokens()
    return max((here.colour("paper"), here.colour("ink")), key=lambda each: contrast(each, fill))
