"""English, lent to a language in which nobody has said it yet."""

from __future__ import annotations

import re

from kit_cli.grammar.parse import Grammar

_AROUND_GAP = r"<<((?:[a-z]+ )*[a-z]+: )?(.*?)>>"
_EXACT = r"\s*(?:[0-9]+|empty):(?: |$)"
_OR = " / "


def as_grammar_asks(body: str, grammar: Grammar) -> str:
    """Return an English text as the grammar of another language can read it, until somebody translates it.

    English forms that the language has not are left out; of its plural forms the first shows what English says of one,
    and all others show what it says of several.
    """

    def asked(found: re.Match[str]) -> str:
        form, inside = found[1] or "", found[2]
        if form.strip() == "empty:":
            form, inside = "", f"{form}{inside}"
        kept = [each for each in form.rstrip(": ").split() if each in grammar.forms]
        parts = inside.split(_OR)
        exact = [each for each in parts if re.match(_EXACT, each)]
        plain = parts[len(exact) :]
        if len(plain) > 1:
            plain = [plain[0], *[plain[-1]] * (grammar.plurals - 1)]
        return f"<<{' '.join(kept)}{': ' if kept else ''}{_OR.join([*exact, *plain])}>>"

    return re.sub(_AROUND_GAP, asked, body)
