"""The colours and fonts of Word documents, by the names that they have in kit_cli/face/tokens.yml."""

from __future__ import annotations

import re
from functools import cache

from kit_cli.face.tokens import tokens

_NAMED = re.compile(r"\{\{([a-z-]+)\}\}")
_FONTS = ("paper-head", "paper-text", "code")


@cache
def painted(xml: str) -> str:
    """Return WordprocessingML in which each `{{name}}` of a colour or a font has become what it stands for."""
    return _NAMED.sub(lambda match: _value(match[1]), xml)


def _value(name: str) -> str:
    if name.startswith("hub-"):  # each hub's own, so not kept here
        return f"{{{{{name}}}}}"
    if name in _FONTS:
        # The last of a family's names is a generic one; Word wants a font, and every computer with Word has the second.
        return tokens().fonts[name][1] if name == "code" else tokens().family(name)
    return tokens().colour(name).removeprefix("#")
