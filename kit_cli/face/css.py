"""The tokens as variables of CSS: light, dark, printed, in forced colours, and calm where the reader asks for it."""

from __future__ import annotations

from collections.abc import Iterable

from kit_cli.face.tokens import Tokens

PREFIX = "--mk-"
REM = 16
"""The px of a rem, where nobody changes it."""
_HUB = {
    "fill": "solid",
    "on": "on-solid",
    "text": "solid",
    "edge": "solid",
    "spark": "spark",
    "on-spark": "on-spark",
}
"""The variables of a hub's own colours (`own`), each with the token that it is where a hub has none."""


def css(tokens: Tokens) -> str:
    """Return style rules that set every token as a variable on the root of a page.

    The page follows the reader's system, unless its root says `data-theme="light"` or `"dark"`.
    """
    dark = _dark(tokens)
    return "\n".join(
        (
            _light(tokens),
            f"@media (prefers-color-scheme: dark) {{ :root:not([data-theme=light]) {dark} }}",
            f":root[data-theme=dark] {dark}",
            # As many selectors as the rules above, or the dark page would be printed.
            *_always(tokens, ":root, :root[data-theme], :root:not([data-theme=light])"),
        )
    )


def css_under(tokens: Tokens, dark: str, rem: int = REM) -> str:
    """Return the same for pages that somebody else darkens, where the selector ``dark`` holds.

    ``rem`` is how many px those pages make of a rem where the reader's usual size is 16.
    """
    return "\n".join((_light(tokens, rem), f"{dark} {_dark(tokens)}", *_always(tokens, f":root, {dark}")))


def _light(tokens: Tokens, rem: int = REM) -> str:
    return f":root {_block([*_colours(tokens, 'light'), *_measures(tokens, rem)], 'color-scheme: light', *_hub())}"


def _dark(tokens: Tokens) -> str:
    # A head as bright as the links of a dark page would outshine everything else on it.
    calm = (f"--hub-{name}: {tokens.colour(_HUB[name])}" for name in ("fill", "on"))
    return _block(_colours(tokens, "dark"), "color-scheme: dark", *calm)


def _always(tokens: Tokens, grounds: str) -> Iterable[str]:
    """Yield what holds on light pages and dark ones, which the selectors ``grounds`` name."""
    printed = _block(_colours(tokens, "printed"), "color-scheme: light", *_hub())
    yield f"@media print {{ {grounds} {printed} }}"
    yield f"@media (prefers-reduced-motion: reduce) {{ :root {{ {PREFIX}move: 0s; }} }}"
    yield f"@media (forced-colors: active) {{ {grounds} {_block(_colours(tokens, 'forced'), *_hub())} }}"


def _colours(tokens: Tokens, ground: str) -> list[tuple[str, object]]:
    return [(name, getattr(colour, ground)) for name, colour in tokens.colours.items()]


def _hub() -> Iterable[str]:
    return (f"--hub-{name}: var({PREFIX}{token})" for name, token in _HUB.items())


def _measures(tokens: Tokens, rem: int) -> Iterable[tuple[str, object]]:
    for name in ("head", "text", "code"):
        yield name, ", ".join(f'"{each}"' if " " in each else each for each in tokens.fonts[name])
    for name, size in tokens.type.items():
        yield name, _rem(size, rem)
    yield "leading", f"{tokens.leading['text']:g}"
    yield "leading-head", f"{tokens.leading['head']:g}"
    yield "measure", f"{tokens.measure}ch"
    for number, size in tokens.space.items():
        yield str(number), _rem(size, rem)
    yield "rule", f"{tokens.rule}px"
    yield "target", _rem(tokens.target, rem)
    yield "move", f"{tokens.move}ms ease-out"


def _rem(pixels: int, rem: int) -> str:
    return f"{pixels / rem:g}rem"


def _block(variables: Iterable[tuple[str, object]], *others: str) -> str:
    lines = (*others, *(f"{PREFIX}{name}: {value}" for name, value in variables))
    return "{ " + " ".join(f"{line};" for line in lines) + " }"
