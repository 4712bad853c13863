"""A short text of the template, as Jinja finds it for the catalogues."""

from __future__ import annotations

import json

from tools.add.marks import mark


def said(text: str, function: str = "_", *, whole: bool = False) -> str:
    """Return a text as the template says it: a mark of what is left to write, or with ``whole`` the text itself."""
    return f"{{{{ {function}({json.dumps(text if whole else mark(text), ensure_ascii=False)}) }}}}"
