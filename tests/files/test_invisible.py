"""Signs that nobody sees: Python's word for a text without any spares the patterns."""

from __future__ import annotations

import re
import sys

from kit_cli.files.invisible import _NO_WIDTH, _SPACES, without_invisible


def test_none_of_them_is_printable() -> None:
    """So a printable text has none, and is not looked through."""
    signs = re.findall(f"[{_NO_WIDTH}{_SPACES}]", "".join(map(chr, range(sys.maxunicode + 1))))
    assert len(signs) > 30
    assert not any(sign.isprintable() for sign in signs)
    assert without_invisible("".join(signs)) == ""
