"""Give the texts of a YAML template their place: a key's block, a list's item, braces, or a comment.

The author of a form writes `label: {{ _("Your name") }}`; how that stands in a programme of one language
or of six depends on the column, which is known here and nowhere else.
"""

from __future__ import annotations

import re

_COMMENT = re.compile(r"^( *)\{\{ comment\((.+)\) \}\}$", re.MULTILINE)
_KEY = re.compile(r"^( *)((?:- )*)([a-z_]+): \{\{ ((?:_|texts|names)\(.+\)) \}\}$", re.MULTILINE)
_ITEM = re.compile(r"^( *)((?:- )*)- \{\{ ((?:_|texts|names)\(.+\)) \}\}$", re.MULTILINE)
_IN_BRACES = re.compile(r'\{\{ (_\("(?:[^"\\]|\\.)*"\)) \}\}')


def laid_out(source: str) -> str:
    """Return a YAML template's source in which every text knows its place."""
    source = _COMMENT.sub(lambda m: f"{m[1]}{{{{ comment({m[2]}, {len(m[1])}) }}}}", source)
    source = _KEY.sub(lambda m: f"{m[1]}{m[2]}{m[3]}:{{{{ ({m[4]})|block({len(m[1] + m[2]) + 2}) }}}}", source)
    source = _ITEM.sub(lambda m: f"{m[1]}{m[2]}-{{{{ ({m[3]})|item({len(m[1] + m[2]) + 2}) }}}}", source)
    return _IN_BRACES.sub(lambda m: f"{{{{ ({m[1]})|braces }}}}", source)
