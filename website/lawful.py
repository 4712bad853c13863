"""A page without what the theme writes and HTML does not know: a browser guesses, another program need not."""

from __future__ import annotations

import re

_TOGGLE = re.compile(r'(<input class="md-toggle"[^>]*) autocomplete="off"')
_NOWHERE = re.compile(r'(<label class="md-nav__title") for="__toc"')


def lawful(html: str) -> str:
    """Return a page of the theme as valid HTML: no empty order of tabs, no label of a box that is not there."""
    mended = _TOGGLE.sub(r"\1", html.replace(' tabindex=""', ""))
    return mended if 'id="__toc"' in mended else _NOWHERE.sub(r"\1", mended)
