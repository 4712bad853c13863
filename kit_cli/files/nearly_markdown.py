"""Markdown that is nearly right, as a word processor or a habit writes it, made right where its meaning is certain.

`##Title` becomes `## Title`, `• item` becomes `- item`, `—-` becomes `---`,
`![Logo](my logo.png)` a picture. Lines stay lines, so that a fault keeps its
place; what may be meant otherwise (a hashtag, a dash of a dialogue) stays.
"""

from __future__ import annotations

import re
from functools import cache

_NEARLY = re.compile(
    "\n(?:#{2,6}[^\\s#]|#{1,6}\u00a0|[ \t\u00a0]*"
    "(?:[•·▪▫◦‣●○∙\u2010-\u2015]|-[^\\W\\d_]|\\*[^\\W_][^*\n]*+(?:\n|$)|[-*+]\u00a0|[0-9]{1,2}[.)][^\\W\\d]"
    "|[0-9]{1,2}[.)]\u00a0)|-{1,3}[\u2010-\u2015])"
)
"""A line that may begin as none of Markdown does; nearly every text has none."""
_compiled = cache(re.compile)
"""Compiles a pattern when it is needed, which is in few programmes."""

_TITLE = "(#{2,6})(?=[^\\W_])|(#{1,6})\u00a0+"
_BULLET = "([ \t\u00a0]*)(?:[•·▪▫◦‣●○∙][ \t\u00a0]*|[-*+]\u00a0+)(?=\\S)"
_NUMBER = "([ \t\u00a0]*[0-9]{1,2}[.)])\u00a0+(?=\\S)"
_RULE = "[-\u2010-\u2015]{2,4}[ \t\u00a0]*"
_DASH = "([ \t\u00a0]*)[\u2013\u2014][ \t\u00a0]+(?=\\S)"
_TIGHT = "([ \t\u00a0]*)(?:-(?=[^\\W\\d_])|\\*(?=[^\\W_])(?=[^*\n]*$))"
_PICTURE = r"!\[([^\]\n]*)\][ \t]?\([ \t]*([^()<>\n\"]+?)[ \t]*\)"
_ODD = r"[ \t\\]"
"""What the name of a file may have on Windows, and a picture's in Markdown may not."""
_TIGHT_NUMBER = "([ \t\u00a0]*[0-9]{1,2}[.)])(?=[^\\W\\d_])"


def as_meant(markdown: str) -> str:
    """Return a text whose headings, lists, page breaks and pictures are written as Markdown has them."""
    if "![" in markdown:
        markdown = _compiled(_PICTURE).sub(_picture, markdown)
    if not _NEARLY.search(f"\n{markdown}"):
        return markdown
    lines = markdown.split("\n")
    return "\n".join(_line(lines, number) for number in range(len(lines)))


def _line(lines: list[str], number: int) -> str:
    line = lines[number]
    if _compiled(_RULE).fullmatch(line) and line.strip("- \t\u00a0"):
        return "---"
    title = _compiled(_TITLE).match(line)
    if title:
        return f"{title[1] or title[2]} {line[title.end() :]}"
    if bullet := _compiled(_BULLET).match(line):
        return f"{_indent(bullet[1])}- {line[bullet.end() :]}"
    if numbered := _compiled(_NUMBER).match(line):
        return f"{_indent(numbered[1])} {line[numbered.end() :]}"
    for pattern, mark in ((_DASH, "-"), (_TIGHT, "-"), (_TIGHT_NUMBER, "")):
        found = _compiled(pattern).match(line)
        if found and _in_a_list(lines, number, pattern):
            return f"{_indent(found[1])}{mark} {line[found.end() :]}"
    return line


def _picture(found: re.Match[str]) -> str:
    """Return a picture whose file may have a blank in its name, or lie in a folder as Windows writes it."""
    words, name = found.groups()
    return f"![{words}](<{name.replace(chr(92), '/')}>)" if _compiled(_ODD).search(name) else f"![{words}]({name})"


def _in_a_list(lines: list[str], number: int, pattern: str) -> bool:
    """Return whether a line is one of several alike, or follows a colon: alone it may be a sentence."""
    above = next((line for line in reversed(lines[:number]) if line.strip()), "")
    below = next((line for line in lines[number + 1 :] if line.strip()), "")
    return any(map(_compiled(pattern).match, (above, below))) or above.rstrip().endswith(":")


def _indent(blanks: str) -> str:
    return blanks.replace("\u00a0", " ")
